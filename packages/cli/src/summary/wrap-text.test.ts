import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayWidth } from './display-width';
import { wrapText } from './wrap-text';

test('breaks between words, and between any two ideographs', () => {
  expect(wrapText('mend this now', 9)).toEqual(['mend this', 'now']);
  expect(wrapText('请核对各份材料', 8)).toEqual(['请核对各', '份材料']);
});

test('no line begins with a full stop', () => {
  expect(wrapText('请核对各。份材料', 8)).toEqual(['请核对', '各。份材', '料']);
});

test('nothing is lost, and lines keep to the width where a piece fits it', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '审', '，', '料', '1'), maxLength: 60 });
  fc.assert(
    fc.property(text, (given) => {
      const lines = wrapText(given, 12);
      expect(lines.join('').replaceAll(' ', '')).toBe(given.replaceAll(' ', ''));
      for (const line of lines) expect(displayWidth(line) <= 12 || /^\S+$/.test(line)).toBe(true);
    }),
  );
});
