import type { Text } from './text';

/** What more there is to say of the way out than a code's or a rule's own guidance does, as data. */
export type Advice =
  | {
      /** Something was not read surely enough: nothing need be done, a sharper picture helps. */
      readonly kind: 'unsure';
    }
  | {
      /** One of some files may be what is missing. */
      readonly kind: 'may-be';
      /** Names of the uploads. */
      readonly files: readonly string[];
    }
  | {
      /** Registries would have spared the upload, and could not be reached. */
      readonly kind: 'registry-unreachable';
      /** What they are called. */
      readonly sources: readonly Text[];
    }
  | {
      /** A HEIC photo that this host does not take. */
      readonly kind: 'convert-heic';
    }
  | {
      /** A DOCX without any text. */
      readonly kind: 'export-docx';
    };
