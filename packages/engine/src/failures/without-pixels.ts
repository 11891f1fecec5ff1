import type { MarkReader, OpenedFile, PageImage, TextReader } from '@yushen/contract';
import type { Parts } from '../parts';

const NO_IMAGE: PageImage = { width: 1, height: 1, data: new Uint8Array(3) };

const reader = {
  locate: async () => ({ rotation: 0, regions: [] }),
  recognise: async (_, regions) => regions.map(({ box }) => ({ text: '', confidence: 0, box, source: 'ocr' })),
} satisfies Pick<TextReader, 'locate' | 'recognise'>;

/** Marks of which nothing is known. */
const marks: MarkReader = {
  contract: 'marks/1',
  findSeals: async () => [],
  findCodes: async () => [],
  judgeSignature: async () => 'unsure',
};

/** Parts for a document whose pages cannot be looked at again: what was read of it before is all there is. */
export const withoutPixels = (parts: Parts): Parts => ({ ...parts, reader: { ...parts.reader, ...reader }, marks });

/** The same files, whose pages are not decoded. */
export const withoutImages = (files: readonly OpenedFile[]): readonly OpenedFile[] =>
  files.map((file) => ({ ...file, pages: file.pages.map((page) => ({ ...page, image: async () => NO_IMAGE })) }));
