import { withoutSpaces } from '@yushen/formats';
import { amount } from '../../formats/field-formats';
import type { Format } from '../../formats/format';
import { organisationName } from '../../formats/organisation-formats';
import { personNames } from '../../formats/person-formats';

/** The buyer: an organisation, or persons who buy for themselves. */
export const partyOfInvoice: Format = (raw) => organisationName(raw) ?? personNames(raw);

const PERCENT = /\d{1,2}(?:\.\d+)?[%％]/gu;

/** Yuan in a column. A rate that stands close before it is left out. A reader takes the sign ¥ in front for a letter or for 羊. */
export const price: Format = (raw) => {
  const number = /-?\d[\d,]*(?:\.\d{1,8})?/u.exec(withoutSpaces(raw).replace(PERCENT, ''))?.[0];
  return number === undefined ? undefined : amount(number);
};

/** What was sold. Sums are no items, nor is the word that they stand on a sheet of their own. */
export const itemName: Format = (raw) => {
  const value = withoutSpaces(raw).replace(/（/gu, '(').replace(/）/gu, ')');
  const named = /\p{Script=Han}{2}/u.test(value) && !/^(?:小计|合计|价税合计|\(?详见)/u.test(value);
  // The tax bureau's short name of the goods stands between two asterisks: one is easily lost.
  return named ? { value: value.replace(/^\*?(\p{Script=Han}{2,12})\*(?!$)/u, '*$1*'), valid: true } : undefined;
};
