import type { Line } from '@yushen/contract';
import { expect, test } from 'vitest';
import { createReadingPool } from '../pool/reading-pool';
import { readPage } from '../read-page';
import { readerSuite } from '../reader-suite';
import { testPage } from '../testdata/test-page';
import { ppocrReader } from './ppocr-reader';

readerSuite('ppocr', async () => ppocrReader(await createReadingPool({ workers: 2 })), { uprightErrors: 0.01 });

const readWith = async (workers: number): Promise<readonly Line[]> => {
  const reader = ppocrReader(await createReadingPool({ workers }));
  const { lines } = await readPage(reader, await testPage('paragraph', 5));
  await reader.close();
  return lines;
};

test('one worker and three read the same, to the last digit', async () => {
  expect(await readWith(1)).toEqual(await readWith(3));
});

test('every character has its place on the line, in order', async () => {
  const pool = await createReadingPool({ workers: 1 });
  const reader = ppocrReader(pool);
  const { lines } = await readPage(reader, await testPage('card'));
  await reader.close();
  for (const { text, characters = [] } of lines) {
    expect(characters).toHaveLength([...text].length);
    for (const [index, { start, end }] of characters.entries()) {
      expect(end).toBeGreaterThan(start);
      expect(start).toBeGreaterThanOrEqual(characters[index - 1]?.end ?? 0);
    }
  }
  const number = lines.at(-1)!;
  const gap = number.characters![6]!;
  expect(gap.start).toBeGreaterThan(0.3);
  expect(gap.start).toBeLessThan(0.42);
});

test('the calling thread stays free while a page is read', async () => {
  const reader = ppocrReader(await createReadingPool({ workers: 1 }));
  const image = await testPage('paragraph');
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  await readPage(reader, image);
  clearInterval(timer);
  await reader.close();
  expect(longest).toBeLessThan(150);
});
