import { wordFinding } from '@yushen/contract';
import { describe, expect, test } from 'vitest';
import { givenSchema } from '../examples/example-schema';
import { givenFacts } from '../examples/given-facts';
import { parseForm } from '../form/parse-form';
import { judge } from '../judge/judge';
import { inShort, judgeGiven, packOf } from '../testing/try-rule';
import { availableData } from './available-data';

const title = { zh: '甲', en: 'a' };
const card = [{ all: ['id-card-front', 'id-card-back'] }, 'temporary-id-card'];
const requirements = [
  {
    id: 'person-id',
    title,
    accepts: card,
    subject: 'person',
    available: [
      { from: 'e-licence', type: 'id-card-front' },
      { from: 'police', type: 'temporary-id-card' },
    ],
  },
  { id: 'others-id', title, accepts: card, each: 'others', available: [{ from: 'e-licence', type: 'id-card-front' }] },
  {
    id: 'lease',
    title,
    accepts: ['lease-contract'],
    when: 'form.residential',
    condition: title,
    available: [{ from: 'housing', type: 'lease-contract' }],
  },
];
const rules = [
  { id: 'valid', title, check: 'id-number-valid', params: { fields: ['*.idNumber'] } },
  { id: 'in-force', title, check: 'in-force', params: { until: ['id-card-back.validUntil'] } },
  { id: 'named', title, check: 'person-named', params: { requirement: 'others-id' } },
  { id: 'same', title, check: 'same-name', params: { sources: ['form.person.name', 'person-id.name'] } },
];
const eLicence = { zh: '电子证照库', en: 'the store of electronic licences' };
const pack = packOf({ registries: { 'e-licence': eLicence }, requirements, rules });

const NUMBER = '510107199109081168';
const form = { person: { name: '李晓梅', idNumber: NUMBER }, others: [], residential: false };
const shared = (fields: Record<string, string>, more: object = {}) => ({
  requirement: 'person-id',
  source: 'e-licence',
  documentType: 'id-card-front',
  fields,
  ...more,
});
const judged = (sharedData: unknown[], more: object = {}) => judgeGiven(pack, { form, sharedData, ...more });
const found = (sharedData: unknown[], more: object = {}) =>
  judged(sharedData, more).findings.map((finding) => `${finding.rule ?? finding.requirement} ${inShort(finding)}`);

