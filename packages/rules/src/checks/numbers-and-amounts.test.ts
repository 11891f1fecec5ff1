import { describe, expect, test } from 'vitest';
import { tryCheck } from '../testing/try-rule';

describe('credit-code-valid', () => {
  const params = { fields: ['*.uscc'], mixed: ['*.lessorIdNumber'] };
  const requirements = [{ id: 'licence', accepts: ['business-license', 'lease-contract'] }];
  test.each([
    ['91440300MA5GXDM22P', []],
    ['91440300MA5GXDM22Q', ['field.invalid block']],
  ])('a licence with %s → %j', (uscc, found) => {
    const licence = { type: 'business-license', fields: { uscc } };
    expect(tryCheck('credit-code-valid', params, { documents: { licence }, requirements }).found).toEqual(found);
  });

  test.each([
    ['110101199003071110', []],
    ['91440300MA5GXDM22Q', ['field.invalid block']],
  ])('a lessor with %s → %j', (lessorIdNumber, found) => {
    const lease = { type: 'lease-contract', fields: { lessorIdNumber } };
    expect(tryCheck('credit-code-valid', params, { documents: { lease }, requirements }).found).toEqual(found);
  });
});

describe('bank-account-valid', () => {
  const tried = (fields: object) =>
    tryCheck(
      'bank-account-valid',
      { fields: ['bank-card.cardNumber'] },
      { documents: { card: { type: 'bank-card', fields } }, requirements: [{ id: 'card', accepts: ['bank-card'] }] },
    ).found;
  test('a number that passes Luhn', () => expect(tried({ cardNumber: '6222020000000000000' })).toEqual([]));
  test('one digit off', () => expect(tried({ cardNumber: '6222020000000000001' })).toEqual(['field.invalid block']));
  test('no number', () => expect(tried({})).toEqual(['field.missing review']));
});

describe('capitals-equal-figures', () => {
  const tried = (monthlyRent: unknown) =>
    tryCheck(
      'capitals-equal-figures',
      { amounts: ['*.monthlyRent'] },
      { documents: { lease: { type: 'lease-contract', fields: { monthlyRent } } } },
    ).found;
  test.each([
    [{ value: '3500.00', raw: '人民币叁仟伍佰元整（¥3,500.00）' }, []],
    [{ value: '3500.00', raw: '¥3500 大写：叁仟元整' }, ['amount.mismatch block']],
    [
      { value: '3500.00', raw: '人民币叁仟元整（¥3500.00）', confidence: 0.5 },
      ['amount.mismatch review', 'field.unreadable review'],
    ],
    [{ value: '3500.00', raw: '叁仟仟佰元整 ¥3500.00' }, ['amount.mismatch review']],
    // One letter that is no numeral, or that stands twice: nobody writes so.
    [{ value: '3500.00', raw: '叁任伍佰元整 ¥3500.00' }, []],
    [{ value: '36582400.00', raw: '叁仟陆佰伍抬合捌万贰仟肆佰元整(¥36,582,400.00元)' }, []],
    [{ value: '36592400.00', raw: '叁仟陆佰伍抬合捌万贰仟肆佰元整(¥36,592,400.00元)' }, ['amount.mismatch review']],
    // In two places, where many other letters say the figures.
    [{ value: '46873520.15', raw: '肆任陆佰捌拾合柒万叁仟伍佰贰拾元壹角伍分(¥46873520.15' }, []],
    [
      { value: '46873520.15', raw: '肆任陆佰捌拾合柒万叁仟伍佰叁拾元壹角伍分(¥46873520.15' },
      ['amount.mismatch review'],
    ],
    [{ value: '4300.00', raw: '4,300.00元 肆肆仟叁佰元整' }, []],
    [{ value: '3600.00', raw: '叁任伍佰元整 ¥3600.00' }, ['amount.mismatch review']],
    ['3500.00', []],
  ])('%j → %j', (rent, found) => {
    expect(tried(rent)).toEqual(found);
  });
});

describe('same-amount', () => {
  const tried = (amount: string, capital: unknown, code?: string) =>
    tryCheck(
      'same-amount',
      { sources: ['form.amount', 'application.capital'], ...(code && { code }) },
      {
        form: { amount },
        documents: { application: { type: 'individual-business-application', fields: { capital } } },
        requirements: [{ id: 'application', accepts: ['individual-business-application'] }],
      },
    ).found;
  test('the same sum, written differently', () => expect(tried('50000', '50000.00')).toEqual([]));
  test('another sum', () => expect(tried('50000', '500000.00')).toEqual(['field.mismatch block']));
  test('another sum, under the other code', () =>
    expect(tried('50000', '500000.00', 'amount.mismatch')).toEqual(['amount.mismatch block']));
  test('no sum at all', () => expect(tried('50000', '伍')).toEqual(['field.mismatch review']));
});
