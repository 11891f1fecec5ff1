import { PROVINCE_BY_CODE } from '@yushen/formats';
import { COMPANY } from './company-in-text';
import { WRITTEN_DAY } from './days';

/**
 * How values look in a sentence. A shape may take a word too much at either end: the format that reads it knows what a
 * sentence puts around a value.
 */

const PROVINCE = `(?:${Object.values(PROVINCE_BY_CODE).join('|')})`;
const IN_ADDRESS = '[\\p{Script=Han}A-Za-z\\d()#·、~-]';
/** What a sentence has before a place that begins with a city or a county. */
const BEFORE_PLACE = '(?:位于|坐落于|坐落在|座落于|设在|地址|地点|场所|住所|[在为于是系]|[:,。;"“(]|^)';

/** From a province, or behind a word that leads to a place from a city or a county, as far as an address can go. */
export const ADDRESS_MENTION = new RegExp(
  `(?:(?=${PROVINCE})|(?<=${BEFORE_PLACE})(?=\\p{Script=Han}{2,5}[市州县区旗]\\p{Script=Han}))(?<value>${IN_ADDRESS}{6,70})`,
  'u',
);

/** A company up to its legal form, or a hospital. */
export const COMPANY_MENTION = new RegExp(
  `(?<value>${COMPANY}|(?<![\\p{Script=Han}])\\p{Script=Han}{3,20}?(?:医院|卫生院|卫生服务中心)|(?<=在)\\p{Script=Han}{3,20}?(?:医院|卫生院|卫生服务中心))`,
  'u',
);

const WORKS = '(?:工程|项目|标段|厂房|大楼|综合楼|车间|基地|小区|[一二三四五\\d]期)';
/** Which of its buildings: （4#厂房、5#宿舍楼）. */
const PARTS = '(?:\\([^()]{0,20}(?:[#号栋幢期]|标段|厂房|楼|库)[^()]{0,20}\\))';
const IN_WORKS = '[\\p{Script=Han}A-Za-z\\d()·#、~-]';

/** Works or a project: what quotation marks hold, or words that end in what works are called. */
export const WORKS_MENTION = new RegExp(
  `(?:(?<=["“《〈「『])(?<quoted>)|(?<=承建|建设的|实施的|拟建|投标的|递交的|参加|参与|[,。:;于为]|^))(?<value>${IN_WORKS}{2,46}?${WORKS}${PARTS}?)(?=[,。;:)"”》〉」』]|施工|设计(?!院|研究)|投标|的|招标(?!代理)|经|于|已|\\(|$)`,
  'u',
);

/** GB 11643, as it is printed in a sentence. */
export const ID_NUMBER_MENTION = /(?<![\dA-Za-z])(?<value>[1-9]\d{16}[\dXx])(?![\dA-Za-z])/u;

/** GB 32100. */
export const CREDIT_CODE_MENTION = /(?<![\dA-Za-z])(?<value>[159][0-9A-Z]{17})(?![\dA-Za-z])/u;

/** What a sentence calls a person before the name, of two letters or more, and verbs that lead to one: 兹证明纳税人, 法定代表人, 由. */
const BEFORE_PERSON =
  '(?:本人|由|委托|委派|任命|向|给|与|和|系|为|兹有|\\p{Script=Han}{1,8}?[人者员方户民工东由托任聘请举定权])';
/** What tells one person from another, behind the name. */
const BEHIND_PERSON =
  '(?:[,(:](?:(?:公民|居民)?身份证|公民身份|纳税人识别号|证[件照]号|社会保障号|个人编号)|[,(][男女][,)]|公民身份号码|身份证号)';

/** A person by whose name stands what tells one person from another. */
export const PERSON_MENTION = new RegExp(
  `(?<![\\p{Script=Han}·])(?:同意|决定|确定)?${BEFORE_PERSON}?(?<value>[\\p{Script=Han}]{2,4}|[\\p{Script=Han}]{2,8}·[\\p{Script=Han}·]{1,10})(?=${BEHIND_PERSON})`,
  'u',
);

/** A day. */
export const DATE_MENTION = new RegExp(
  String.raw`(?<!\d)(?<value>${WRITTEN_DAY}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}(?!\d))`,
  'u',
);

/** Yuan. */
export const AMOUNT_MENTION = /(?<![\d.])(?<value>(?:人民币|[¥])?\d[\d,]*(?:\.\d+)?(?:亿|万)?元)/u;

/** Square metres. */
export const AREA_MENTION = /(?<![\d.])(?<value>\d[\d,]*(?:\.\d{1,4})?(?:平方米|㎡|平米|m2))/u;
