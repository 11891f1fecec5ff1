import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreesWithMask, parseIdNumber, upgradeIdNumber } from './id-number';
import { readDigits } from './read-digits';
import vectors from './vectors.json';

const on = '2026-03-15';
const valid = vectors.citizen_id.valid.map(([number]) => number!);

test.each(valid)('%s is valid', (number) => {
  expect(parseIdNumber(number, { on })).toMatchObject({ ok: true, value: number });
});

test.each(vectors.standard_examples.gb11643)('%s of the standard is valid', (number) => {
  expect(parseIdNumber(number).ok).toBe(true);
});

test.each(vectors.fpr_id.valid)('%s, a foreign permanent resident', (number) => {
  expect(parseIdNumber(number!, { on })).toMatchObject({ ok: true, holder: 'foreigner' });
});

const reasons = ['check-digit', 'check-digit', 'date', 'date', 'region', 'date', 'check-digit', 'length', 'characters'];
test.each(vectors.citizen_id.invalid.map(([number, why], index) => [number!, reasons[index], why] as const))(
  '%s is refused: %s (%s)',
  (number, reason) => {
    expect(parseIdNumber(number, { on })).toEqual({ ok: false, reason, value: number.toUpperCase() });
  },
);

test('a letter O is refused as typed and read as zero when asked', () => {
  expect(parseIdNumber('11O101199003071110').ok).toBe(false);
  expect(parseIdNumber(readDigits('11O101199003071110'))).toMatchObject({ ok: true, value: '110101199003071110' });
  expect(readDigits('110101199003071111')).toBe('110101199003071111');
});

test('what the number tells', () => {
  expect(parseIdNumber('４４０３０４１９８５１１２２３０２０')).toEqual({
    ok: true,
    value: '440304198511223020',
    birthDate: '1985-11-22',
    sex: 'female',
    region: '440304',
    holder: 'citizen',
  });
  expect(parseIdNumber('3205 0819 7202 2901 1x')).toMatchObject({ value: '32050819720229011X', sex: 'male' });
  expect(parseIdNumber('810000199106110016')).toMatchObject({ holder: 'hong-kong-macao-taiwan' });
});

test('a birth in the future is a matter of the day of judgement', () => {
  const number = '110101209903071112';
  expect(parseIdNumber(number).ok).toBe(true);
  expect(parseIdNumber(number, { on: '2099-03-06' })).toMatchObject({ reason: 'date' });
  expect(parseIdNumber(number, { on: '2099-03-07' }).ok).toBe(true);
  expect(parseIdNumber('440524188001010014', { on })).toMatchObject({ reason: 'date' });
});

test('masked, empty and foreign characters', () => {
  expect(parseIdNumber('440304********3020')).toEqual({ ok: false, reason: 'masked', value: '440304********3020' });
  expect(parseIdNumber(' ')).toEqual({ ok: false, reason: 'empty' });
  expect(parseIdNumber('44030419851122302号')).toMatchObject({ reason: 'characters' });
  expect(agreesWithMask('440304********3020', '440304198511223020')).toBe(true);
  expect(agreesWithMask('440304********3021', '440304198511223020')).toBe(false);
});

test.each(vectors.old15to18)('%s becomes %s', (old, number) => {
  expect(upgradeIdNumber(old!)).toMatchObject({ ok: true, value: number });
  expect(upgradeIdNumber(number!)).toMatchObject({ ok: false, reason: 'length' });
});

test('every change of one digit is refused', () => {
  const slip = fc.tuple(fc.constantFrom(...valid), fc.nat(17), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(slip, ([number, place, step]) => {
      const digits = [...number];
      if (digits[place] === 'X') digits[place] = String(step);
      else digits[place] = String((Number(digits[place]) + step) % 10);
      expect(parseIdNumber(digits.join('')).ok).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('every swap of unlike neighbours is refused', () => {
  for (const number of valid) {
    for (let place = 0; place < 17; place += 1) {
      const [left, right] = [number[place]!, number[place + 1]!];
      if (left === right) continue;
      expect(parseIdNumber(number.slice(0, place) + right + left + number.slice(place + 2)).ok).toBe(false);
    }
  }
});
