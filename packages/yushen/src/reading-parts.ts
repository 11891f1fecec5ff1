import type { FileOpener, MarkReader, TextReader, TypeGuesser } from '@yushen/contract';
import { rememberReadings } from '@yushen/engine';
import { createFileOpener } from '@yushen/intake';
import { openReaders, openTypeGuesser } from '@yushen/read';
import type { z } from 'zod';
import type { reviewerOptionsSchema } from './reviewer-options';

/** What touches files and pixels, opened together and closed together. */
export interface ReadingParts {
  readonly opener: FileOpener;
  readonly reader: TextReader;
  readonly marks: MarkReader;
  readonly guesser: TypeGuesser;
  close(): Promise<void>;
}

type Options = z.output<typeof reviewerOptionsSchema>;

const given = <Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> =>
  value === undefined ? {} : ({ [key]: value } as Partial<Record<Key, Value>>);

/** Starts the workers and loads the models. @throws YushenError `native-missing`, `model-missing`, `model-mismatch`, `reader-failed` */
export async function openReadingParts({
  workers,
  reader,
  modelFolder,
  limits,
  remember,
}: Options): Promise<ReadingParts> {
  const guesser = await openTypeGuesser(modelFolder);
  const readers = await openReaders(reader, { ...given('workers', workers), ...given('modelFolder', modelFolder) });
  if (readers.note !== undefined) process.emitWarning(readers.note, { code: 'YUSHEN_READER' });
  const opener = createFileOpener({ limits: openerLimits(limits) });
  const parts = { opener, reader: readers.text, marks: readers.marks };
  const limitsOfMemory = { pages: remember.pages, milliseconds: remember.minutes * 60_000 };
  return {
    ...(remember.pages === 0 ? parts : rememberReadings(parts, limitsOfMemory, () => performance.now())),
    guesser,
    close: async () => {
      await Promise.all([opener.close(), readers.close()]);
    },
  };
}

const openerLimits = (
  limits: Options['limits'] = {},
): NonNullable<Parameters<typeof createFileOpener>[0]>['limits'] => ({
  ...given('bytesPerFile', limits.bytes),
  ...given('pixelsPerPage', limits.pixels),
  ...given('pagesPerFile', limits.pages),
  ...given('secondsPerPage', limits.secondsPerPage),
  ...given('secondsPerFile', limits.secondsPerFile),
});
