import { expect, test } from 'vitest';
import { clauseAddress } from './clause-address-format';

test.each([
  ['于四川省成都市武侯区长青街74号1401室，不动产权证号', '四川省成都市武侯区长青街74号1401室'],
  ['四川省成都市武侯区长青街74号', '四川省成都市武侯区长青街74号'],
  ['，建筑面积', undefined],
])('the place in %s', (raw, value) => {
  expect(clauseAddress(raw)?.value).toBe(value);
});
