import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBankCard, passesLuhn } from './bank-card';
import vectors from './vectors.json';

test.each(vectors.bankcard.valid)('%s is valid, in groups of four too', (number) => {
  expect(parseBankCard(number.replace(/(\d{4})/g, '$1 '))).toEqual({ ok: true, value: number });
});

test.each(vectors.bankcard.invalid)('%s is refused', (number) => {
  expect(parseBankCard(number)).toEqual({ ok: false, reason: 'check-digit', value: number });
});

test.each(vectors.standard_examples.luhn)('%s passes the formula', (number) => {
  expect(passesLuhn(number)).toBe(true);
});

test.each([
  ['', 'empty'],
  ['622588******0019', 'masked'],
  ['62258800', 'length'],
  ['62258800000O0019', 'characters'],
])('%s: %s', (number, reason) => {
  expect(parseBankCard(number)).toMatchObject({ ok: false, reason });
});

test('every change of one digit is refused', () => {
  const slip = fc.tuple(fc.constantFrom(...vectors.bankcard.valid), fc.nat(15), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(slip, ([number, place, step]) => {
      const digit = (Number(number[place]) + step) % 10;
      expect(parseBankCard(number.slice(0, place) + digit + number.slice(place + 1)).ok).toBe(false);
    }),
  );
});
