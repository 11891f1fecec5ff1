import { organisationName } from './field-formats';
import type { Format } from './format';

/** A company's name, out of the words of a sentence that may stand around it: 为……有限公司（以下简称公司）. */
export const companyName: Format = (raw) => {
  const text = raw
    .replace(/\s/gu, '')
    .replace(/^(?:为|是|:|：)+/u, '')
    .replace(/[（(](?:以下简称|下称|盖章|公章|全称|签章).*$/u, '')
    .replace(/[（(。;；,，:：]+$|[。;；,，:：].*$/gu, '')
    // A speck behind the name.
    .replace(/(?<=\p{Script=Han})[.·'"]+$/u, '');
  return organisationName(text);
};
