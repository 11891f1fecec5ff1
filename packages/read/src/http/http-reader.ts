import {
  boundsOf,
  type Cancellable,
  type Line,
  type PageImage,
  type Quad,
  type TextReader,
  type TextRegion,
  YushenError,
} from '@yushen/contract';
import { atMost, throwIfAborted } from '@yushen/running';
import { pagePng, regionPng } from '../png/page-png';
import { descriptionSchema, readingSchema, type ServiceReading } from './answer-schemas';
import { ask } from './http-client';
import { type HttpReaderOptions, httpReaderOptionsSchema } from './http-options';

/**
 * Reads with a city's own OCR service over HTTP. The service reads whole pages: `locate` sends the page, `recognise` hands its
 * lines out and sends other regions as pictures of their own.
 *
 * @throws YushenError `bad-options`, `reader-failed` where the service does not say what it is
 */
export async function createHttpReader(given: HttpReaderOptions): Promise<TextReader> {
  const checked = httpReaderOptionsSchema.safeParse(given);
  if (!checked.success) throw new YushenError('bad-options', `HTTP reader: ${faultyKeys(checked.error.issues)}`);
  const options = checked.data;
  const { name, models } = await ask(options, descriptionSchema, {});
  const known = new WeakMap<TextRegion, Line>();
  const queue = atMost(options.concurrency);
  const closing = new AbortController();

  const readPng = (png: Uint8Array, signal: AbortSignal | undefined): Promise<ServiceReading> =>
    queue.run(async () => {
      try {
        return await ask(options, readingSchema, {
          png,
          signal: signal ? AbortSignal.any([signal, closing.signal]) : closing.signal,
        });
      } catch (error) {
        throw closing.signal.aborted ? new YushenError('closed', 'The reader is closed.') : error;
      }
    });
  const readRegion = async (image: PageImage, { box }: TextRegion, { signal }: Cancellable): Promise<Line> => {
    const { lines } = await readPng(await regionPng(image, box), signal);
    const text = lines.map((line) => line.text.trim()).join('');
    const letters = lines.reduce((sum, line) => sum + line.text.length, 0);
    const sure = lines.reduce((sum, line) => sum + line.confidence * line.text.length, 0);
    return { text, confidence: text === '' ? 0 : sure / letters, box, source: 'ocr' };
  };

  return {
    contract: 'reader/1',
    name,
    models,
    locate: async (image, { signal } = {}) => {
      throwIfAborted(signal);
      const { rotation, lines } = await readPng(await pagePng(image), signal);
      const regions = lines
        .filter(({ text, box }) => text.trim() !== '' && isOn(image, box))
        .map(({ text, confidence, box }) => {
          const region: TextRegion = { box, score: confidence };
          known.set(region, { text: text.trim(), confidence, box, source: 'ocr' });
          return region;
        });
      return { rotation, regions };
    },
    recognise: (image, regions, cancellable = {}) =>
      Promise.all(regions.map(async (region) => known.get(region) ?? (await readRegion(image, region, cancellable)))),
    close: async () => closing.abort(),
  };
}

/** Does a box touch the page? One that does not is the service's mistake and no place to point at. */
function isOn({ width, height }: PageImage, box: Quad): boolean {
  const { left, top, right, bottom } = boundsOf(box);
  return right > 0 && bottom > 0 && left < width && top < height;
}

/** Names the options, never their values: a header may be a secret. */
const faultyKeys = (issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): string =>
  issues.map(({ path, message }) => `${path.map(String).join('.') || 'options'}: ${message}`).join('; ');
