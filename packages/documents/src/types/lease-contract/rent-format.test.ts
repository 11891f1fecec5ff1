import { expect, test } from 'vitest';
import { rent } from './rent-format';

test.each(['65元/㎡·月', '65.00元/平方米/月', '每日2.1元/平米·天', '65元/・月'])('%s is no rent of a month', (raw) => {
  expect(rent(raw)).toBeUndefined();
});

test('a comma between thousands read as a point is one', () => {
  expect(rent('6.800元')).toMatchObject({ value: '6800.00', valid: true });
  expect(rent('5,525.00元')).toMatchObject({ value: '5525.00', valid: true });
});
