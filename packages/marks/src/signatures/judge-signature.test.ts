import { type PageImage, quadFromBounds } from '@yushen/contract';
import { describe, expect, test } from 'vitest';
import { blankImage } from '../pixels/raster';
import type { ReadLine } from '../print/print-boxes';
import { judgeAcrossSeals, judgeSignature } from './judge-signature';

const [WIDTH, HEIGHT] = [640, 260];
const ZONE = quadFromBounds({ left: 0, top: 0, right: 600, bottom: 90 });
const line = (text: string, left: number, top: number, right: number, bottom: number, confidence = 0.99): ReadLine => ({
  text,
  confidence,
  box: quadFromBounds({ left, top, right, bottom }),
});
/** A printed line elsewhere tells the height of print: 36 px. */
const PRINT = line('申请人签字', 0, 200, 200, 236);

type Colour = readonly [number, number, number];
const PEN: Colour = [30, 30, 40];
const RED: Colour = [205, 40, 45];

class Sheet {
  readonly image: PageImage = blankImage(WIDTH, HEIGHT);

  constructor() {
    this.image.data.fill(240);
  }

  fill(left: number, top: number, right: number, bottom: number, colour: Colour): this {
    for (let y = Math.round(top); y < bottom; y += 1)
      for (let x = left; x < right; x += 1) this.image.data.set(colour, (y * WIDTH + x) * 3);
    return this;
  }

  /** A ruling line 3 px thick. */
  ruled(left: number, right: number, y: number, slope = 0): this {
    for (let x = left; x < right; x += 1)
      this.fill(x, y + slope * (x - left), x + 1, y + 3 + slope * (x - left), [70, 70, 70]);
    return this;
  }

  /** A ring of a seal 6 px thick. */
  ring(x: number, y: number, radius: number, colour: Colour = RED): this {
    for (let row = 0; row < HEIGHT; row += 1)
      for (let column = 0; column < WIDTH; column += 1)
        if (Math.abs(Math.hypot(column - x, row - y) - radius) < 3) this.fill(column, row, column + 1, row + 1, colour);
    return this;
  }

  /** Three wavy letters with posts. */
  signed(left: number): this {
    for (let step = 0; step < 120; step += 1) {
      const wave = 45 + 18 * Math.sin(step / 5);
      this.fill(left + step, step % 12 < 4 ? 20 : wave, left + step + 1, step % 12 < 4 ? 68 : wave + 4, PEN);
    }
    return this;
  }

  /** All darker by a share, right of a place. */
  shaded(left: number, share: number): this {
    for (let y = 0; y < HEIGHT; y += 1)
      for (let index = (y * WIDTH + left) * 3; index < (y + 1) * WIDTH * 3; index += 1)
        this.image.data[index] = Math.round(this.image.data[index]! * share);
    return this;
  }
}

const judged = (sheet: Sheet, ...lines: readonly ReadLine[]) => judgeSignature(sheet.image, ZONE, [PRINT, ...lines]);

test('a name over a ruling line is a signature', () => {
  expect(judged(new Sheet().ruled(10, 400, 66).signed(60))).toBe('signed');
});

test.each([0, 0.03, -0.045])('a ruling line that rises by %d is none', (slope) => {
  expect(judged(new Sheet().ruled(10, 160, 60, slope))).toBe('empty');
});

test("what the zone's edge leaves of a dotted ruling line is none", () => {
  const sheet = new Sheet();
  for (let x = 40; x < 360; x += 26) sheet.fill(x, 88, x + 20, 92, [70, 70, 70]);
  sheet.fill(200, 88, 270, 92, [70, 70, 70]);
  expect(judged(sheet)).toBe('empty');
});

test('a ruling line under a seal is none, although red hides parts of it', () => {
  const sheet = new Sheet().ruled(60, 330, 70);
  for (const x of [90, 130, 190, 205, 260]) sheet.fill(x, 60, x + 14, 80, RED);
  expect(judged(sheet.ring(180, 120, 100))).toBe('empty');
});

test('a name across a seal is a signature', () => {
  expect(judged(new Sheet().ring(180, 120, 100).signed(100))).toBe('signed');
});

describe('where a copied seal lies over the zone', () => {
  const GREY: Colour = [120, 120, 120];
  const SEAL = quadFromBounds({ left: 80, top: 20, right: 280, bottom: 220 });
  /** The ring, and letters as bars below it. */
  const sealed = () => {
    const sheet = new Sheet().ring(180, 120, 97, GREY);
    for (const x of [130, 150, 170, 190, 210]) sheet.fill(x, 36, x + 10, 60, GREY);
    return sheet;
  };
  const across = (sheet: Sheet) => judgeAcrossSeals(sheet.image, ZONE, [PRINT], [SEAL]);

  test('its ring and letters are none', () => {
    expect(judged(sealed())).toBe('signed');
    expect(across(sealed())).toBe('empty');
  });

  test('a name beside it or across it is none of its own', () => {
    expect(across(sealed().signed(400))).toBe('signed');
    expect(across(sealed().signed(220))).not.toBe('empty');
    expect(across(sealed().signed(110))).not.toBe('empty');
  });
});

test('the shadow along the edge of a photographed paper is none', () => {
  const sheet = new Sheet().fill(552, 0, WIDTH, HEIGHT, [90, 85, 80]);
  for (let y = 0; y < HEIGHT; y += 1) sheet.fill(550 + ((y >> 3) % 2), y, 560, y + 1, [45, 42, 40]);
  expect(judged(sheet)).toBe('empty');
});

