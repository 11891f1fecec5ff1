import { expect, test } from 'vitest';
import { assemblePack } from '../assemble/assemble-pack';
import { nearShipped, shippedSource } from '../testing/shipped-packs';
import { testVocabulary } from '../testing/test-vocabulary';
import { diffPacks } from './diff-packs';

const ID = 'individual-business-registration';
const national = assemblePack(shippedSource(`${ID}/matter.yaml`), nearShipped(ID));

const local = (text: string) =>
  assemblePack(
    {
      file: 'local.yaml',
      text: `extends: ${ID}@2026.1\nversion: "2026.1-harbour.1"\neffectiveFrom: "2026-07-01"\n${text}`,
    },
    (name) =>
      name.includes('@') ? { ...shippedSource(`${ID}/matter.yaml`), near: nearShipped(ID) } : nearShipped(ID)(name),
  );

const said = (text: string, language: 'zh' | 'en' = 'en'): readonly string[] =>
  diffPacks(national, local(text), testVocabulary)
    .changes.filter(({ id, key }) => `${id}${key}` !== 'effectiveFrom')
    .map(({ says }) => says[language]);

test('a pack against itself has no changes', () => {
  expect(diffPacks(national, national, testVocabulary)).toEqual({
    from: `${ID}@2026.1`,
    to: `${ID}@2026.1`,
    changes: [],
  });
});

test('a changed limit is said in words, with what it was', () => {
  const text = 'rules:\n  - { id: id-card-expires-soon, params: { days: 60 }, severity: review }\n';
  expect(said(text)).toEqual([
    'Rule id-card-expires-soon (The ID card does not expire within 30 days): days 30 → 60',
    'Rule id-card-expires-soon (The ID card does not expire within 30 days): what a fault comes to notice: told, decides nothing → review: a person looks',
  ]);
  expect(said(text, 'zh')[0]).toBe('规则 id-card-expires-soon（身份证临近到期提醒）：天数由 30 改为 60');
});

test('a day that it takes effect is a change like any other', () => {
  expect(diffPacks(national, local(''), testVocabulary).changes).toMatchObject([
    { change: 'changed', kind: 'matter', key: 'effectiveFrom', after: '2026-07-01' },
  ]);
});

test('what is new and what falls away, by what it is called', () => {
  const text = `without: [neighbour-consent, consent-sealed]
form:
  stall: { type: string, title: { zh: 摊位号, en: Stall } }
  premises: { fields: { address: { required: true } } }
requirements:
  - { id: stall, title: { zh: 摊位证明, en: Proof of the stall }, accepts: [permit] }
`;
  expect(said(text)).toEqual([
    'Form field premises.address (Address of the premises): required added: yes',
    'Added: Form field stall (Stall)',
    "Removed: Requirement neighbour-consent (Neighbours' consent)",
    'Added: Requirement stall (Proof of the stall)',
    expect.stringContaining('Removed: Rule consent-sealed'),
  ]);
});

test('documents are called by their titles, conditions by what they say', () => {
  const text = `requirements:
  - id: premises-title
    accepts: [real-estate-certificate, premises-commitment]
    when: form.premises.tenure == "leased"
    condition: null
`;
  const [accepts, when, condition] = said(text);
  expect(accepts).toMatch(
    /documents accepted .*real-estate-certificate, or house-ownership-certificate, or .* → real-estate-certificate, or premises-commitment$/,
  );
  expect(when).toContain('condition form.premises.tenure != "owned" → form.premises.tenure == "leased"');
  expect(condition).toMatch(/condition in words taken away \(was "/);
});

test('a text that differs in one language alone is said in that language', () => {
  const text = 'rules: [{ id: operator-name, title: { en: Another title } }]\n';
  expect(said(text, 'zh')[0]).toMatch(/名称由 "The operator's name is the same everywhere" 改为 "Another title"$/);
});
