import { expect, test } from 'vitest';
import { mod1110CheckDigit, parseRegistrationNumber } from './registration-number';
import vectors from './vectors.json';

test.each(vectors.reg_no15.valid)('%s is valid', (number) => {
  expect(parseRegistrationNumber(number)).toEqual({ ok: true, value: number, region: number.slice(0, 6) });
});

test.each(vectors.reg_no15.invalid)('%s has a wrong check digit', (number) => {
  expect(parseRegistrationNumber(number)).toMatchObject({ ok: false, reason: 'check-digit' });
});

test.each(vectors.standard_examples.iso7064_mod11_10)('%s of the standard', (number) => {
  expect(mod1110CheckDigit(number.slice(0, -1))).toBe(number.at(-1));
});

test.each([
  ['', 'empty'],
  ['44030160012345', 'length'],
  ['44030160O123456', 'characters'],
  [`99030160012345${mod1110CheckDigit('99030160012345')}`, 'region'],
])('%s: %s', (number, reason) => {
  expect(parseRegistrationNumber(number)).toMatchObject({ ok: false, reason });
});

test('every change of one digit is refused', () => {
  for (const number of vectors.reg_no15.valid) {
    for (let place = 0; place < 15; place += 1) {
      for (let step = 1; step < 10; step += 1) {
        const digit = (Number(number[place]) + step) % 10;
        expect(parseRegistrationNumber(number.slice(0, place) + digit + number.slice(place + 1)).ok).toBe(false);
      }
    }
  }
});
