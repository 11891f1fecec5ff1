import {
  address,
  amount,
  area,
  bankCardNumber,
  certificateNumber,
  creditCode,
  date,
  documentNumber,
  ethnicity,
  idNumber,
  kind,
  office,
  periodEnd,
  periodStart,
  sex,
  unitNumber,
  validUntil,
  words,
} from './field-formats';
import type { Format } from './format';
import { month } from './month-format';
import { businessName, organisationName, partyName } from './organisation-formats';
import { personName, personNames } from './person-formats';

/** The formats that a definition written as data may name. */
export const NAMED_FORMATS = {
  /** A postal address in half width, without blanks. */
  address,
  /** Yuan with two decimals. */
  amount,
  /** Square metres. */
  area,
  /** 12 to 19 digits that pass the Luhn formula (ISO/IEC 7812). */
  'bank-card-number': bankCardNumber,
  /** A shop's name as chosen, whatever its ending: a rule may judge that. */
  'business-name': businessName,
  /** The number of a certificate of title, old or new: 粤（2023）深圳市不动产权第0012345号. */
  'certificate-number': certificateNumber,
  /** GB 32100, 18 characters with a check character. */
  'credit-code': creditCode,
  /** The first day in the text, `YYYY-MM-DD`. */
  date,
  /** Letters and digits with brackets, dashes and Han characters: a permit's, a contract's. */
  'document-number': documentNumber,
  /** One of the 56 of GB/T 3304, without 族. */
  ethnicity,
  /** GB 11643, 18 characters with a check character. */
  'id-number': idNumber,
  /** A kind of company or licence, brackets in half width. */
  kind,
  /** `YYYY-MM` */
  month,
  /** An office that issues documents, without the day beside it. */
  office,
  /** A company, shop or office, brackets in half width. */
  'organisation-name': organisationName,
  /** Persons or an organisation. */
  'party-name': partyName,
  /** The last day of a period, `YYYY-MM-DD`, or `long-term`. */
  'period-end': periodEnd,
  /** The first day of a period, `YYYY-MM-DD`. */
  'period-start': periodStart,
  /** One person, without inner blanks. */
  'person-name': personName,
  /** One person or several, joined by `、`. */
  'person-names': personNames,
  /** 男 or 女. */
  sex,
  /** 不动产单元号, GB/T 37346: 28 characters, without blanks. */
  'unit-number': unitNumber,
  /** A last day, or `long-term`. */
  'valid-until': validUntil,
  /** Free words, without blanks. */
  words,
} as const satisfies Record<string, Format>;
