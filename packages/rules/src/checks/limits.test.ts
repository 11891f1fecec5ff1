import { describe, expect, test } from 'vitest';
import { monthsOfTerm } from '../criteria/months-of-term';
import { tryCheck } from '../testing/try-rule';
import { compareAccounts } from './same-account';
import { compareAreas } from './same-area';
import { compareRegions } from './same-region';

const requirements = [
  { id: 'lease', accepts: ['lease-contract'] },
  { id: 'permit', accepts: ['planning-permit'] },
  { id: 'title', accepts: ['real-estate-certificate'] },
];

describe('sum-covers', () => {
  const taxed = (...bases: readonly unknown[]) => ({
    documents: {
      ...Object.fromEntries(
        bases.map((taxBase, index) => [`tax${index}`, { type: 'deed-tax-certificate', fields: { taxBase } }]),
      ),
      contract: { type: 'house-sale-contract', fields: { price: '685000.00' } },
    },
    requirements: [
      { id: 'tax', accepts: ['deed-tax-certificate'] },
      { id: 'contract', accepts: ['house-sale-contract'] },
    ],
  });
  const params = { parts: 'tax.taxBase', whole: 'contract.price', least: 0.9 };

  test.each([
    ['two buyers, each his part', ['411000.00', '274000.00'], []],
    ['one of two parts', ['411000.00'], ['rule.failed block']],
    ['a part that is no amount', ['411000.00', '某'], ['field.unreadable review']],
    [
      'a part in doubt, too little with it',
      ['411000.00', { value: '2.00', confidence: 0.7 }],
      ['rule.failed review', 'field.unreadable review'],
    ],
  ])('%s', (_, bases, found) => {
    expect(tryCheck('sum-covers', params, taxed(...bases)).found).toEqual(found);
  });
});

describe('at-most', () => {
  const lease = (fields: object) => ({ documents: { lease: { type: 'lease-contract', fields } }, requirements });
  const term = { monthly: 'lease.monthlyRent', from: 'lease.startDate', until: 'lease.endDate' };
  const fields = { monthlyRent: '3500.00', startDate: '2026-01-01', endDate: '2026-12-31' };
  test.each([
    ['42000.00', fields, []],
    ['42000.01', fields, ['rule.failed block']],
    ['10.00', { ...fields, endDate: '2025-12-31' }, ['field.unreadable review']],
    [
      '42000.01',
      { ...fields, monthlyRent: { value: '3500.00', confidence: 0.7 } },
      ['rule.failed review', 'field.unreadable review'],
    ],
  ])('%s within a year of rent %j → %j', (amount, given, found) => {
    const params = { of: ['form.amount'], limit: term };
    expect(tryCheck('at-most', params, { form: { amount }, ...lease(given) }).found).toEqual(found);
  });

  test.each([
    ['12000', '12000.00', []],
    ['12000.01', '12000.00', ['rule.failed block']],
    ['12000.005', '12000.00', []],
    ['12000', '某', ['field.unreadable review']],
  ])('an area of %s within %s → %j', (area, limit, found) => {
    const documents = {
      lease: { type: 'lease-contract', fields: { area } },
      permit: { type: 'planning-permit', fields: { area: limit } },
    };
    const params = { of: ['lease.area'], limit: 'permit.area', measure: 'area' };
    expect(tryCheck('at-most', params, { documents, requirements }).found).toEqual(found);
  });
});

test.each([
  ['2026-01-01', '2026-12-31', 12],
  ['2026-01-01', '2027-01-01', 13],
  ['2026-01-15', '2026-02-14', 1],
  ['2026-01-15', '2026-02-15', 2],
  ['2026-01-31', '2026-02-27', 1],
  ['2026-02-01', '2026-01-31', undefined],
  ['某日', '2026-01-31', undefined],
])('a term from %s to %s lasts %s months', (from, until, months) => expect(monthsOfTerm(from, until)).toBe(months));

test.each([
  ['440305001001GB00123F00010001', []],
  ['440305 001001 GB00123 F00010001', []],
  ['440305001001GB00123F0001000', ['field.invalid block']],
  ['440305001001XB00123F00010001', ['field.invalid block']],
])('unit-number-valid: %s → %j', (unitNumber, found) => {
  const documents = { title: { type: 'real-estate-certificate', fields: { unitNumber } } };
  expect(tryCheck('unit-number-valid', { fields: ['title.unitNumber'] }, { documents, requirements }).found).toEqual(
    found,
  );
});

test.each([
  ['6222 0200 0000 0000 000', '6222020000000000000', 'same'],
  ['622202000000000****', '6222020000000000000', 'doubtful'],
  ['622203000000000****', '6222020000000000000', 'different'],
  ['6222020000000000018', '6222020000000000000', 'different'],
])('same-account: %s and %s are %s', (left, right, verdict) => expect(compareAccounts(left, right)).toBe(verdict));

test.each([
  ['89.50', '89.5', 'same'],
  ['89.50㎡', '89.50', 'same'],
  ['89.50', '98.50', 'different'],
  ['89.50', '某', 'doubtful'],
])('same-area: %s and %s are %s', (left, right, verdict) => expect(compareAreas(left, right)).toBe(verdict));

test.each([
  ['广东省深圳市', '深圳市', 'same'],
  ['广东省深圳市', '深圳市南山区', 'same'],
  ['浙江省杭州市', '广东省深圳市', 'different'],
])('same-region: %s and %s are %s', (left, right, verdict) => expect(compareRegions(left, right)).toBe(verdict));