describe('what a registry says', () => {
  test('meets the requirement, and every rule looks at it as at a document', () => {
    expect(found([shared({ name: '李晓梅', idNumber: NUMBER, validUntil: '2030-01-01' })])).toEqual([]);
    expect(found([shared({ name: '李晓梅', idNumber: '510107199109081160' })])).toEqual(['valid field.invalid block']);
    expect(found([shared({ validUntil: '2020-01-01' })])).toEqual(['in-force document.expired block']);
    expect(found([shared({ name: '周文' })])).toEqual(['same field.mismatch block']);
    expect(judged([shared({ name: '周文' })]).findings[0]?.evidence).toContainEqual({
      sharedData: 'e-licence',
      field: 'name',
      value: '周文',
    });
  });

  test('names the registry to the applicant in words', () => {
    const [finding] = judged([shared({ name: '周文' })]).findings;
    expect(JSON.stringify(finding?.detail)).toContain('共享数据（电子证照库）');
    const consulted = [
      {
        requirement: 'person-id',
        source: 'e-licence',
        documentType: 'id-card-front' as const,
        answer: 'unreachable' as const,
      },
    ];
    const [missing] = judge(pack, {
      ...givenFacts(pack, givenSchema.parse({ submittedAt: '2026-03-15', form })),
      consulted,
    }).findings;
    expect(missing && wordFinding(missing).guidance.zh).toMatch(/数据来源（电子证照库）暂时连接不上，这次请您自己上传/);
  });

  test('of one person in a list is held against that person', () => {
    const others = { form: { ...form, others: [{ name: '赵丽', idNumber: NUMBER }] } };
    const entry = (fields: Record<string, string>) => [
      shared({ name: '李晓梅' }),
      shared(fields, { requirement: 'others-id' }),
    ];
    expect(found(entry({ name: '赵丽', idNumber: NUMBER }), others)).toEqual([]);
    expect(found(entry({ name: '赵丽', idNumber: '11010519491231002X' }), others)).toEqual([
      'named field.mismatch block',
    ]);
  });

  const upload = (fields: Record<string, string>) => ({
    documents: {
      front: { type: 'id-card-front', fields },
      back: { type: 'id-card-back', fields: { validUntil: '2030-01-01' } },
    },
  });

  test.each([
    ['the same name with blanks', { name: '李晓梅' }, { name: '李 晓 梅' }, []],
    [
      'an address that only a person can judge',
      { address: '长青街7号' },
      { address: '长青街9号' },
      ['registry-agrees field.mismatch review'],
    ],
    [
      'another date',
      { birthDate: '1991-09-08' },
      { birthDate: '1991-09-09' },
      ['registry-agrees field.mismatch review'],
    ],
    ['the back of the card', { validUntil: '2030-01-01' }, { name: '李晓梅' }, []],
    [
      'another end of validity',
      { validUntil: '2031-01-01' },
      { name: '李晓梅' },
      ['registry-agrees field.mismatch review'],
    ],
    ['a blank on the document', { address: '长青街7号' }, { address: '' }, []],
    ['a name that a rule has spoken about', { name: '周文' }, { name: '李晓梅' }, ['same field.mismatch block']],
  ])('against an upload: %s', (_, registry, paper, expected) => {
    const idNumber = NUMBER;
    expect(found([shared({ idNumber, ...registry })], upload({ name: '李晓梅', idNumber, ...paper }))).toEqual(
      expected,
    );
  });

  test('spares uploads: those that it stands for, and only where none came', () => {
    const { sharing } = judged([shared({ name: '李晓梅' })]);
    expect(sharing).toEqual({
      uploadsSaved: 2,
      waived: [{ requirement: 'person-id', source: 'e-licence', sourceTitle: eLicence }],
    });
    const temporary = shared({ name: '李晓梅' }, { documentType: 'temporary-id-card' });
    expect(judged([temporary]).sharing.uploadsSaved).toBe(1);
    expect(
      judged([shared({ name: '李晓梅' })], upload({ name: '李晓梅', idNumber: NUMBER })).sharing.uploadsSaved,
    ).toBe(0);
  });
});

describe('what may be fetched', () => {
  const wanted = (more: object, sharedData: unknown[] = []) =>
    availableData(pack, parseForm(pack, { ...form, ...more }), sharedData as never);

  test('is for requirements that apply, by person, and not vouched for yet', () => {
    expect(wanted({ others: [{ name: '赵丽' }], residential: true })).toEqual([
      {
        requirement: 'person-id',
        about: { name: '李晓梅', idNumber: NUMBER },
        sources: [
          { source: 'e-licence', documentType: 'id-card-front' },
          { source: 'police', documentType: 'temporary-id-card' },
        ],
      },
      {
        requirement: 'others-id',
        subject: '赵丽',
        about: { name: '赵丽' },
        sources: [{ source: 'e-licence', documentType: 'id-card-front' }],
      },
      {
        requirement: 'lease',
        about: { name: '李晓梅', idNumber: NUMBER },
        sources: [{ source: 'housing', documentType: 'lease-contract' }],
      },
    ]);
    expect(wanted({}, [shared({ name: '李晓梅' })])).toEqual([]);
  });

  test('is nothing where it is not known whether the requirement applies', () => {
    const { residential: _unknown, ...open } = form;
    expect(availableData(pack, parseForm(pack, open), []).map(({ requirement }) => requirement)).toEqual(['person-id']);
  });

  test('must be a document that the requirement takes', () => {
    const wrong = { id: 'lease', title, accepts: ['lease-contract'], available: [{ from: 'x', type: 'permit' }] };
    expect(() => packOf({ requirements: [wrong] })).toThrow(/"lease" does not take "permit"/);
  });
});
