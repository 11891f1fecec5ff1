import { expect, test } from 'vitest';
import { parseUnitNumber } from './unit-number';

test.each(['440304001002GB00123F00010203', '440304 001002 GB00123 F00010203', '440304-001002-gb00123-f00010203'])(
  '%s',
  (text) => {
    expect(parseUnitNumber(text)).toEqual({
      ok: true,
      value: '440304001002GB00123F00010203',
      region: '440304',
      landOwnership: 'state',
      object: 'house',
    });
  },
);

test('land without a building', () => {
  expect(parseUnitNumber('440304001002JC00123W00000000')).toMatchObject({
    landOwnership: 'collective',
    object: 'none',
  });
});

test.each([
  ['', 'empty'],
  ['440304001002GB00123F0001020', 'length'],
  ['440304001002GB00123X00010203', 'structure'],
  ['440304001002GO00123F00010203', 'structure'],
  ['440304001002GB00123W00010203', 'structure'],
  ['990304001002GB00123F00010203', 'region'],
  ['440304001002号B00123F00010203', 'characters'],
  ['440304******GB00123F00010203', 'masked'],
])('%s: %s', (text, reason) => {
  expect(parseUnitNumber(text)).toMatchObject({ ok: false, reason });
});
