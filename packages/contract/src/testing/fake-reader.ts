import type { TextReader } from '../parts';
import type { Line, PageImage } from '../reading';

/** A reader that finds these lines on every page, for tests of whatever stands behind a reader. */
export function fakeReader(lines: readonly Line[] | ((image: PageImage) => readonly Line[])): TextReader {
  const linesOf = typeof lines === 'function' ? lines : () => lines;
  return {
    contract: 'reader/1',
    name: 'fake',
    models: [],
    locate: async (image) => ({ rotation: 0, regions: linesOf(image).map(({ box }) => ({ box, score: 1 })) }),
    recognise: async (image, regions) => {
      const known = linesOf(image);
      return regions.map(
        (region) =>
          known.find((line) => line.box === region.box) ?? { text: '', confidence: 0, box: region.box, source: 'ocr' },
      );
    },
    close: async () => {},
  };
}
