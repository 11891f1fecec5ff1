import { expect, test } from 'vitest';
import { hasKnownProvince, PROVINCE_BY_CODE } from './region';

test('the province-level regions of GB/T 2260, and the code 83 of residence permits', () => {
  expect(Object.keys(PROVINCE_BY_CODE)).toHaveLength(35);
  expect(hasKnownProvince('440304')).toBe(true);
  expect(hasKnownProvince('990101')).toBe(false);
  expect(hasKnownProvince('10')).toBe(false);
});
