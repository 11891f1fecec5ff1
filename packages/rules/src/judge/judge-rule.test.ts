import { describe, expect, test } from 'vitest';
import { inShort, judgeGiven, packOf } from '../testing/try-rule';

const title = { zh: '甲', en: 'a' };

describe('checks of one rule with conditions of their own', () => {
  const pack = packOf({
    rules: [
      {
        id: 'waited',
        title,
        checks: [
          { check: 'days-passed', params: { since: ['lease.signedOn'], days: 45 }, when: 'form.residential' },
          { check: 'days-passed', params: { since: ['lease.signedOn'], days: 20 }, when: 'form.residential == false' },
        ],
      },
    ],
  });
  const tried = (residential: boolean | undefined, signedOn: string) => {
    const documents = { lease: { type: 'lease-contract', fields: { signedOn } } };
    return judgeGiven(pack, { form: { residential }, documents });
  };

  test.each([
    [true, '2026-02-20', ['rule.failed block']],
    [false, '2026-02-20', []],
    [false, '2026-03-01', ['rule.failed block']],
    [undefined, '2026-03-01', ['field.missing review']],
  ])('residential %s, signed on %s → %j', (residential, signedOn, found) => {
    expect(tried(residential, signedOn).findings.map(inShort)).toEqual(found);
  });

  test('a rule that cannot be judged is not passed', () => {
    expect(tried(undefined, '2020-01-01').outcomes).toMatchObject([{ rule: 'waited', status: 'unknown' }]);
  });
});

test('a value may be named by the type of its document', () => {
  const pack = packOf({
    rules: [
      {
        id: 'same',
        title,
        check: 'same-address',
        params: { sources: ['form.address', 'lease-contract.address'] },
      },
    ],
  });
  const documents = { lease: { type: 'lease-contract', fields: { address: '深圳市南山区科苑路15号5栋' } } };
  const { findings } = judgeGiven(pack, { form: { address: '深圳市南山区科苑路15号3栋' }, documents });
  expect(findings.map(inShort)).toEqual(['field.mismatch block']);
});
