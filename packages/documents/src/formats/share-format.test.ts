import { expect, test } from 'vitest';
import { share } from './share-format';

test.each([
  ['60%', '60%'],
  ['占 33.34％', '33.34%'],
  ['1/2', '50%'],
  ['百分之四十', undefined],
  ['百分之40', '40%'],
  ['1/3', undefined],
  ['货币', undefined],
])('%s is the share %s', (raw, value) => {
  expect(share(raw)?.value).toBe(value);
});

test('a share above the whole is kept and refused', () => {
  expect(share('160%')).toEqual({ value: '160%', valid: false });
});
