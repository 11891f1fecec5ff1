import { describe, expect, test } from 'vitest';
import { compareNames } from '../criteria/compare-names';
import { tryCheck } from '../testing/try-rule';
import { compareAddressValues } from './same-address';
import { compareProjects } from './same-project';
import { compareValues } from './same-value';

describe('names', () => {
  test.each([
    ['李晓梅', '李晓梅', 'same'],
    ['李 晓 梅', '李晓梅', 'same'],
    ['李晓梅', '陈志强', 'different'],
    ['王建国、孙兰', '孙兰、王建国', 'same'],
    ['王建国', '王建国、孙兰', 'doubtful'],
    ['周文、孙兰', '王建国、孙兰', 'different'],
    ['杭州市西湖区物业管理有限公司', '杭州市西湖区物业管理有限公司', 'same'],
    ['杭州市西湖区物业管理有限公司', '王建国', 'different'],
  ])('%s and %s: %s', (left, right, agreement) => {
    expect(compareNames(left, right)).toBe(agreement);
  });
});

test.each([
  ['ＡＢＣ 12', 'abc12', 'same'],
  ['个人经营', '家庭经营', 'different'],
])('values %s and %s: %s', (left, right, agreement) => {
  expect(compareValues(left, right)).toBe(agreement);
});

test.each([
  ['深圳市南山区科苑路15号3栋102室', '深圳市南山区科苑路15号3幢102房', 'same'],
  ['深圳市南山区科苑路15号3栋102室', '深圳市南山区科苑路15号5栋102室', 'different'],
  ['广东省深圳市南山区科苑路15号3栋102室', '南山区科苑路15号3栋102室', 'doubtful'],
])('addresses %s and %s: %s', (left, right, agreement) => {
  expect(compareAddressValues(left, right)).toBe(agreement);
});

describe('a comparison of several sources', () => {
  const params = { sources: ['form.address', 'lease.address', 'title.address'] };
  const requirements = [
    { id: 'lease', accepts: ['lease-contract'] },
    { id: 'title', accepts: ['real-estate-certificate'] },
  ];
  const place = '深圳市南山区科苑路15号3栋102室';
  const other = '深圳市南山区科苑路15号5栋102室';
  const tried = (form: string | undefined, lease: unknown, title: unknown) =>
    tryCheck('same-address', params, {
      form: form === undefined ? {} : { address: form },
      documents: {
        lease: { type: 'lease-contract', fields: { address: lease } },
        title: { type: 'real-estate-certificate', fields: { address: title } },
      },
      requirements,
    });

  test('passes where all agree, and they bear each other out', () => {
    expect(tried(place, { value: place, confidence: 0.75 }, place)).toMatchObject({ found: [], status: 'passed' });
  });

  test('points at the document that differs, with all readings as evidence', () => {
    const { findings } = tried(place, place, other);
    expect(findings).toMatchObject([
      { code: 'field.mismatch', severity: 'block', document: 'title', field: 'address' },
    ]);
    expect(findings[0]?.evidence?.map(({ value }) => value).sort()).toEqual([place, place, other].sort());
  });

  test('a sure difference blocks although another document was hard to read', () => {
    expect(tried(place, { value: place, confidence: 0.2 }, other).found).toEqual([
      'field.mismatch block',
      'field.unreadable review',
    ]);
  });

  test('a difference in a doubtful reading is a doubt, and says so', () => {
    const { findings, found } = tried(place, place, { value: other, confidence: 0.6 });
    expect(found).toEqual(['field.mismatch review', 'field.unreadable review']);
    expect(findings[0]).toMatchObject({ detail: { doubtful: true } });
  });

  test('the form is not needed', () => {
    expect(tried(undefined, place, other).found).toEqual(['field.mismatch block']);
  });

  test('a blank is a doubt', () => {
    expect(tried(place, undefined, place)).toMatchObject({ found: ['field.missing review'], status: 'unknown' });
    expect(tried(place, '', place)).toMatchObject({ found: ['field.missing block'], status: 'unknown' });
  });
});

test('the names of a business are compared as such', () => {
  const given = (businessName: string) => ({
    form: { name: '深圳市南山区晓梅小吃店' },
    documents: { application: { type: 'individual-business-application', fields: { businessName } } },
    requirements: [{ id: 'application', accepts: ['individual-business-application'] }],
  });
  const params = { sources: ['form.name', 'application.businessName'] };
  expect(tryCheck('same-organisation', params, given('深圳市南山区晓梅小吃店')).found).toEqual([]);
  expect(tryCheck('same-organisation', params, given('深圳市南山区晓梅百货店')).found).toEqual([
    'field.mismatch block',
  ]);
  expect(tryCheck('same-organisation', params, given('南山区晓梅小吃店')).found).toEqual(['field.mismatch review']);
});

test.each([
  ['渤湾冷链中心一期2号冷库', '渤湾冷链中心一期2号冷库工程', 'same'],
  ['渤湾冷链中心一期2号冷库建设项目', '渤湾冷链中心一期2号冷库工程', 'same'],
  ['滨海花园一期', '滨海花园', 'doubtful'],
  ['滨海花园一期工程', '滨海花园二期工程', 'different'],
  ['三期工程', '三期项目', 'different'],
  ['浏河包装材料有限公司年产3000万套包装线项目', '年产3000万套包装线', 'same'],
  ['浏河包装材料有限公司年产3000万套包装线项目', '浏河印刷有限公司年产3000万套包装线项目', 'different'],
] as const)('the project %s and %s: %s', (one, other, agreement) => {
  expect(compareProjects(one, other)).toBe(agreement);
});

describe('person-named', () => {
  const requirements = [{ id: 'cards', accepts: ['id-card-front'], each: 'others' }];
  const others = [{ name: '赵丽', idNumber: '44030419880808202X' }];
  const tried = (fields: object) =>
    tryCheck(
      'person-named',
      { requirement: 'cards' },
      { form: { others }, documents: { card: { type: 'id-card-front', fields } }, requirements },
    ).found;
  test('the right card', () => expect(tried({ name: '赵丽', idNumber: '44030419880808202X' })).toEqual([]));
  test('the right number under another name', () =>
    expect(tried({ name: '周文', idNumber: '44030419880808202X' })).toEqual(['field.mismatch block']));
  test('a name that was not read', () =>
    expect(tried({ idNumber: '44030419880808202X' })).toEqual(['field.missing review']));
});

test('a person’s name on a document is held against the form', () => {
  const given = (lessee: string) => ({
    form: { name: '李晓梅' },
    documents: { lease: { type: 'lease-contract', fields: { lessee } } },
  });
  const params = { sources: ['form.name', 'lease.lessee'] };
  expect(tryCheck('same-name', params, given('李晓梅')).found).toEqual([]);
  expect(tryCheck('same-name', params, given('周文')).found).toEqual(['field.mismatch block']);
  expect(tryCheck('same-value', params, given('周文')).found).toEqual(['field.mismatch block']);
});
