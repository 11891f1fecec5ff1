import { expect, test } from 'vitest';
import { permitNumberOf } from './planning-permit-number-format';

test('a permit’s number keeps its kind', () => {
  expect(permitNumberOf('建')('编号：建字第330106202500212号')?.value).toBe('建字第330106202500212号');
  expect(permitNumberOf('地')('地字第4403052024YG0001234')?.value).toBe('地字第4403052024YG0001234号');
  expect(permitNumberOf('地')('地字第2009-92号')?.value).toBe('地字第2009-92号');
  expect(permitNumberOf('地')('二〇二四年')).toBeUndefined();
});
