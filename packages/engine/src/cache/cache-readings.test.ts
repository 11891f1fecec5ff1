import { allDocuments } from '@yushen/documents';
import { expect, test } from 'vitest';
import { inspect } from '../inspect';
import { soleTrader } from '../testing/sole-trader';
import { cacheReadings } from './cache-readings';

/** The parts of a sole trader's case, and how often a page was located. */
function counted() {
  const { uploads, parts } = soleTrader();
  const counts = { located: 0 };
  const reader = {
    ...parts.reader,
    locate: (...asked: Parameters<typeof parts.reader.locate>) => {
      counts.located += 1;
      return parts.reader.locate(...asked);
    },
  };
  const cached = cacheReadings({ ...parts, reader }, { pages: 8, milliseconds: 1000 }, () => 0);
  return {
    counts,
    files: uploads.flatMap(({ file }) => file ?? []),
    parts: { ...parts, ...cached, definitions: allDocuments },
  };
}

test('a file read when it was chosen is not read again, and what was found is the same', async () => {
  const { counts, files, parts } = counted();
  const [file] = files;
  const first = await inspect(file!, parts);
  expect(counts.located).toBe(1);
  expect((await inspect(file!, parts)).documents).toEqual(first.documents);
  expect(counts.located).toBe(1);
});

test('another file under the same name is read', async () => {
  const { counts, files, parts } = counted();
  const [file] = files;
  await inspect(file!, parts);
  await inspect({ ...file!, bytes: new TextEncoder().encode('changed') }, parts);
  expect(counts.located).toBe(2);
});
