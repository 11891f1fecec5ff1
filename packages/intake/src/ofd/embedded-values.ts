import type { EmbeddedValue } from '@yushen/contract';
import { childrenOf, textOf, XmlRefused } from '../xml/parse-xml';
import { xmlValues } from '../xml/xml-values';
import { ZipRefused } from '../zip/zip-archive';
import type { OfdDocument } from './ofd-document';

const MAX_VALUES = 500;
const LONGEST_VALUE = 2000;

/** What a package states beside its pages: its custom data, and the values of the XML files attached to it. */
export function ofdEmbeddedValues({ files, bodies }: OfdDocument): readonly EmbeddedValue[] {
  return bodies
    .flatMap(({ customData, attachmentsPath }) => {
      if (attachmentsPath === undefined) return customData;
      const attached = attempt(() => childrenOf(files.xml(attachmentsPath), 'Attachment')) ?? [];
      const values = attached.flatMap((attachment) => {
        const bytes = attempt(() => files.bytesAt(files.resolve(attachmentsPath, textOf(attachment, 'FileLoc'))));
        return bytes === undefined ? [] : xmlValues(bytes);
      });
      return [...customData, ...values];
    })
    .filter(({ name, value }) => name !== '' && value !== '' && value.length <= LONGEST_VALUE)
    .slice(0, MAX_VALUES);
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof ZipRefused || error instanceof XmlRefused) return undefined;
    throw error;
  }
}
