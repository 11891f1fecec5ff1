import { createReviewer } from 'yushen';

/** What the city's service says of a line: its words, a score of 0..100, and its corners, clockwise from the upper left. */
export interface ServiceLine {
  readonly words: string;
  readonly score: number;
  readonly corners: readonly (readonly [x: number, y: number])[];
}

/** A city's OCR service, with a protocol of its own. Here another reviewer stands behind it; there, whatever the city has. */
export async function openCityService(): Promise<{
  recognise(bitmap: Uint8Array): Promise<ServiceLine[]>;
  close(): Promise<void>;
}> {
  const inner = await createReviewer({ workers: 1 });
  return {
    recognise: async (bitmap) => {
      const { pages } = await inner.read({ name: 'page.bmp', data: bitmap });
      return pages.flatMap(({ lines }) =>
        lines.map(({ text, confidence, box }) => ({ words: text, score: confidence * 100, corners: box })),
      );
    },
    close: () => inner.close(),
  };
}
