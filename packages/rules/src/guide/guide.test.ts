import { expect, test } from 'vitest';
import { shippedPack } from '../testing/shipped-packs';
import { packOf } from '../testing/try-rule';
import { guide } from './guide';

const title = { zh: '甲', en: 'a' };
const text = (zh: string) => ({ type: 'string', title: { zh, en: zh } });
const person = { type: 'object', title, fields: { name: text('姓名'), idNumber: text('号码') } };
const card = [{ all: ['id-card-front', 'id-card-back'] }, 'temporary-id-card'];
const pack = packOf({
  form: {
    person,
    tenure: { type: 'enum', title: { zh: '场所', en: 'tenure' }, values: { owned: title, leased: title } },
    residential: { type: 'boolean', title: { zh: '住宅', en: 'dwelling' } },
    composition: { type: 'enum', title, default: 'individual', values: { individual: title, family: title } },
    members: { type: 'list', title: { zh: '成员', en: 'members' }, default: [], of: person },
    agent: person,
  },
  requirements: [
    {
      id: 'person-id',
      title,
      accepts: card,
      subject: 'person',
      available: [{ from: 'e-licence', type: 'id-card-front' }],
    },
    { id: 'title', title, accepts: ['real-estate-certificate'], when: 'form.tenure == "owned"', condition: title },
    {
      id: 'lease',
      title,
      accepts: ['lease-contract'],
      when: 'form.tenure == "leased"',
      condition: title,
      fields: ['lessee'],
    },
    {
      id: 'consent',
      title,
      accepts: ['neighbour-consent'],
      when: 'form.tenure == "leased" && form.residential',
      condition: title,
    },
    { id: 'members-id', title, accepts: card, each: 'members', when: 'form.composition == "family"', condition: title },
    { id: 'authority', title, accepts: ['power-of-attorney'], when: 'has(form.agent)', condition: title },
  ],
  rules: [
    {
      id: 'names',
      title,
      check: 'same-name',
      params: { sources: ['form.person.name', 'person-id.name', 'lease.lessee'] },
    },
    { id: 'signed', title, check: 'signed', params: { zones: ['lease.lessee'] } },
    { id: 'valid', title, check: 'id-number-valid', params: { fields: ['*.idNumber'] } },
    {
      id: 'agent',
      title,
      when: 'has(form.agent)',
      check: 'same-name',
      params: { sources: ['form.agent.name', 'authority.agentName'] },
    },
  ],
});

const statuses = (form: unknown) =>
  Object.fromEntries(guide(pack, form).materials.map(({ requirement, status }) => [requirement, status]));
const asked = (form: unknown) => guide(pack, form).questions.map(({ path }) => path);

test('an empty form: what is needed in any case, what is open, and what to ask first', () => {
  expect(statuses({})).toEqual({
    'person-id': 'needed',
    title: 'open',
    lease: 'open',
    consent: 'open',
    'members-id': 'not-needed',
    authority: 'not-needed',
  });
  // The tenure settles the title and the lease, and for owners the consent too; a family would have to be named next.
  expect(asked({})).toEqual(['tenure', 'agent', 'residential', 'composition']);
});

test('a question that an answer makes idle is not asked', () => {
  expect(asked({ tenure: 'owned' })).toEqual(['agent', 'composition']);
  expect(asked({ tenure: 'leased' })).toContain('residential');
  expect(statuses({ tenure: 'owned' })).toMatchObject({ title: 'needed', lease: 'not-needed', consent: 'not-needed' });
});

test('what is taken for granted is a question until it is said; null says that there is none', () => {
  const composition = guide(pack, {}).questions.find(({ path }) => path === 'composition');
  expect(composition).toMatchObject({ assumed: 'individual', affects: ['members-id'], type: 'enum' });
  expect(asked({ tenure: 'owned', composition: 'individual', agent: null })).toEqual([]);
});

test('a list that names nobody yet is asked for; then there is one document for each', () => {
  const form = { tenure: 'owned', composition: 'family', agent: null };
  expect(asked(form)).toEqual(['members']);
  expect(statuses(form)['members-id']).toBe('open');
  const named = guide(pack, { ...form, members: [{ name: '李晓梅' }, { name: '周文' }] });
  expect(named.questions).toEqual([]);
  expect(named.materials.filter(({ requirement }) => requirement === 'members-id')).toMatchObject([
    { subject: '李晓梅', status: 'needed' },
    { subject: '周文', status: 'needed' },
  ]);
});

test('each material has the list of what will be checked on it', () => {
  const checks = (form: unknown, wanted: string) =>
    guide(pack, form)
      .materials.find(({ requirement }) => requirement === wanted)
      ?.checklist.map(({ rule, title: { zh } }) => rule ?? zh);
  expect(checks({ tenure: 'leased' }, 'lease')).toEqual(['已填写“承租方”', 'names', 'signed']);
  expect(checks({}, 'person-id')).toEqual(['names', 'valid']);
  expect(checks({ agent: {} }, 'authority')).toEqual(['agent']);
  expect(checks({}, 'authority')).toEqual([]);
});

test('what a registry vouches for is waived and counted; what one might vouch for says so', () => {
  const [plain] = guide(pack, {}).materials;
  expect(plain).toMatchObject({ status: 'needed', sources: ['e-licence'] });
  const shared = { requirement: 'person-id', source: 'portal', documentType: 'id-card-front' as const, fields: {} };
  const { materials, uploadsSaved } = guide(pack, {}, [shared]);
  expect(materials[0]).toMatchObject({ status: 'waived', sources: ['portal'] });
  expect(uploadsSaved).toBe(2);
});

test('a form that is wrong is refused, one that is not finished is not', () => {
  const strict = packOf({ form: { name: { type: 'string', required: true, title } }, applicant: {} });
  expect(() => guide(strict, {})).not.toThrow();
  for (const wrong of [{ nam: 'x' }, { name: 1 }, null, 'x'])
    expect(() => guide(strict, wrong)).toThrow(expect.objectContaining({ code: 'bad-case' }));
  const stranger = { requirement: 'none', source: 'x', documentType: 'permit' as const, fields: {} };
  expect(() => guide(strict, {}, [stranger])).toThrow(expect.objectContaining({ code: 'bad-case' }));
});

test('of a matter that several departments share: who needs each document, and what one list saves', () => {
  const founders = {
    legalRepresentative: { name: '李晓梅', idNumber: '440304198511223020' },
    officers: [{ name: '赵丽', idNumber: '44030419880808202X', role: 'supervisor' }],
  };
  const { asked, materials } = guide(shippedPack('enterprise-establishment'), { ...founders, openBankAccount: true });
  const needing = (whose: string) =>
    materials
      .find(({ requirement, subject }) => requirement === 'officers-id' && subject === whose)
      ?.neededBy?.map(({ part }) => part);
  expect(needing('李晓梅')).toEqual(['company-registration', 'seal-filing', 'tax-information', 'bank-account']);
  expect(needing('赵丽')).toEqual(['company-registration']);
  expect(asked!.apart).toBeGreaterThan(asked!.once);
  expect(guide(shippedPack('tax-registration'), {})).not.toHaveProperty('asked');
});
