import { withoutSaying } from '../words/address-ends';
import { ADDRESS_MENTION } from '../words/mentions';
import { address } from './field-formats';
import { type Format, mentionedAs } from './format';

/** Words of the sentence before the place. */
const BEFORE = /^(?:\p{Script=Han}{0,6}[:：])?(?:【[^】]*】|[☐□☑☒√]|于|为|是|在|位于|坐落|实际|:|：)+/u;
/** A house has a number, of a street, a building, a group or a door. */
const NUMBERED = /\d|[一二三四五六七八九十]+(?:号|组|幢|栋|室|楼|层)/u;

/** Where a house stands, out of the sentence or the cell that says so: it ends before what is said of the house. */
export const houseAddress: Format = mentionedAs(ADDRESS_MENTION, (raw) => {
  const text = withoutSaying(raw.replace(/\s/gu, '').replace(BEFORE, ''));
  return NUMBERED.test(text) ? address(text) : undefined;
});
