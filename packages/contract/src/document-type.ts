import { z } from 'zod';

/** The types whose definitions ship with Yushen. A reviewer may know more. `unknown` is the honest answer for all others. */
export const DOCUMENT_TYPES = [
  'id-card-front',
  'id-card-back',
  'temporary-id-card',
  'household-register-cover',
  'household-register-page',
  'marriage-certificate',
  'divorce-certificate',
  'social-security-card',
  'bank-card',
  'business-license',
  'individual-business-application',
  'company-application',
  'articles-of-association',
  'shareholder-resolution',
  'power-of-attorney',
  'premises-commitment',
  'neighbour-consent',
  'lease-contract',
  'deregistration-application',
  'liquidation-report',
  'investor-commitment',
  'tax-clearance-certificate',
  'real-estate-certificate',
  'house-ownership-certificate',
  'real-estate-application',
  'house-sale-contract',
  'presale-contract',
  'deed-tax-certificate',
  'vat-invoice',
  'medical-receipt',
  'medical-fee-list',
  'discharge-record',
  'diagnosis-certificate',
  'medical-reimbursement-application',
  'pension-contribution-certificate',
  'pension-transfer-application',
  'pension-eligibility-form',
  'tax-registration-form',
  'fund-withdrawal-application',
  'loan-contract',
  'no-house-certificate',
  'land-use-permit',
  'planning-permit',
  'construction-contract',
  'bid-winning-notice',
  'drawing-review-certificate',
  'construction-permit-application',
  'permit',
  'commitment-letter',
  'unknown',
] as const;

/** A type whose definition ships: all of them but `unknown`. */
export type KnownDocumentType = Exclude<(typeof DOCUMENT_TYPES)[number], 'unknown'>;

/**
 * A type of document: one that ships, one that the reviewer was given a definition of, or `unknown`. Which ones there are, only the
 * reviewer's own definitions say.
 */
export type DocumentType = (typeof DOCUMENT_TYPES)[number] | (string & {});

/** The id of a type that has a definition: lower-case words joined by hyphens, never `unknown`. */
export const documentTypeSchema = z
  .string()
  .max(80)
  .regex(/^(?!unknown$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, and not "unknown"');
