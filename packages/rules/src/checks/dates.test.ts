import { describe, expect, test } from 'vitest';
import { tryCheck } from '../testing/try-rule';

const requirements = [
  { id: 'contract', accepts: ['house-sale-contract'] },
  { id: 'tax', accepts: ['deed-tax-certificate'] },
  { id: 'record', accepts: ['pension-contribution-certificate'] },
];

describe('dates-in-order', () => {
  const params = { dates: ['contract.signedOn', 'tax.issuedOn', 'submittedAt'] };
  const tried = (signedOn: unknown, issuedOn: unknown) =>
    tryCheck('dates-in-order', params, {
      documents: {
        contract: { type: 'house-sale-contract', fields: { signedOn } },
        tax: { type: 'deed-tax-certificate', fields: { issuedOn } },
      },
      requirements,
    }).found;
  test.each([
    ['2026-02-10', '2026-02-10', []],
    ['2026-02-10', '2026-03-15', []],
    ['2026-02-11', '2026-02-10', ['date.inconsistent block']],
    ['2026-02-11', '2026-03-16', ['date.inconsistent block']],
    [{ value: '2026-02-11', confidence: 0.7 }, '2026-02-10', ['date.inconsistent review', 'field.unreadable review']],
    ['某日', '2026-02-10', ['field.unreadable review']],
  ])('%j, then %j → %j', (signedOn, issuedOn, found) => expect(tried(signedOn, issuedOn)).toEqual(found));
});

const onContract = (signedOn: string) => ({
  documents: { contract: { type: 'house-sale-contract', fields: { signedOn } } },
  requirements,
});

describe('days-passed', () => {
  const params = { since: ['contract.signedOn'], days: 45 };
  test.each([
    ['2026-01-29', []],
    ['2026-01-30', ['rule.failed block']],
    ['2026-04-01', ['rule.failed block']],
  ])('45 days since %s → %j', (signedOn, found) =>
    expect(tryCheck('days-passed', params, onContract(signedOn)).found).toEqual(found),
  );
});

describe('recent-enough', () => {
  test.each([
    ['2025-03-15', { months: 12 }, []],
    ['2025-03-14', { months: 12 }, ['rule.failed block']],
    ['2025-03-14', { months: 12, code: 'document.expired' }, ['document.expired block']],
    ['2026-02-13', { days: 30 }, []],
    ['2026-02-12', { days: 30 }, ['rule.failed block']],
  ])('%s within %j → %j', (signedOn, limit, found) => {
    const params = { since: ['contract.signedOn'], ...limit };
    expect(tryCheck('recent-enough', params, onContract(signedOn)).found).toEqual(found);
  });

  test('without a limit the pack is refused', () =>
    expect(() => tryCheck('recent-enough', { since: ['contract.signedOn'] }, onContract('2026-01-01'))).toThrow(
      'needs "months" or "days"',
    ));
});

describe('periods-in-order', () => {
  const tried = (...periods: object[]) =>
    tryCheck(
      'periods-in-order',
      { periods: 'record.periods' },
      { documents: { record: { type: 'pension-contribution-certificate', fields: { periods } } }, requirements },
    ).found;
  const [first, second] = [
    { from: '2018-01', to: '2020-12' },
    { from: '2021-01', to: '2022-04' },
  ];
  test.each([
    ['one after the other', [first, second], []],
    ['listed backwards', [second, first], []],
    ['the same month twice', [first, { from: '2020-12', to: '2021-06' }], ['date.inconsistent block']],
    ['ends before it begins', [{ from: '2020-12', to: '2020-01' }], ['date.inconsistent block']],
    ['this month', [{ from: '2026-01', to: '2026-03' }], []],
    ['next month', [{ from: '2026-01', to: '2026-04' }], ['date.inconsistent block']],
    ['an end that was not read', [first, { from: '2021-01' }], ['field.unreadable review']],
  ] as const)('%s', (_, periods, found) => expect(tried(...periods)).toEqual(found));
});
