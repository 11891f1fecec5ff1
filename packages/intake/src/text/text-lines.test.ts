import { boundsOf, lengthOf, sliceQuad } from '@yushen/contract';
import { describe, expect, test } from 'vitest';
import { glyphAt } from '../testdata/glyph-at';
import { textLines } from './text-lines';

/** Characters of 20 pixels from `left`, each `step` pixels after the one before. */
const row = (text: string, left: number, top: number, step = 20) =>
  [...text].map((character, index) => glyphAt(character, left + index * step, top));

const texts = (glyphs: Parameters<typeof textLines>[0]) => textLines(glyphs).map((line) => line.text);

describe('textLines', () => {
  test('reads top to bottom, left to right, whatever the order of drawing', () => {
    const glyphs = [...row('第二行', 10, 60), ...row('右边', 300, 12), ...row('左边', 10, 10)];
    expect(texts(glyphs.reverse())).toEqual(['左边', '右边', '第二行']);
  });

  test('parts columns at a gap of more than one and a half characters', () => {
    expect(texts([...row('甲', 0, 0), ...row('乙', 20 + 29, 0)])).toEqual(['甲乙']);
    expect(texts([...row('甲', 0, 0), ...row('乙', 20 + 31, 0)])).toEqual(['甲', '乙']);
  });

  test('puts a space where the text has one, and beside letters where they stand apart', () => {
    const spaced = [...row('姓', 0, 0), ...row('名', 40, 0).map((glyph) => ({ ...glyph, spaced: true }))];
    expect(texts(spaced)).toEqual(['姓 名']);
    expect(texts(row('姓名', 0, 0, 30))).toEqual(['姓名']);
    expect(texts([...row('AB', 0, 0), ...row('CD', 50, 0)])).toEqual(['AB CD']);
  });

  test('tells each character its share of the line', () => {
    const [line] = textLines(row('一二三四', 100, 0));
    expect(line!.characters!.map(({ start, end }) => [start, end])).toEqual([
      [0, 0.25],
      [0.25, 0.5],
      [0.5, 0.75],
      [0.75, 1],
    ]);
    expect(boundsOf(sliceQuad(line!.box, 0.25, 0.5))).toMatchObject({ left: 120, right: 140 });
  });

  test('drops the repeats of bold drawn twice, not of doubled characters', () => {
    const bold = row('天天', 0, 0).flatMap((glyph) => [glyph, glyphAt(glyph.text, glyph.box.left + 0.4, 0)]);
    expect(texts(bold)).toEqual(['天天']);
  });

  test('keeps both of two narrow digits that lean: a tilted character’s own extent is as wide as it is high', () => {
    const lean = [...'110'].map((digit, index) => glyphAt(digit, index * 6, 0, { direction: 359 }));
    expect(texts(lean)).toEqual(['110']);
  });

  test('reads a column of upright characters downwards', () => {
    const column = [...'购买方'].map((character, index) => glyphAt(character, 10, index * 22));
    const [line, ...others] = textLines(column);
    expect(others).toEqual([]);
    expect(line!.text).toBe('购买方');
    expect(lengthOf(line!.box)).toBeCloseTo(64, 0);
    expect(boundsOf(sliceQuad(line!.box, 0, 1 / 3)).bottom).toBeLessThan(25);
  });

  test('leaves the first characters of a list side by side with their lines', () => {
    expect(texts([...row('一、甲', 0, 0), ...row('二、乙', 0, 22)])).toEqual(['一、甲', '二、乙']);
  });

  test.each([90, 180, 270] as const)('reads text turned by %i degrees from its own top left', (direction) => {
    const [right, down] = ({ 90: [0, 20], 180: [-20, 0], 270: [0, -20] } as const)[direction];
    const glyphs = [...'上下左'].map((character, index) =>
      glyphAt(character, 200 + right * index, 200 + down * index, { direction }),
    );
    const [line, ...others] = textLines(glyphs);
    expect(others).toEqual([]);
    expect(line!.text).toBe('上下左');
    expect(lengthOf(line!.box)).toBeCloseTo(60, 0);
  });

  test('cuts off the empty space that some fonts add', () => {
    const tall = row('高', 0, 100).map((glyph) => ({ ...glyph, box: { ...glyph.box, top: 80, bottom: 140 } }));
    const box = boundsOf(textLines(tall)[0]!.box);
    expect(box.bottom - box.top).toBeLessThan(23);
  });

  test('says how it is set, white space aside', () => {
    const glyphs = [
      ...row('合计', 0, 0),
      ...row('12', 60, 0).map((glyph) => ({ ...glyph, typeface: 'Courier', spaced: glyph.box.left === 60 })),
      ...row('8', 100, 0).map((glyph) => ({ ...glyph, typeface: 'Courier', size: 22, colour: 0x202020 })),
    ];
    const [line] = textLines(glyphs);
    expect(line!.text).toBe('合计 128');
    expect(line!.typeRuns).toEqual([
      { from: 0, to: 2, typeface: 'Song', size: 20, colour: 0 },
      { from: 3, to: 5, typeface: 'Courier', size: 20, colour: 0 },
      { from: 5, to: 6, typeface: 'Courier', size: 22, colour: 0x202020 },
    ]);
  });

  test('of nothing is nothing', () => {
    expect(textLines([])).toEqual([]);
  });
});
