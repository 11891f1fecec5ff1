import type { Line, PageImage } from '@yushen/contract';
import { describe, expect, test } from 'vitest';
import { readPage } from '../read-page';
import { readerSuite } from '../reader-suite';
import { errorRate } from '../testdata/error-rate';
import { linesOf, testPage } from '../testdata/test-page';
import { warpPage } from '../testdata/warp-page';
import { ppocrReader } from './ppocr-reader';
import { createReadingPool } from './reading-pool';

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

/** The paper's middle bulges by this many px. */
const BULGE = 14;
/** The far edge is this share shorter than the near one. */
const FAR = 0.15;

describe.each([0, 90, 180])('a page turned by %i degrees', (degrees) => {
  const postures: readonly (readonly [string, (page: PageImage) => PageImage])[] = [
    [
      'that does not lie flat',
      (page) =>
        warpPage(page, (x, y) =>
          degrees === 90
            ? [x + BULGE * (Math.sin((y / page.height) * Math.PI) - 0.5), y]
            : [x, y + BULGE * (Math.sin((x / page.width) * Math.PI) - 0.5)],
        ),
    ],
    [
      'seen aslant',
      (page) =>
        warpPage(page, (x, y) => {
          // Lines farther off, at the top, are shorter and lie closer together.
          const depth = 1 - FAR * (1 - y / page.height);
          return [
            page.width / 2 + (x - page.width / 2) / depth,
            (y - FAR * page.height * 0.5) / depth + FAR * page.height * 0.5,
          ];
        }),
    ],
  ];
  test.each(postures)('is read %s', async (_, posture) => {
    const reader = ppocrReader(await createReadingPool({ workers: 2 }));
    const { lines, rotation } = await readPage(reader, posture(await testPage('paragraph', degrees)));
    await reader.close();
    const read = lines.map(({ text }) => text).join('');
    expect(rotation).toBe(degrees);
    expect(errorRate(read, linesOf('paragraph').join(''))).toBeLessThanOrEqual(0.02);
  });
});

/** Print, and not the red seal over it, paler: its darkest is some 140 of 255. */
function withPalePrint({ width, height, data }: PageImage): PageImage {
  const pale = data.slice();
  for (let index = 0; index < data.length; index += 3) {
    const [red, green, blue] = data.subarray(index, index + 3);
    if (red! - Math.max(green!, blue!) > 40) continue;
    for (let channel = 0; channel < 3; channel += 1)
      pale[index + channel] = 255 - 0.45 * (255 - data[index + channel]!);
  }
  return { width, height, data: pale };
}

test('pale print is read under a red seal', async () => {
  const reader = ppocrReader(await createReadingPool({ workers: 1 }));
  const { lines } = await readPage(reader, withPalePrint(await testPage('sealed')));
  await reader.close();
  expect(lines.map(({ text }) => text)).toContain('云川市东湖商贸有限公司');
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
