import type { Text } from '@yushen/contract';
import { vocabularyOf } from '../load/vocabulary-of';

const named = (name: string): Text => ({ zh: `《${name}》`, en: name });

/** A zone with a question mark is optional. */
const defined = (type: string, zones: readonly string[]) => ({
  type,
  title: named(type),
  fields: {},
  signatures: zones.map((zone) => {
    const id = zone.replace('?', '');
    return { id, signer: named(id), optional: id !== zone };
  }),
});

/** The contract's documents, with the signing zones that tests need. */
export const testVocabulary = vocabularyOf([
  defined('individual-business-application', ['operator', 'agent']),
  defined('lease-contract', ['lessor', 'lessee']),
  defined('premises-commitment', ['declarant']),
  defined('power-of-attorney', ['principal', 'agent']),
  defined('neighbour-consent', []),
  defined('company-application', ['legalRepresentative']),
  defined('articles-of-association', ['shareholders']),
  defined('shareholder-resolution', ['shareholders']),
  defined('deregistration-application', ['applicant']),
  defined('liquidation-report', ['liquidators']),
  defined('investor-commitment', ['investors']),
  defined('real-estate-application', ['transferors', 'transferees']),
  defined('house-sale-contract', ['sellers', 'buyers']),
  defined('presale-contract', ['buyer']),
  defined('commitment-letter', ['declarant']),
  defined('pension-transfer-application', ['applicant']),
  defined('pension-eligibility-form', ['person']),
  defined('fund-withdrawal-application', ['applicant']),
  defined('tax-registration-form', ['legalRepresentative?']),
  defined('construction-permit-application', ['legalRepresentative']),
  defined('construction-contract', ['builder', 'contractor']),
]);
