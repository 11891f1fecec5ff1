import { describe, expect, test } from 'vitest';
import { judgeGiven, packOf } from '../testing/try-rule';

const title = { zh: '甲', en: 'a' };
const sides = [{ all: ['id-card-front', 'id-card-back'] }];
const pack = packOf({
  requirements: [
    { id: 'person-id', title, accepts: sides, subject: 'person' },
    {
      id: 'agent-id',
      title,
      accepts: sides,
      subject: 'agent',
      when: 'has(form.agent)',
      condition: title,
    },
    { id: 'others-id', title, accepts: sides, each: 'others' },
  ],
});
const numbers = ['440304198511223020', '330106199001012013', '44030419880808202X', '110101199003071110'] as const;
const [first, second, third, fourth] = numbers;
const front = (name: string, idNumber: string, more: object = {}) => ({
  type: 'id-card-front',
  fields: { name, idNumber },
  ...more,
});
const back = (more: object = {}) => ({ type: 'id-card-back', ...more });
const form = {
  person: { name: '李晓梅', idNumber: first },
  agent: { name: '陈志强', idNumber: second },
  others: [
    { name: '赵丽', idNumber: third },
    { name: '王建国', idNumber: fourth },
  ],
};

const sorted = (documents: object, given: object = {}) => {
  const { requirements, findings } = judgeGiven(pack, { form, documents, ...given });
  return {
    slots: Object.fromEntries(
      requirements.flatMap(({ id, documents: own, subjects }) =>
        subjects ? subjects.map(({ subject, documents: its }) => [subject, its]) : [[id, own]],
      ),
    ),
    statuses: Object.fromEntries(requirements.map(({ id, status }) => [id, status])),
    codes: findings.map(({ code, severity, subject }) => [code, severity, subject].filter(Boolean).join(' ')),
  };
};

describe('cards are told apart by whom they name', () => {
  test('in any order, backs by the nearest front', () => {
    const { slots, codes } = sorted({
      f4: front('王建国', fourth),
      b4: back(),
      f2: front('陈志强', second),
      b2: back(),
      f1: front('李晓梅', first),
      b1: back(),
      f3: front('赵丽', third),
      b3: back(),
    });
    expect(slots).toEqual({
      'person-id': ['f1', 'b1'],
      'agent-id': ['f2', 'b2'],
      赵丽: ['f3', 'b3'],
      王建国: ['f4', 'b4'],
    });
    expect(codes).toEqual([]);
  });

  test('backs in the same file go with its front', () => {
    const { slots } = sorted({
      b1: back({ file: 'one.pdf' }),
      f2: front('陈志强', second, { file: 'two.pdf' }),
      f1: front('李晓梅', first, { file: 'one.pdf' }),
      b2: back({ file: 'two.pdf' }),
    });
    expect(slots).toMatchObject({ 'person-id': ['b1', 'f1'], 'agent-id': ['f2', 'b2'] });
  });

  test('all fronts, then all backs: in upload order', () => {
    const { slots } = sorted({
      f1: front('李晓梅', first, { requirement: 'person-id' }),
      f2: front('陈志强', second, { requirement: 'agent-id' }),
      b2: back({ requirement: 'agent-id' }),
      b1: back({ requirement: 'person-id' }),
    });
    expect(slots).toMatchObject({ 'person-id': ['f1', 'b1'], 'agent-id': ['f2', 'b2'] });
  });

  test('the number speaks before the name, and a misread digit does not confuse', () => {
    const { slots } = sorted({ x: front('王建国', third), y: front('赵丽', '44030419880808282X') });
    expect(slots.赵丽).toEqual(['x', 'y']);
  });

  test('a stranger’s card goes to a single person without one, never into a list', () => {
    const stranger = { f1: front('李晓梅', first), b1: back(), x: front('周文', '51010719991231003X'), bx: back() };
    expect(sorted(stranger).slots).toMatchObject({ 'agent-id': ['x', 'bx'], 赵丽: [], 王建国: [] });
    const { codes } = sorted(stranger, { form: { person: form.person, others: form.others } });
    expect(codes).toContain('material.missing block 赵丽');
    expect(codes.filter((code) => code === 'material.unexpected notice')).toHaveLength(2);
  });

  test('each person of a list is missed by name', () => {
    const { codes, statuses } = sorted({ f3: front('赵丽', third), b3: back() });
    expect(codes).toEqual(['material.missing block', 'material.missing block', 'material.missing block 王建国']);
    expect(statuses).toEqual({ 'person-id': 'missing', 'agent-id': 'missing', 'others-id': 'missing' });
  });
});

describe('duplicates', () => {
  const all = {
    f1: front('李晓梅', first),
    b1: back(),
    f3: front('赵丽', third),
    b3: back(),
    f4: front('王建国', fourth),
    b4: back(),
  };
  const alone = { form: { person: form.person, others: form.others } };

  test('the same card twice is a notice', () => {
    expect(sorted({ ...all, again: front('李晓梅', first) }, alone).codes).toEqual(['material.duplicate notice']);
  });

  test('one card chosen for two persons blocks', () => {
    const documents = {
      f1: front('李晓梅', first, { requirement: 'person-id' }),
      b1: back(),
      f2: front('李晓梅', first, { requirement: 'agent-id' }),
      b2: back(),
    };
    const { codes, statuses } = sorted(documents, { form: { person: form.person, agent: form.agent } });
    expect(codes).toContain('material.duplicate block');
    expect(statuses['agent-id']).toBe('defective');
  });

  test('two persons under one number block', () => {
    const twins = { person: form.person, others: [{ name: '赵丽', idNumber: first }] };
    expect(sorted({ f1: front('李晓梅', first), b1: back() }, { form: twins }).codes).toContain(
      'material.duplicate block',
    );
  });

  test('one person in two roles needs one card', () => {
    const both = { person: form.person, agent: form.person };
    const { codes, statuses } = sorted({ f1: front('李晓梅', first), b1: back() }, { form: both });
    expect(codes).toEqual([]);
    expect(statuses).toMatchObject({ 'person-id': 'met', 'agent-id': 'met' });
  });
});

describe('a registry', () => {
  const shared = (more: object) => ({
    sharedData: [
      {
        requirement: 'others-id',
        source: 'e-licence',
        documentType: 'id-card-front',
        fields: { name: '赵丽' },
        ...more,
      },
    ],
    form: { person: form.person, others: form.others },
  });
  test('waives the slot of the person it vouches for, and no other', () => {
    const { requirements } = judgeGiven(pack, { documents: { f1: front('李晓梅', first), b1: back() }, ...shared({}) });
    expect(requirements[2]?.subjects?.map(({ subject, status }) => [subject, status])).toEqual([
      ['赵丽', 'waived'],
      ['王建国', 'missing'],
    ]);
  });
});
