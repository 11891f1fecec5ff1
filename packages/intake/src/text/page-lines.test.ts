import { boundsOf } from '@yushen/contract';
import { expect, test } from 'vitest';
import { unpaintedPageImage } from '../page-image';
import { glyphAt } from '../testdata/glyph-at';
import type { Glyph } from './glyph';
import { pageLines } from './page-lines';

const [WIDTH, HEIGHT] = [400, 300];

/** A page of 400 x 300 with two parties, a cell's rule between a label and its value, and a stroke through the last line. */
function page() {
  const image = unpaintedPageImage(WIDTH, HEIGHT);
  image.data.fill(255);
  const paint = (left: number, top: number, right: number, bottom: number) => {
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++) image.data.fill(0, (y * WIDTH + x) * 3, (y * WIDTH + x) * 3 + 3);
  };
  const row = (text: string, left: number, top: number) =>
    [...text].map((character, index) => glyphAt(character, left + index * 26, top));
  const glyphs = [
    ...row('甲方张三', 20, 20),
    ...row('证号110', 20, 60),
    ...row('乙方李四', 20, 100),
    ...row('面积', 20, 140),
    ...row('9', 92, 140),
    ...row('2026年底', 20, 200),
  ];
  // A rule between 面积 and 9, and a stroke through the last line.
  paint(80, 130, 82, 170);
  paint(15, 209, 175, 211);
  return { image, glyphs };
}

/** The same, each quarter turned clockwise. */
function turned({ image, glyphs }: ReturnType<typeof page>, quarters: number): ReturnType<typeof page> {
  if (quarters === 0) return { image, glyphs };
  const { width, height } = image;
  const next = unpaintedPageImage(height, width);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      next.data.set(
        image.data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3),
        (x * height + (height - 1 - y)) * 3,
      );
  const turnedGlyphs = glyphs.map((glyph): Glyph => {
    const { left, top, right, bottom } = glyph.box;
    return {
      ...glyph,
      box: { left: height - bottom, top: left, right: height - top, bottom: right },
      origin: [height - glyph.origin[1], glyph.origin[0]],
      direction: (glyph.direction + 90) % 360,
    };
  });
  return turned({ image: next, glyphs: turnedGlyphs }, quarters - 1);
}

const read = ({ image, glyphs }: ReturnType<typeof page>) =>
  pageLines(glyphs, image, { doubtful: new Set([glyphs[0]!]), isUnwitnessed: () => false });

test.each([1, 2, 3])('a page turned by %i quarters reads as it does upright', (quarters) => {
  const upright = read(page());
  const lines = read(turned(page(), quarters));
  expect(upright.map(({ text }) => text)).toEqual(['甲方张三', '证号110', '乙方李四', '面积', '9', '2026年底']);
  expect(lines.map(({ text }) => text)).toEqual(upright.map(({ text }) => text));
  const doubts = (all: typeof lines) => all.map((line) => line.characters?.map(({ confidence }) => confidence));
  expect(doubts(upright).at(-1)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(doubts(upright)[0]).toEqual([0, 1, 1, 1]);
  expect(doubts(lines)).toEqual(doubts(upright));
});

test('places stay those of the page as it lies', () => {
  const [first] = read(turned(page(), 1));
  const { left, top, right, bottom } = boundsOf(first!.box);
  expect([left, right]).toEqual([HEIGHT - 40, HEIGHT - 20]);
  expect([top, bottom]).toEqual([20, 20 + 3 * 26 + 20]);
  expect(first!.box[0]![1]).toBe(top);
});
