import {
  type Bounds,
  boundsOf,
  centreOf,
  type Document,
  type EmbeddedValue,
  type FieldReading,
  type OpenedFile,
  type Quad,
} from '@yushen/contract';
import type { DocumentDefinition } from '@yushen/documents';
import { type JoinedDocument, joinPages } from './classify/join-pages';
import { splitPage } from './classify/split-page';
import { type Disagreement, withEmbedded } from './embedded-fields';
import { type PlacedPage, placeDefinition, vocabularyOf } from './extract/document-pages';
import { extractFields } from './extract/extract-fields';
import { findLost } from './find-lost';
import { PageStore } from './page-store';
import type { Parts, Running } from './parts';
import type { ReadPage } from './read';
import { rereadDoubtful } from './reread';
import { rounded } from './rounded';
import { readSignatures } from './signatures';

/** A document as found, with what the report does not show. */
export interface FoundDocument {
  readonly document: Document;
  readonly definition?: DocumentDefinition;
  readonly missingPages: readonly number[];
  /** Where the pages and the file's own data differ. */
  readonly disagreements?: readonly Disagreement[];
}

/** Cuts pages into documents and joins documents over pages. */
export function classifyPages(
  pages: readonly ReadPage[],
  definitions: readonly DocumentDefinition[],
): readonly JoinedDocument[] {
  return joinPages(
    pages.flatMap(({ material, page, reading }) =>
      splitPage(definitions, { material, page: page.page, width: page.width, height: page.height, reading }),
    ),
  );
}

const inside = ([x, y]: readonly [number, number], { left, top, right, bottom }: Bounds): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** The marks of one kind that stand in a document's regions. */
const marksOn = <Mark extends { readonly box: Quad }>(
  { segments }: JoinedDocument,
  pages: readonly ReadPage[],
  marksOf: (page: ReadPage) => readonly Mark[],
): Mark[] =>
  segments.flatMap(({ material, page, region }) =>
    pages
      .filter((read) => read.material === material && read.page.page === page)
      .flatMap((read) => marksOf(read).filter(({ box }) => inside(centreOf(box), boundsOf(region)))),
  );

/** The digital signatures of the files that a document came in. */
function signaturesOf({ segments }: JoinedDocument, files: readonly OpenedFile[]) {
  const materials = [...new Set(segments.map(({ material }) => material))];
  return materials.flatMap((material) =>
    (files[material]?.signatures ?? []).map((signature) => ({ ...signature, material })),
  );
}

/** What the lines say, read again where it is in doubt, and looked for where it was not seen. */
async function readFields(
  definition: DocumentDefinition,
  pages: readonly PlacedPage[],
  images: PageStore,
  parts: Parts,
  signal: AbortSignal | undefined,
): Promise<Record<string, FieldReading>> {
  const found = await rereadDoubtful(extractFields(definition, pages), images, parts, signal);
  return { ...found, ...(await findLost(definition, found, pages, images, parts, signal)) };
}

/** Takes one document apart: fields, seals, signatures. */
export async function extractDocument(
  id: string,
  joined: JoinedDocument,
  pages: readonly ReadPage[],
  files: readonly OpenedFile[],
  embedded: readonly EmbeddedValue[],
  parts: Parts,
  running: Running,
): Promise<FoundDocument> {
  const { definition, segments, missingPages } = joined;
  const vocabulary = definition === undefined ? [] : vocabularyOf(definition);
  const placed = segments.map((segment) => placeDefinition(segment, vocabulary));
  const images = new PageStore(files, running.signal);
  const read = definition === undefined ? {} : await readFields(definition, placed, images, parts, running.signal);
  const [first] = placed;
  const { fields, disagreements } =
    definition === undefined || first === undefined
      ? { fields: read, disagreements: [] }
      : withEmbedded(definition, read, first, embedded);
  const digitalSignatures = signaturesOf(joined, files);
  const document: Document = {
    id,
    type: definition?.type ?? 'unknown',
    confidence: Math.max(...segments.map(({ classification }) => classification.confidence)),
    pages: segments.map(({ material, page, region }) => ({ material, page, region: rounded(region) })),
    fields,
    marks: {
      seals: marksOn(joined, pages, ({ seals }) => seals),
      signatures:
        definition === undefined ? [] : await readSignatures(definition, placed, images, parts, running.signal),
      codes: marksOn(joined, pages, ({ codes }) => codes),
      ...(digitalSignatures.length > 0 && { digitalSignatures }),
    },
  };
  return definition === undefined ? { document, missingPages } : { document, definition, missingPages, disagreements };
}
