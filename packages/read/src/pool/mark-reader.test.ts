import { type Line, type PageImage, type Quad, quadFromBounds } from '@yushen/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPage } from '../read-page';
import { testPage } from '../testdata/test-page';
import { markReader } from './mark-reader';
import { ppocrReader } from './ppocr-reader';
import { createReadingPool, type ReadingPool } from './reading-pool';

let pool: ReadingPool;
let image: PageImage;
let lines: readonly Line[];
beforeAll(async () => {
  pool = await createReadingPool({ workers: 2 });
  image = await testPage('sealed');
  lines = (await readPage(ppocrReader(pool), image)).lines;
});
afterAll(() => pool.close());

const zone = (left: number, top: number, right: number, bottom: number): Quad =>
  quadFromBounds({ left, top, right, bottom });

test('a round red seal over text is found once, with its name', async () => {
  const seals = await markReader(pool).findSeals(image, lines);
  expect(seals).toHaveLength(1);
  expect(seals[0]).toMatchObject({ shape: 'round', colour: 'red', text: '云川市东湖商贸有限公司' });
  const [[left, top], , [right, bottom]] = seals[0]!.box;
  for (const [found, drawn] of [[left, 499], [top, 259], [right, 671], [bottom, 431]] as const) // biome-ignore format: pairs
    expect(Math.abs(found - drawn)).toBeLessThan(8);
});

test('print, cards and text are no seals', async () => {
  for (const name of ['paragraph', 'card'] as const) {
    const page = await testPage(name);
    expect(await markReader(pool).findSeals(page, [])).toEqual([]);
  }
});

test('a signature is seen on its line, beside its printed label', async () => {
  expect(await markReader(pool).judgeSignature(image, zone(50, 400, 410, 470), lines)).toBe('signed');
});

test('a line with its label alone, even under a seal, is not signed', async () => {
  expect(await markReader(pool).judgeSignature(image, zone(430, 390, 790, 450), lines)).toBe('empty');
});

test('blank paper is empty', async () => {
  expect(await markReader(pool).judgeSignature(image, zone(50, 500, 400, 560), lines)).toBe('empty');
});
