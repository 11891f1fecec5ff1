import { type MarkReader, type TextReader, YushenError } from '@yushen/contract';
import type { HttpReaderOptions } from './http/http-options';
import { createHttpReader } from './http/http-reader';
import { markReader } from './pool/mark-reader';
import { createMarksPool } from './pool/marks-pool';
import { ppocrReader } from './pool/ppocr-reader';
import { createReadingPool, type ReadingPool } from './pool/reading-pool';
import type { ReadOptions } from './read-options';
import { createTesseractReader } from './tesseract/tesseract-reader';

/**
 * `auto`: PP-OCR, and tesseract where its native code does not load. `ppocr`, `tesseract`: that one or an error. An address:
 * a city's own service.
 */
export type ReaderChoice = 'auto' | 'ppocr' | 'tesseract' | HttpReaderOptions;

/** A text reader and a mark reader, opened together and closed together. */
export interface Readers {
  readonly text: TextReader;
  readonly marks: MarkReader;
  /** What the caller should know: why another reader than the best one reads. */
  readonly note?: string;
  close(): Promise<void>;
}

/**
 * Opens the readers. Where the networks cannot load, seals and signatures are still found by their pixels, but the names on
 * seals are left unread: a person reads them.
 *
 * @throws YushenError `bad-options`, `native-missing`, `package-missing`, `model-missing`, `model-mismatch`, `reader-failed`
 */
export async function openReaders(choice: ReaderChoice, options: ReadOptions = {}): Promise<Readers> {
  if (choice === 'ppocr') return ppocrReaders(await createReadingPool(options));
  const pool = await createReadingPool(options).catch((error: unknown) => {
    if (YushenError.is(error) && error.code === 'native-missing') return error;
    throw error;
  });
  const missing = YushenError.is(pool) ? pool : undefined;
  if (choice === 'auto' && !(pool instanceof Error)) return ppocrReaders(pool);
  const forMarks = pool instanceof Error ? await createMarksPool() : pool;
  try {
    const text = await (typeof choice === 'object' ? createHttpReader(choice) : createTesseractReader());
    return {
      text,
      marks: markReader(forMarks),
      ...(missing && { note: noteOf(missing, text) }),
      close: async () => {
        await text.close();
        await forMarks.close();
      },
    };
  } catch (error) {
    await forMarks.close();
    throw missing && YushenError.is(error) && error.code === 'package-missing' ? neither(missing, error) : error;
  }
}

const neither = (native: YushenError, fallback: YushenError): YushenError =>
  new YushenError('native-missing', `${native.message} ${fallback.message}`, { cause: native });

/** A mark reader with its workers. */
export interface Marks {
  readonly marks: MarkReader;
  close(): Promise<void>;
}

/**
 * Opens the mark reader alone, for a host that reads text by itself. Where the networks cannot load, the names on seals are left unread.
 *
 * @throws YushenError `model-missing`, `model-mismatch`, `reader-failed`
 */
export async function openMarks(options: ReadOptions = {}): Promise<Marks> {
  const pool = await createReadingPool(options).catch((error: unknown) => {
    if (YushenError.is(error) && error.code === 'native-missing') return createMarksPool();
    throw error;
  });
  return { marks: markReader(pool), close: () => pool.close() };
}

function ppocrReaders(pool: ReadingPool): Readers {
  const text = ppocrReader(pool);
  return { text, marks: markReader(pool), close: () => text.close() };
}

const noteOf = (missing: Error, { name }: TextReader): string =>
  `${missing.message} Reading with ${name} instead; the names on seals stay unread, so that a person looks at them.`;
