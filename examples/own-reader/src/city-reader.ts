import { type Cancellable, type Line, type PageImage, type Quad, type TextReader, YushenError } from 'yushen';
import { bitmapOf } from './bitmap.js';
import type { openCityService, ServiceLine } from './city-service.js';

type CityService = Awaited<ReturnType<typeof openCityService>>;

/** The city's service as a reader: `locate` asks for a page once, `recognise` hands its lines out, and asks anew for other places. */
export function cityReader(service: CityService): TextReader {
  const known = new WeakMap<PageImage, readonly Line[]>();
  let closed = false;
  const guard = ({ signal }: Cancellable = {}): void => {
    if (closed) throw new YushenError('closed', 'The city reader is closed.');
    if (signal?.aborted) throw new YushenError('aborted', 'Reading was aborted by its signal.');
  };
  const ask = async (bytes: Uint8Array): Promise<readonly ServiceLine[]> => {
    try {
      return await service.recognise(bytes);
    } catch (cause) {
      throw new YushenError('reader-failed', 'The city service failed on a page.', { cause });
    }
  };
  return {
    contract: 'reader/1',
    name: 'city-service',
    models: [],
    locate: async (image, options) => {
      guard(options);
      const { bytes, left, top } = bitmapOf(image);
      const lines = (await ask(bytes)).map((line) => toLine(line, left, top));
      known.set(image, lines);
      return { rotation: 0, regions: lines.map(({ box, confidence }) => ({ box, score: confidence })) };
    },
    recognise: async (image, regions, options) => {
      const lines: Line[] = [];
      for (const { box } of regions) {
        guard(options);
        lines.push(known.get(image)?.find((line) => line.box === box) ?? (await readPlace(image, box)));
      }
      return lines;
    },
    close: async () => {
      closed = true;
    },
  };

  async function readPlace(image: PageImage, box: Quad): Promise<Line> {
    const lines = await ask(bitmapOf(image, box).bytes);
    const text = lines.map(({ words }) => words).join('');
    const confidence = text === '' ? 0 : Math.min(...lines.map(({ score }) => score / 100));
    return { text, confidence, box, source: 'ocr' };
  }
}

const toLine = ({ words, score, corners }: ServiceLine, left: number, top: number): Line => ({
  text: words,
  confidence: score / 100,
  box: corners.map(([x, y]) => [x + left, y + top]) as unknown as Quad,
  source: 'ocr',
});
