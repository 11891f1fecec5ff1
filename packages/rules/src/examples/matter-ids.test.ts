import { expect, test } from 'vitest';
import { registryTitle } from '../pack/vocabulary';
import { shippedMatters, shippedPack } from '../testing/shipped-packs';

const COMMON = 'id-number-valid id-number-agrees id-card-in-force id-card-both-sides signed-in-time';
const AGENT = { requirements: 'power-of-attorney agent-id', rules: 'agent-named principal-named authority-in-force' };

/** The ids that cases and reports of each matter rely on. A pack may say more; it never says less. */
const FIXED: Readonly<Record<string, { readonly requirements: string; readonly rules: string }>> = {
  'individual-business-registration': {
    requirements:
      'application operator-id family-members-id premises-proof premises-lease premises-title neighbour-consent pre-approval',
    rules:
      'operator-name operator-id-number business-name business-name-form operator-of-age premises-address lease-covers lease-parties lease-signed application-signed capital-agrees premises-use consent-sealed uscc-valid capitals-equal-figures',
  },
  'enterprise-establishment': {
    requirements:
      'application articles appointment shareholders-id officers-id premises-proof premises-lease premises-title pre-approval',
    rules:
      'company-name capital-agrees capital-sums legal-representative articles-signed resolution-signed shareholder-named premises-address lease-covers lease-parties lease-signed premises-use uscc-valid capitals-equal-figures',
  },
  'enterprise-deregistration': {
    requirements: 'application licence dissolution liquidation tax-clearance commitment',
    rules:
      'company-name company-uscc notice-period liquidation-signed liquidation-sealed application-sealed seal-names-company clearance-before-application commitment-signed uscc-valid',
  },
  'real-estate-registration': {
    requirements: 'application transferors-id transferees-id title contract deed-tax marriage',
    rules:
      'owner-sells certificate-number unit-number property-address property-area unit-number-valid price-agrees contract-parties contract-signed application-signed taxpayer-is-transferee tax-after-contract shares-sum spouse-named capitals-equal-figures',
  },
  'social-insurance-transfer': {
    requirements: 'application person-id contributions social-security-card',
    rules:
      'person-name person-id-number regions-agree contributions-sealed months-add-up periods-in-order application-signed',
  },
  'medical-reimbursement': {
    requirements: 'patient-id receipt fee-list discharge emergency-proof injury-commitment bank-card',
    rules:
      'patient-name total-agrees fee-list-adds-up stay-agrees dates-in-order hospital-agrees receipt-sealed discharge-sealed account-holder account-number within-time bank-account-valid capitals-equal-figures',
  },
  'housing-fund-withdrawal': {
    requirements:
      'application person-id spouse-id marriage lease no-house purchase-contract purchase-payment bank-card',
    rules:
      'person-name person-id-number lessee-or-buyer lease-covers property-address amount-agrees amount-within contract-recent couple-named account-number account-holder application-signed no-house-sealed bank-account-valid capitals-equal-figures',
  },
  'construction-project-approval': {
    requirements: 'application builder-licence land planning contract tender drawings funds',
    rules:
      'project-name builder-name builder-uscc contractor-named price-agrees area-within planning-before-contract contract-sealed application-sealed seal-names-builder uscc-valid capitals-equal-figures',
  },
  'pension-eligibility-certification': {
    requirements: 'person-id form',
    rules: 'person-name person-id-number form-signed form-sealed form-recent',
  },
  'tax-registration': {
    requirements: 'application licence legal-representative-id finance-officer-id',
    rules:
      'company-name company-uscc company-address legal-representative application-sealed seal-names-company uscc-valid',
  },
};

const words = (text: string): readonly string[] => text.split(' ');
const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id);

test.each(Object.entries(FIXED))(
  '%s has the requirements and rules that are fixed for it',
  (id, { requirements, rules }) => {
    const pack = shippedPack(id);
    expect(pack.id).toBe(id);
    expect(idsOf(pack.requirements)).toEqual(
      expect.arrayContaining([...words(requirements), ...words(AGENT.requirements)]),
    );
    expect(idsOf(pack.rules)).toEqual(
      expect.arrayContaining([...words(rules), ...words(COMMON), ...words(AGENT.rules)]),
    );
    expect(pack.requirements).toHaveLength(words(requirements).length + words(AGENT.requirements).length);
  },
);

test.each(Object.keys(FIXED))('%s gives every requirement and rule a title and guidance in both languages', (id) => {
  const { requirements, rules } = shippedPack(id);
  for (const { id: entry, title, guidance } of [...requirements, ...rules]) {
    expect(
      [title.zh, title.en, guidance?.zh, guidance?.en].every((text) => text !== undefined && text !== ''),
      entry,
    ).toBe(true);
  }
});

test.each(Object.keys(FIXED))(
  '%s names the article of the law, or the standard, for every requirement and every rule',
  (id) => {
    const { requirements, rules } = shippedPack(id);
    for (const { id: entry, basis } of [...requirements, ...rules])
      expect(basis, entry).toMatch(/第[〇零一二三四五六七八九十百千]+条|〔\d{4}〕\d+号|\b(GB|ISO)/u);
  },
);

test.each(Object.keys(FIXED))('%s says which registries may spare an upload, and what they are called', (id) => {
  const { requirements, vocabulary } = shippedPack(id);
  const named = requirements.flatMap(({ available }) => available.map(({ from }) => from));
  expect(named.length).toBeGreaterThan(0);
  for (const source of named) expect(registryTitle(vocabulary, source).zh, source).toMatch(/\p{Script=Han}/u);
});

