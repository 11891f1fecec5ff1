import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatAmountInWords, parseAmountInWords } from './amount-in-words';
import { formatUnits } from './decimal';
import vectors from './vectors.json';

test.each(vectors.amounts)('$value is $cn', ({ value, cn, back }) => {
  expect(formatAmountInWords(value)).toBe(cn);
  expect(parseAmountInWords(cn)).toEqual({ ok: true, value: back, standard: true });
});

test.each(vectors.amount_variants)('$cn is $expect', ({ cn, expect: value }) => {
  expect(parseAmountInWords(cn)).toMatchObject({ ok: true, value });
});

test.each([
  ['壹拾万柒仟元零伍角叁分', '107000.53', true],
  ['拾万元整', '100000.00', false],
  ['壹万伍佰元整', '10500.00', false],
  ['三千五百元', '3500.00', false],
  ['两万元整', '20000.00', false],
  ['伍萬圓整', '50000.00', true],
  ['壹拾叁万伍仟零佰零拾零元零角零分', '135000.00', false],
  ['零元整', '0.00', true],
  ['壹元零角伍分', '1.05', false],
  ['负伍佰元整', '-500.00', true],
  ['人民币：壹万亿元整', '1000000000000.00', true],
  ['壹 佰 元 整', '100.00', true],
])('%s is %s, standard: %s', (words, value, standard) => {
  expect(parseAmountInWords(words)).toEqual({ ok: true, value, standard });
});

test.each([
  '',
  '人民币',
  '整',
  '元整',
  '壹贰元整',
  '壹拾贰佰元整',
  '壹佰壹佰元整',
  '壹仟零拾元整',
  '壹佰元伍分整',
  '壹佰',
  '壹万零元整',
  '壹仟零元整',
  '零零元',
  '亿元整',
  '万元整',
  '壹拾亿万元整壹',
  '伍角壹元',
  '壹佰元整元',
])('%s is no amount', (words) => {
  expect(parseAmountInWords(words).ok).toBe(false);
});

test('any amount comes back from its capitals', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 18n - 1n }), (fen) => {
      const amount = formatUnits(fen, 2);
      expect(parseAmountInWords(formatAmountInWords(amount))).toEqual({ ok: true, value: amount, standard: true });
    }),
    { numRuns: 1000 },
  );
  fc.assert(
    fc.property(fc.constantFrom(1n, 10n, 1000n, 10n ** 6n), fc.bigInt({ min: 0n, max: 99999n }), (scale, units) => {
      const amount = formatUnits(units * scale, 2);
      expect(parseAmountInWords(formatAmountInWords(amount))).toEqual({ ok: true, value: amount, standard: true });
    }),
    { numRuns: 1000 },
  );
});

test('what cannot be written is refused', () => {
  expect(() => formatAmountInWords('1.005')).toThrow(RangeError);
  expect(() => formatAmountInWords('10000000000000000.00')).toThrow(RangeError);
  expect(() => formatAmountInWords('五元')).toThrow(RangeError);
  expect(formatAmountInWords('5')).toBe('伍元整');
  expect(formatAmountInWords('1.500')).toBe('壹元伍角整');
});
