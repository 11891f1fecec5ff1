import { describe, expect, test } from 'vitest';
import { tryCheck } from '../testing/try-rule';

const requirements = [
  { id: 'contract', accepts: ['house-sale-contract'] },
  { id: 'card', accepts: ['bank-card'] },
];
const contractOf = (fields: object) => ({
  documents: { contract: { type: 'house-sale-contract', fields } },
  requirements,
});
const others = (...names: string[]) => ({ form: { others: names.map((name) => ({ name })) } });

describe('same-persons', () => {
  const params = { persons: 'form.others.name', sources: ['contract.sellers'] };
  test.each([
    ['李晓梅、周文', []],
    ['周文、李晓梅', []],
    ['李晓梅', ['field.mismatch review']],
    ['李晓梅、周文、孙兰', ['field.mismatch block']],
    ['李晓梅、孙兰', ['field.mismatch block']],
    [{ value: '李晓梅、孙兰', confidence: 0.7 }, ['field.mismatch review', 'field.unreadable review']],
  ])('%j against two persons → %j', (sellers, found) => {
    const given = { ...contractOf({ sellers }), ...others('李晓梅', '周文') };
    expect(tryCheck('same-persons', params, given).found).toEqual(found);
  });
});

describe('names-every', () => {
  const params = { of: ['form.others.name'], in: ['contract.sellers', 'contract.buyers?'] };
  const tried = (fields: object) =>
    tryCheck('names-every', params, { ...contractOf(fields), ...others('李晓梅', '周文') });
  test.each([
    [{ sellers: '李晓梅、周文' }, []],
    [{ sellers: '李晓梅', buyers: '周文' }, []],
    [{ sellers: '李晓梅、周文、孙兰' }, []],
    [{ sellers: '李晓梅' }, ['field.mismatch block']],
  ])('%j → %j', (fields, found) => expect(tried(fields).found).toEqual(found));

  test('the finding names those who are not there', () => {
    expect(JSON.stringify(tried({ sellers: '孙兰、周文' }).findings[0]?.evidence)).toContain('"form":"others.name"');
  });
});

describe('names-together', () => {
  const params = { of: ['form.others.name'], in: ['contract.sellers'] };
  const contract = (sellers: string) => ({ type: 'house-sale-contract', fields: { sellers } });
  const tried = (...sellers: string[]) =>
    tryCheck('names-together', params, {
      documents: Object.fromEntries(sellers.map((one, index) => [`contract${index}`, contract(one)])),
      requirements: [{ id: 'contract', accepts: ['house-sale-contract'] }],
      ...others('李晓梅', '周文'),
    }).found;
  test.each([
    [['李晓梅、周文'], []],
    [['李晓梅', '周文'], []],
    [['周文', '李晓梅、周文'], []],
    [['李晓梅'], ['field.mismatch block']],
    [['李晓梅', '孙兰'], ['field.mismatch block']],
    [['李晓梅、周文', '孙兰'], ['field.mismatch block']],
  ])('%j → %j', (sellers, found) => expect(tried(...sellers)).toEqual(found));
});

describe('names-one-of', () => {
  const params = {
    of: ['form.person.name'],
    in: ['card.holder'],
    minor: { idNumber: 'form.person.idNumber', of: ['form.agent.name'] },
  };
  const tried = (holder: string, idNumber: string) =>
    tryCheck('names-one-of', params, {
      form: { person: { name: '李小宝', idNumber }, agent: { name: '李晓梅' } },
      documents: { card: { type: 'bank-card', fields: { holder } } },
      requirements,
    }).found;
  const [child, grown] = ['440304201506012012', '440304198203153016'];
  test.each([
    ['李小宝', child, []],
    ['李晓梅', child, []],
    ['李晓梅', grown, ['field.mismatch block']],
    ['孙兰', child, ['field.mismatch block']],
  ])('holder %s, number %s → %j', (holder, number, found) => expect(tried(holder, number)).toEqual(found));
});

describe('sums', () => {
  const list = [{ id: 'list', accepts: ['medical-fee-list'] }];
  const params = { parts: 'list.items', column: 'amount', total: 'list.totalAmount' };
  const tried = (items: object[], totalAmount: unknown) =>
    tryCheck('sums', params, {
      documents: { list: { type: 'medical-fee-list', fields: { items, totalAmount } } },
      requirements: list,
    });
  const rows = [
    { name: '甲', amount: '10.10' },
    { name: '乙', amount: '20.20' },
  ];
  test('cells that add up, to the cent', () =>
    expect(tried(rows, '30.30')).toMatchObject({ found: [], status: 'passed' }));
  test('cells that do not', () => expect(tried(rows, '30.31').found).toEqual(['amount.mismatch block']));
  test('too little, where a row may stand elsewhere', () => {
    const documents = {
      list: { type: 'medical-fee-list', fields: { items: rows } },
      receipt: { type: 'medical-receipt', fields: { totalAmount: '40.40' } },
    };
    const requirements = [...list, { id: 'receipt', accepts: ['medical-receipt'] }];
    const against = { ...params, total: 'receipt.totalAmount' };
    expect(tryCheck('sums', against, { documents, requirements }).found).toEqual(['amount.mismatch review']);
  });
  test('too much, by the amount of one row: a subtotal, or a row read twice', () => {
    expect(tried([...rows, { name: '小计', amount: '30.30' }], '30.30').found).toEqual(['amount.mismatch review']);
    expect(tried(rows, '25.00').found).toEqual(['amount.mismatch block']);
  });
  test('a cell that is blank', () =>
    expect(tried([...rows, { name: '丙' }], '30.30').found).toEqual(['amount.mismatch review']));
  test('a name in the list that was not read well changes nothing', () => {
    const named = [{ name: { value: '甲', confidence: 0.5 }, amount: '10.10' }, ...rows.slice(1)];
    expect(tried(named, '30.31').found).toEqual(['amount.mismatch block']);
  });
  test('an amount in it that was not read well does not block', () => {
    const doubtful = [{ name: '甲', amount: { value: '10.10', confidence: 0.5 } }, ...rows.slice(1)];
    expect(tried(doubtful, '30.31').found).toEqual(['amount.mismatch review', 'field.unreadable review']);
  });
  test('a sum that agrees bears out a total that was not read very well', () =>
    expect(tried(rows, { value: '30.30', confidence: 0.7 }).found).toEqual([]));
  test('a total that was not read well does not block', () =>
    expect(tried(rows, { value: '30.80', confidence: 0.7 }).found).toEqual([
      'amount.mismatch review',
      'field.unreadable review',
    ]));

  test.each([
    ['60%、40%', []],
    ['60%、50%', ['rule.failed block']],
    ['60%、某', ['rule.failed review']],
  ])('shares %s → %j', (sellers, found) => {
    const shares = { parts: 'contract.sellers', total: '100', code: 'rule.failed' };
    expect(tryCheck('sums', shares, contractOf({ sellers })).found).toEqual(found);
  });
});
