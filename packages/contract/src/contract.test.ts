import { describe, expect, test } from 'vitest';
import {
  type Advice,
  boundsOf,
  caseSchema,
  DOCUMENT_TYPES,
  en,
  english,
  FIELD_NAMES,
  FIELD_TITLES,
  guidance,
  ISSUE_CODES,
  issueSchema,
  type Locale,
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

describe('advice', () => {
  const finding = {
    code: 'file.unsupported',
    severity: 'block',
    detail: { file: 'a.heic', kind: 'heic' },
    guidance: { zh: '自带的话。', en: 'Own words.' },
  } as const;
  const wayOut = (advice: Advice, locales?: readonly Locale[]) => wordFinding({ ...finding, advice }, locales).guidance;

  test('is said instead of the guidance, or before it', () => {
    expect(wayOut({ kind: 'convert-heic' })).toEqual({
      zh: expect.stringContaining('JPG'),
      en: expect.stringContaining('heic-decode'),
    });
    expect(wayOut({ kind: 'export-docx' }).zh).toContain('PDF');
    const mayBe = wayOut({ kind: 'may-be', files: ['a.jpg', 'b.jpg'] });
    expect(mayBe.zh).toMatch(/“a.jpg”、“b.jpg”.*自带的话。$/u);
    expect(mayBe.en).toMatch(/"a.jpg", "b.jpg".*Own words\.$/u);
    expect(wayOut({ kind: 'registry-unreachable', sources: [{ zh: '甲库', en: 'A' }] }).zh).toContain('（甲库）');
  });

  test('may be said in the words of a locale; one that has none says what it says of the code', () => {
    const { advice: _, ...silent } = { ...english, id: 'de' };
    const blunt: Locale = { ...english, advice: { ...english.advice!, unsure: () => 'Wait.' } };
    expect(wayOut({ kind: 'unsure' }, [blunt, silent])).toEqual({
      en: 'Wait.',
      de: english.guidance['file.unsupported'],
    });
    const { advice: _shipped, ...older } = english;
    expect(wayOut({ kind: 'unsure' }, [older]).en).toContain('sharper picture');
    expect(wordFinding({ ...finding, advice: { kind: 'unsure' } })).not.toHaveProperty('advice');
  });
});

describe('an issue', () => {
  const issue = { severity: 'review', message: { zh: '甲', en: 'a' }, guidance: { zh: '乙', en: 'b' } };
  const params = { file: 'a.jpg', reason: 'time' };

  test.each([
    ['its own parameters', { ...issue, code: 'system.failed', params }, true],
    ['none, as older versions stored it', { ...issue, code: 'system.failed' }, true],
    ["another code's", { ...issue, code: 'policy.held', params }, false],
    ['what a shipped check found', { ...issue, code: 'rule.failed', params: { fault: 'sum-too-low' } }, true],
    [
      'a sentence, as older versions stored it',
      { ...issue, code: 'rule.failed', params: { about: issue.message } },
      true,
    ],
    [
      'a sign and a sentence',
      { ...issue, code: 'document.altered', params: { about: issue.message, sign: 'x' } },
      true,
    ],
    ['a sign that there is not', { ...issue, code: 'document.altered', params: { sign: 'x' } }, false],
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
