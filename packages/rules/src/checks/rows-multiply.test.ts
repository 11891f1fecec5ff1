import { expect, test } from 'vitest';
import { tryCheck } from '../testing/try-rule';

const requirements = [{ id: 'list', accepts: ['medical-fee-list'] }];
const found = (...items: object[]) =>
  tryCheck(
    'rows-multiply',
    { rows: 'list.items' },
    { documents: { list: { type: 'medical-fee-list', fields: { items } } }, requirements },
  ).found;
const row = (quantity: string, price: string, amount: string) => ({ name: '床位费', quantity, price, amount });

test.each([
  ['3', '40.00', '120.00', []],
  ['2.5', '0.333', '0.83', []],
  ['7', '1.4286', '10.00', []],
  ['3', '40.00', '130.00', ['rule.failed block']],
  ['', '40.00', '130.00', []],
  ['3', '免费', '0.00', []],
] as const)('%s times %s is %s: %j', (quantity, price, amount, expected) => {
  expect(found(row('1', '5.00', '5.00'), row(quantity, price, amount))).toEqual(expected);
});
