import { type FileLoader, type MarkReader, type TextReader, type TypeSuggester, YushenError } from '@yushen/contract';
import { cacheReadings } from '@yushen/engine';
import { createFileLoader } from '@yushen/intake';
import { type HttpReaderOptions, openMarks, openReaders, openTypeSuggester, type ReaderChoice } from '@yushen/read';
import type { ParsedOptions as Options, PartOption } from './reviewer-options';

/** What touches files and pixels, opened together and closed together. */
export interface ReadingParts {
  readonly loader: FileLoader;
  readonly reader: TextReader;
  readonly marks: MarkReader;
  readonly suggester: TypeSuggester;
  close(): Promise<void>;
}

const given = <Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> =>
  value === undefined ? {} : ({ [key]: value } as Partial<Record<Key, Value>>);

/**
 * Starts the workers and loads the models; parts that were passed in take the places of Yushen's own.
 *
 * @throws YushenError `native-missing`, `package-missing`, `model-missing`, `model-mismatch`, `reader-failed`; `bad-options` where a
 *   function opened a part of another contract
 */
export async function openReadingParts(options: Options): Promise<ReadingParts> {
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(closers.map((one) => one()));
  };
  const closing = <Part extends { close(): Promise<void> }>(part: Part): Part => {
    closers.push(() => part.close());
    return part;
  };
  try {
    const suggester = await (options.suggester === undefined
      ? openTypeSuggester(options.modelFolder)
      : ownPart('suggester/1', options.suggester));
    const { reader, marks } = await openReading(options, closing);
    const loader = await (options.loader === undefined
      ? closing(createFileLoader({ limits: loaderLimits(options.limits) }))
      : ownPart('loader/1', options.loader, closing));
    const { cache } = options;
    const parts = { loader, reader, marks };
    const cacheLimits = { pages: cache.pages, milliseconds: cache.minutes * 60_000 };
    const caching = cache.pages === 0 ? parts : cacheReadings(parts, cacheLimits, () => performance.now());
    return { ...caching, suggester, close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Closing = <Part extends { close(): Promise<void> }>(part: Part) => Part;

/** Yushen's own readers, but for those that were passed in. Two of the host's own start no worker at all. */
async function openReading(
  { workers, reader, marks, modelFolder }: Options,
  closing: Closing,
): Promise<Pick<ReadingParts, 'reader' | 'marks'>> {
  const how = { ...given('workers', workers), ...given('modelFolder', modelFolder) };
  const ownMarks = marks && (await ownPart('marks/1', marks));
  if (isOwn(reader)) {
    const text = await ownPart('reader/1', reader, closing);
    return { reader: text, marks: ownMarks ?? closing(await openMarks(how)).marks };
  }
  const readers = closing(await openReaders(reader, how));
  if (readers.note !== undefined) process.emitWarning(readers.note, { code: 'YUSHEN_READER' });
  return { reader: readers.text, marks: ownMarks ?? readers.marks };
}

const isOwn = (reader: Options['reader']): reader is Exclude<Options['reader'], ReaderChoice | HttpReaderOptions> =>
  typeof reader === 'function' || (typeof reader === 'object' && 'contract' in reader);

/** @throws YushenError `bad-options` */
async function ownPart<Part extends { readonly contract: string }>(
  contract: Part['contract'],
  option: PartOption<Part>,
  closing?: (part: Part) => Part,
): Promise<Part> {
  if (typeof option !== 'function') return option;
  const part = await (option as () => Part | Promise<Part>)();
  if (part?.contract === contract) return closing?.(part) ?? part;
  throw new YushenError('bad-options', `Reviewer options: a function opened no part of contract "${contract}".`);
}

const loaderLimits = (
  limits: Options['limits'] = {},
): NonNullable<Parameters<typeof createFileLoader>[0]>['limits'] => ({
  ...given('bytesPerFile', limits.bytes),
  ...given('pixelsPerPage', limits.pixels),
  ...given('pagesPerFile', limits.pages),
  ...given('secondsPerPage', limits.secondsPerPage),
  ...given('secondsPerFile', limits.secondsPerFile),
});