test('of a leaning line above the zone only the part over the zone counts', () => {
  const sheet = new Sheet();
  for (let x = 20; x < 580; x += 30) sheet.fill(x, 0, x + 20, x / 30 - 1, PEN);
  const above: ReadLine = {
    text: '以上内容真实有效如有不实愿承担责任',
    confidence: 0.99,
    box: [
      [-1400, -80],
      [600, -14],
      [599, 18],
      [-1401, -48],
    ],
  };
  expect(judged(sheet, above)).toBe('empty');
});

test.each([
  ['dark', [90, 62, 48]],
  ['pale', [165, 165, 160]],
] as const)('a %s table beside the paper is none', (_, colour) => {
  const sheet = new Sheet();
  for (let y = 0; y < HEIGHT; y += 1) sheet.fill(552 + Math.round(y / 30), y, WIDTH, y + 1, colour);
  expect(judged(sheet)).toBe('empty');
});

test('a name in a deep shadow is a signature', () => {
  expect(judged(new Sheet().signed(300).shaded(200, 0.6))).toBe('signed');
});

test("a shadow's edge alone is none", () => {
  expect(judged(new Sheet().shaded(200, 0.6))).toBe('empty');
});

test("a printed line below the zone is none, although its letters' tops reach into it", () => {
  const sheet = new Sheet();
  for (let x = 20; x < 320; x += 30) sheet.fill(x, 84, x + 20, 118, PEN);
  const below = line('签订日期：二〇二六年二月', 20, 90, 320, 122);
  expect(judged(sheet, below)).toBe('empty');
  expect(judged(sheet)).not.toBe('empty');
});

test("a printed door's number and a time of day are none", () => {
  const sheet = new Sheet().signed(40);
  expect(judged(sheet, line('2016年1月18日8时14分', 36, 16, 164, 72))).toBe('empty');
  expect(judged(sheet, line('402室', 36, 16, 164, 72))).toBe('empty');
  expect(judged(sheet, line('402室', 36, 16, 164, 72, 0.6))).toBe('signed');
});

describe('glyphs of a text layer', () => {
  const typed = (text: string, left: number, right: number): ReadLine => ({
    ...line(text, left, 16, right, 72, 1),
    typed: true,
  });
  test('are no signature, whatever they say', () => {
    expect(judged(new Sheet().signed(40), typed('徐永康', 36, 164))).toBe('empty');
    expect(judged(new Sheet().signed(40).signed(300), typed('徐永康', 36, 164))).toBe('signed');
  });
  test('of a watermark that runs across the zone hide no name beside them', () => {
    const watermark: ReadLine = {
      ...typed('西安存量房网签备案', 0, 1),
      box: [
        [-40, 240],
        [420, -20],
        [440, 14],
        [-20, 274],
      ],
    };
    expect(judged(new Sheet().signed(40), watermark)).toBe('signed');
    expect(judged(new Sheet(), watermark)).toBe('empty');
  });
  test('are what one signs over where they are underlines', () => {
    expect(judged(new Sheet().signed(40), typed('________', 36, 164))).toBe('signed');
  });
});

test('a printed number and its label are none, beside a name in the same line', () => {
  const sheet = () => new Sheet().signed(300);
  expect(judged(sheet(), line('身份证号：430102197605', 40, 16, 424, 72))).toBe('empty');
  expect(judged(sheet().signed(20), line('徐永康身份证号：43010219760502', 16, 16, 596, 72, 0.9))).toBe('signed');
});

describe('a name that looks like print and was surely read', () => {
  const sheet = () => new Sheet().signed(40);
  test('may be type', () => expect(judged(sheet(), line('徐永康', 36, 26, 164, 62))).toBe('unsure'));
  test('is written where a letter of it is in doubt', () =>
    expect(judged(sheet(), line('徐永康', 36, 26, 164, 62, 0.88))).toBe('signed'));
  test('may be type with a rare character in it that was read in doubt', () => {
    const read = (confidences: readonly number[]): ReadLine => ({
      ...line('逯德福', 36, 26, 164, 62, 0.93),
      characters: confidences.map((confidence, index) => ({ start: index / 3, end: (index + 1) / 3, confidence })),
    });
    expect(judged(sheet(), read([0.7, 1, 1]))).toBe('unsure');
    expect(judged(sheet(), read([0.7, 0.7, 1]))).toBe('signed');
  });
  test('does not hide a name beside it', () =>
    expect(judged(sheet().signed(300), line('徐永康', 36, 26, 164, 62))).toBe('signed'));
});

test("what the zone's edge leaves of a table's upright rules is none", () => {
  const table = () =>
    [12, 250, 500].reduce((sheet, x) => sheet.fill(x, 46, x + 3, 120, PEN), new Sheet()).ruled(12, 503, 44);
  expect(judged(table())).toBe('empty');
  expect(judged(table().signed(60))).toBe('signed');
});

describe('of a name that reaches into the place from another row', () => {
  /** As `Sheet.signed`, 48 px high, from `top` on. */
  const written = (top: number, sheet = new Sheet()): Sheet => {
    for (let step = 0; step < 120; step += 1) {
      const wave = top + 25 + 18 * Math.sin(step / 5);
      const [from, to] = step % 12 < 4 ? [top, top + 48] : [wave, wave + 4];
      sheet.fill(60 + step, from, 61 + step, to, PEN);
    }
    return sheet;
  };
  test('nothing counts that lies mostly there', () => expect(judged(written(78))).toBe('empty'));
  test('nobody can say whose it is where it lies half here', () => expect(judged(written(70))).toBe('unsure'));
  test('a name that lies mostly here counts', () => expect(judged(written(54))).toBe('signed'));
  test('the name that was written here counts', () =>
    expect(judged(written(88, new Sheet().signed(300)))).toBe('signed'));
});
