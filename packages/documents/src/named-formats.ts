import {
  address,
  amount,
  area,
  bankCardNumber,
  businessName,
  certificateNumber,
  creditCode,
  date,
  documentNumber,
  ethnicity,
  idNumber,
  kind,
  office,
  organisationName,
  partyName,
  periodEnd,
  periodStart,
  sex,
  unitNumber,
  validUntil,
  words,
} from './field-formats';
import type { Format } from './format';
import { month } from './month-format';
import { personName, personNames } from './person-formats';

/** The formats that a definition written as data may name. */
export const NAMED_FORMATS = {
  /** A postal address in half width, without blanks. */
  address,
  /** Yuan with two decimals. */
  amount,
  /** Square metres. */
  area,
  'bank-card-number': bankCardNumber,
  'business-name': businessName,
  'certificate-number': certificateNumber,
  /** GB 32100, 18 characters with a check character. */
  'credit-code': creditCode,
  /** The first day in the text, `YYYY-MM-DD`. */
  date,
  'document-number': documentNumber,
  ethnicity,
  /** GB 11643, 18 characters with a check character. */
  'id-number': idNumber,
  kind,
  /** `YYYY-MM` */
  month,
  office,
  'organisation-name': organisationName,
  'party-name': partyName,
  'period-end': periodEnd,
  'period-start': periodStart,
  'person-name': personName,
  'person-names': personNames,
  sex,
  'unit-number': unitNumber,
  /** A last day, or `long-term`. */
  'valid-until': validUntil,
  /** Free words, without blanks. */
  words,
} as const satisfies Record<string, Format>;
