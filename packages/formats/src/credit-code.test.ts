import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCreditCode, readCreditCode } from './credit-code';
import vectors from './vectors.json';

const valid = vectors.uscc.valid.map(([code]) => code!);

test.each([...valid, ...vectors.standard_examples.gb32100])('%s is valid', (code) => {
  expect(parseCreditCode(code)).toMatchObject({ ok: true, value: code });
});

const reasons = ['check-digit', 'check-digit', 'characters', 'characters', 'length'];
test.each(vectors.uscc.invalid.map(([code, why], index) => [code!, reasons[index], why] as const))(
  '%s is refused: %s (%s)',
  (code, reason) => {
    expect(parseCreditCode(code)).toEqual({ ok: false, reason, value: code });
  },
);

test('what the code tells', () => {
  expect(parseCreditCode('92440300ma5h0dm15y')).toEqual({
    ok: true,
    value: '92440300MA5H0DM15Y',
    kind: 'individual-business',
    authority: '9',
    region: '440300',
    organisationCodeHolds: true,
  });
  expect(parseCreditCode('91440300MA5GXDM22P')).toMatchObject({ kind: 'enterprise' });
  expect(parseCreditCode('')).toEqual({ ok: false, reason: 'empty' });
  expect(parseCreditCode('9244********0DM15Y')).toMatchObject({ reason: 'masked' });
});

test('a letter that no code contains is read for its like, if the check character agrees', () => {
  expect(readCreditCode('9244030OMA5H0DM15Y')).toBe('92440300MA5H0DM15Y');
  expect(readCreditCode('92440300MASH0DMI5Y')).toBe('92440300MA5H0DM15Y');
  expect(readCreditCode('91110108MA01DEM4XV')).toBe('91110108MA01DEM4XU');
});

test('no reading is made up where none passes, and no possible character is touched', () => {
  for (const code of ['92440300MA5H0OM15Y', '92440300MA5H0DM15X', '92440300MA5H0DM25Y', '92440300MA5H0DM15']) {
    expect(readCreditCode(code)).toBe(code);
  }
});

test('every change of one character is refused', () => {
  const slip = fc.tuple(fc.constantFrom(...valid), fc.nat(17), fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'));
  fc.assert(
    fc.property(slip, ([code, place, character]) => {
      fc.pre(code[place] !== character);
      expect(parseCreditCode(code.slice(0, place) + character + code.slice(place + 1)).ok).toBe(false);
    }),
    { numRuns: 500 },
  );
});
