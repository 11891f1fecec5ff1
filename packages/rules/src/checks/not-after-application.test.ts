import { expect, test } from 'vitest';
import { tryCheck } from '../testing/try-rule';

test.each([
  ['2026-03-15', []],
  ['2026-03-16', ['date.inconsistent block']],
  ['2026-02-31', []],
  [undefined, []],
] as const)('issued on %s, applied for on 2026-03-15: %j', (registeredOn, expected) => {
  const { found } = tryCheck(
    'not-after-application',
    { dates: ['*.registeredOn'] },
    {
      documents: { title: { type: 'real-estate-certificate', fields: { owner: '李晓梅', registeredOn } } },
      requirements: [{ id: 'title', accepts: ['real-estate-certificate'] }],
    },
  );
  expect(found).toEqual(expected);
});
