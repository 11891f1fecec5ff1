import { expect, test } from 'vitest';
import { itemName, partyOfInvoice, price } from './invoice-cell-formats';

test('a rate before a tax is left out, and so is a misread sign', () => {
  expect(price('6%118.56')?.value).toBe('118.56');
  expect(price('羊1976.00')?.value).toBe('1976.00');
  expect(price('合计')).toBeUndefined();
});

test('sums are no items', () => {
  expect(itemName('*家具*办公桌')?.value).toBe('*家具*办公桌');
  expect(itemName('家具*办公桌')?.value).toBe('*家具*办公桌');
  expect(itemName('合计')).toBeUndefined();
});

test('a buyer is an organisation or a person', () => {
  expect(partyOfInvoice('长沙市晨禾商贸有限公司')?.value).toBe('长沙市晨禾商贸有限公司');
  expect(partyOfInvoice('李秀兰')?.value).toBe('李秀兰');
  expect(partyOfInvoice('91430102')).toBeUndefined();
});
