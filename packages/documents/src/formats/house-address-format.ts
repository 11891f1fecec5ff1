import { ADDRESS_MENTION } from '../words/mentions';
import { address } from './field-formats';
import { type Format, mentionedAs } from './format';

/** Words of the sentence before the place. */
const BEFORE = /^(?:\p{Script=Han}{0,6}[:：])?(?:【[^】]*】|[☐□☑☒√]|于|为|是|在|位于|坐落|实际|:|：)+/u;
/** What the sentence says of the house behind the place. */
const BEHIND = [
  /的(?=\p{Script=Han}{0,6}(?:房|铺|店|厂|场地|场所|物业|住宅|不动产|门面|仓库|车位|地块|写字楼|办公)).*$/u,
  /(?<=[\d号室层铺房座栋幢楼店])(?:的|之).*$/u,
  /(?:出租给|租给|租赁给|出售给|转让给|卖给|租赁于|租与|建设用地|地块).*$/u,
  /(?:房屋|总|套内)?建筑面(?:积.*)?$/u,
  /(?:租期|租赁期限?|租金|用途|邮编|邮政编码|联系电话|产权证号|权属证号).*$/u,
  /[（(【](?!\d+[)）】])(?=建筑|以下|下称|简称|面积|含|不动产|房产|产权|该|即|国有|权属|区|幢|座).*$/u,
  /\p{Script=Han}[（(【〔]\d{4}[)）】〕].*$/u,
  /(?:19|20)\d{2}年\d.*$/u,
  /[,，。;；].*$/u,
  // The heads of what follows: (二)(三).
  /(?:[（(][一二三四五六七八九十]{1,2}[)）])+$/u,
];

/** A house has a number, of a street, a building, a group or a door. */
const NUMBERED = /\d|[一二三四五六七八九十]+(?:号|组|幢|栋|室|楼|层)/u;

/** Where a house stands, out of the sentence or the cell that says so: it ends before what is said of the house. */
export const houseAddress: Format = mentionedAs(ADDRESS_MENTION, (raw) => {
  const text = BEHIND.reduce((rest, behind) => rest.replace(behind, ''), raw.replace(/\s/gu, '').replace(BEFORE, ''));
  return NUMBERED.test(text) ? address(text) : undefined;
});
