import { withoutSaying } from '../words/address-ends';
import { ADDRESS_MENTION } from '../words/mentions';
import { address } from './field-formats';
import { type Format, mentionedAs } from './format';

/** Words of the sentence before the place. */
const BEFORE = /^(?:\p{Script=Han}{0,6}[:：])?(?:【[^】]*】|[☐□☑☒√]|于|为|是|在|位于|坐落|实际|:|：)+/u;
/** A house has a number, of a street, a building, a group or a door. */
const NUMBERED = /\d|[一二三四五六七八九十]+(?:号|组|幢|栋|室|楼|层)/u;

/** Which land a developer has got, and no house on it: …899号地块的建设用地使用权. */
const LAND_ALONE = /^(?!.*(?:室|单元|[幢栋座]|号楼)).*(?:地块|宗地)(?:的|上)?(?:国有)?(?:建设|土地|用地|使用权|$)/u;

/** Where a house stands, out of the sentence or the cell that says so: it ends before what is said of the house. */
export const houseAddress: Format = mentionedAs(ADDRESS_MENTION, (raw) => {
  const said = raw.replace(/\s/gu, '').replace(BEFORE, '');
  if (LAND_ALONE.test(said)) return undefined;
  const text = withoutSaying(said);
  return NUMBERED.test(text) ? address(text) : undefined;
});