test('the matters are these ten', () => {
  expect([...shippedMatters].sort()).toEqual(Object.keys(FIXED).sort());
});

/** The documents that each requirement takes: any one of those between `/`; of `front+back`, both. A pack may take more. */
const CARDS = 'id-card-front+id-card-back';
const TITLES = 'real-estate-certificate / house-ownership-certificate';
const PREMISES = {
  'premises-proof': `${TITLES} / presale-contract`,
  'premises-lease': 'lease-contract',
  'premises-title': `${TITLES} / premises-commitment`,
  'pre-approval': 'permit',
};
const PAPERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'individual-business-registration': {
    ...PREMISES,
    application: 'individual-business-application',
    'operator-id': `${CARDS} / temporary-id-card`,
    'family-members-id': CARDS,
    'neighbour-consent': 'neighbour-consent',
  },
  'enterprise-establishment': {
    ...PREMISES,
    application: 'company-application',
    articles: 'articles-of-association',
    appointment: 'shareholder-resolution',
    'shareholders-id': `${CARDS} / business-license`,
    'officers-id': CARDS,
  },
  'enterprise-deregistration': {
    application: 'deregistration-application',
    licence: 'business-license',
    dissolution: 'shareholder-resolution',
    liquidation: 'liquidation-report',
    'tax-clearance': 'tax-clearance-certificate',
    commitment: 'investor-commitment',
  },
  'real-estate-registration': {
    application: 'real-estate-application',
    'transferors-id': CARDS,
    'transferees-id': CARDS,
    title: TITLES,
    contract: 'house-sale-contract',
    'deed-tax': 'deed-tax-certificate',
    marriage: 'marriage-certificate',
  },
  'social-insurance-transfer': {
    application: 'pension-transfer-application',
    'person-id': CARDS,
    contributions: 'pension-contribution-certificate',
    'social-security-card': 'social-security-card',
  },
  'medical-reimbursement': {
    'patient-id': `${CARDS} / social-security-card`,
    receipt: 'medical-receipt',
    'fee-list': 'medical-fee-list',
    discharge: 'discharge-record / diagnosis-certificate',
    'emergency-proof': 'diagnosis-certificate',
    'injury-commitment': 'commitment-letter',
    'bank-card': 'bank-card',
  },
  'housing-fund-withdrawal': {
    application: 'fund-withdrawal-application',
    'person-id': CARDS,
    'spouse-id': CARDS,
    marriage: 'marriage-certificate',
    lease: 'lease-contract',
    'no-house': 'no-house-certificate',
    'purchase-contract': 'presale-contract / house-sale-contract',
    'purchase-payment': 'deed-tax-certificate / vat-invoice',
    'bank-card': 'bank-card',
  },
  'construction-project-approval': {
    application: 'construction-permit-application',
    'builder-licence': 'business-license',
    land: 'land-use-permit / real-estate-certificate',
    planning: 'planning-permit',
    contract: 'construction-contract',
    tender: 'bid-winning-notice',
    drawings: 'drawing-review-certificate',
    funds: 'commitment-letter',
  },
  'pension-eligibility-certification': { 'person-id': CARDS, form: 'pension-eligibility-form' },
  'tax-registration': {
    application: 'tax-registration-form',
    licence: 'business-license',
    'legal-representative-id': CARDS,
    'finance-officer-id': CARDS,
  },
};

test.each(Object.entries(FIXED))(
  '%s takes the documents that are fixed for each requirement',
  (id, { requirements }) => {
    const pack = shippedPack(id);
    const fixed = { ...PAPERS[id], 'power-of-attorney': 'power-of-attorney', 'agent-id': CARDS };
    expect(Object.keys(fixed).sort()).toEqual([...words(requirements), ...words(AGENT.requirements)].sort());
    for (const [requirement, papers] of Object.entries(fixed)) {
      const taken = pack.requirements.find((one) => one.id === requirement)!.accepts.map((types) => types.join('+'));
      expect(taken, requirement).toEqual(expect.arrayContaining(papers.split(' / ')));
    }
  },
);

test('the common rules are in every matter that asks for a document which they are about', () => {
  const about: Readonly<Record<string, (types: readonly string[]) => boolean>> = {
    'uscc-valid': (types) => types.some((type) => ['business-license', 'lease-contract'].includes(type)),
    'bank-account-valid': (types) => types.includes('bank-card'),
    'capitals-equal-figures': (types) =>
      types.some((type) =>
        ['lease-contract', 'house-sale-contract', 'medical-receipt', 'construction-contract'].includes(type),
      ),
  };
  for (const matter of shippedMatters) {
    const pack = shippedPack(matter);
    const types = pack.requirements.flatMap(({ accepts }) => accepts.flat());
    for (const [rule, asks] of Object.entries(about))
      if (asks(types)) expect(idsOf(pack.rules), `${matter}: ${rule}`).toContain(rule);
  }
});

test.each(Object.keys(FIXED))('%s gives an example in every guidance text, in both languages', (id) => {
  const { requirements, rules } = shippedPack(id);
  const without = [...requirements, ...rules].filter(
    ({ guidance }) => !/例如/u.test(guidance?.zh ?? '') || !/for example/i.test(guidance?.en ?? ''),
  );
  expect(idsOf(without)).toEqual([]);
});
