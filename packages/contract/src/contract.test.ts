import { describe, expect, test } from 'vitest';
import {
  boundsOf,
  caseSchema,
  DOCUMENT_TYPES,
  en,
  FIELD_NAMES,
  FIELD_TITLES,
  guidance,
  ISSUE_CODES,
  issueSchema,
  quadFromBounds,
  sliceQuad,
  wordFinding,
  YushenError,
  zh,
} from './index';

describe('the words', () => {
  test('every known document type has its fields, and every field its title', () => {
    expect(Object.keys(FIELD_NAMES).sort()).toEqual(DOCUMENT_TYPES.filter((type) => type !== 'unknown').sort());
    for (const names of Object.values(FIELD_NAMES)) for (const name of names) expect(FIELD_TITLES).toHaveProperty(name);
  });

  test('every issue code has its wording and guidance', () => {
    for (const words of [zh, en, guidance]) expect(Object.keys(words).sort()).toEqual([...ISSUE_CODES].sort());
  });

  test('a finding is put into words, and a pack may use its own', () => {
    const finding = {
      code: 'material.missing',
      severity: 'block',
      requirement: 'lease',
      detail: { requirement: { zh: '租赁合同', en: 'Lease' }, accepts: [] },
    } as const;
    expect(wordFinding(finding)).toEqual({
      code: 'material.missing',
      severity: 'block',
      requirement: 'lease',
      message: { zh: '缺少材料：租赁合同', en: 'Missing: Lease' },
      guidance: guidance['material.missing'],
      params: finding.detail,
    });
    expect(issueSchema.parse(wordFinding(finding)).params).toEqual(finding.detail);
    expect(wordFinding({ ...finding, message: { zh: '甲', en: 'a' } }).message.zh).toBe('甲');
  });
});

describe('an issue', () => {
  const issue = { severity: 'review', message: { zh: '甲', en: 'a' }, guidance: { zh: '乙', en: 'b' } };
  const params = { file: 'a.jpg', reason: 'time' };

  test.each([
    ['its own parameters', { ...issue, code: 'system.failed', params }, true],
    ['none, as older versions stored it', { ...issue, code: 'system.failed' }, true],
    ["another code's", { ...issue, code: 'policy.held', params }, false],
    ['a code that there is not', { ...issue, code: 'system.slow', params }, false],
  ])('with %s', (_, input, isRight) => {
    expect(issueSchema.safeParse(input).success).toBe(isRight);
  });
});

describe('a case', () => {
  const valid = { schema: 'yushen.case/1', id: 'c', matter: 'm', form: {}, materials: [{ file: 'a.jpg' }] };

  test('gets its defaults', () => {
    expect(caseSchema.parse({ schema: 'yushen.case/1', id: 'c', matter: 'm' })).toMatchObject({
      form: {},
      sharedData: [],
      materials: [],
    });
  });

  test.each([
    ['an unknown key', { ...valid, colour: 'red' }],
    ['a day that does not exist', { ...valid, submittedAt: '2026-02-30' }],
    ['a material without a file', { ...valid, materials: [{}] }],
    ['another schema', { ...valid, schema: 'yushen.case/2' }],
  ])('with %s is refused', (_, input) => {
    expect(caseSchema.safeParse(input).success).toBe(false);
  });
});

describe('geometry', () => {
  test('a slice of a line is the part of its quad along the text', () => {
    const line = quadFromBounds({ left: 10, top: 20, right: 110, bottom: 40 });
    expect(boundsOf(sliceQuad(line, 0.25, 0.5))).toEqual({ left: 35, top: 20, right: 60, bottom: 40 });
  });
});

test('an error is known by its name across copies of the package', () => {
  expect(YushenError.is(new YushenError('bad-case', 'x'))).toBe(true);
  expect(YushenError.is(new Error('x'))).toBe(false);
});
