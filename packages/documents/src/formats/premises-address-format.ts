import { withoutSaying } from '../words/address-ends';
import { ADDRESS_MENTION } from '../words/mentions';
import { address } from './field-formats';
import { type Format, mentionedAs } from './format';

/** Boxes and the words of the choice before them, as forms print them into the cell: □实际经营场所. */
const CHOICE = /^[\s□☐☑√■口]*(?:实际|登记|生产)?(?:经营场所|经营地址)?[□☐☑√■]*/u;
/** Where a business is: of a form's cell, or out of the sentence that says so. */
export const premisesAddress: Format = mentionedAs(ADDRESS_MENTION, (raw) => {
  const place = raw
    .replace(/\s/gu, '')
    .replace(CHOICE, '')
    .replace(/^(?:为|是|于|在|设在|:|：)+/u, '');
  const found = address(withoutSaying(place));
  // Lines of a sentence in the wrong order.
  return found === undefined || /平方米|㎡|用途|的房$/u.test(found.value) ? undefined : found;
});
