import { editDistance } from './edit-distance';
import { looksLike } from './look-alike';
import { fault, type Parsed } from './parsed';
import { PROVINCE_BY_CODE } from './region';
import { withoutSpaces } from './text';
import { toSimplified } from './traditional';

const TAIL = /[（(](?:公章|盖章|签章|印章|章|签字|签字或盖章|盖章或签字)[）)]$/;
const SUFFIX =
  /(?:公司|企业|工厂|厂|商行|店|铺|部|中心|医院|诊所|局|委员会|居委会|村委会|协会|学会|基金会|学校|学院|大学|中学|小学|高中|指挥部|管委会|幼儿园|研究院|研究所|事务所|交易所|派出所|社|所|站|场|馆|院|室|行|坊|庄|吧|屋|楼|阁|轩|斋|堂|合伙|集团|银行|支行|分行|法院|政府|办事处|工作室|农场|超市|酒店|宾馆|餐厅)(?:（[^）]{1,12}）)?$/;

/** The normal form of an organisation's name: half width, no blanks, full-width brackets, no （盖章） at the end. */
export function normaliseOrganisationName(text: string): string {
  return withoutSpaces(text)
    .replace(/[([〔［]/g, '（')
    .replace(/[)\]〕］]/g, '）')
    .replace(TAIL, '')
    .replace(/[。,，;；]$/, '');
}

/** The text ends like an organisation's name (公司, 店, 中心, 委员会 …) and is no bare suffix. */
export function isOrganisation(text: string): boolean {
  const name = normaliseOrganisationName(text);
  return [...name].length >= 4 && /^[\p{Script=Han}A-Za-z\d（）·&.-]+$/u.test(name) && SUFFIX.test(name);
}

/** Name of a company, shop, office or association: 4 to 60 characters that end like one. */
export function parseOrganisationName(text: string): Parsed {
  const value = normaliseOrganisationName(text);
  if (value === '') return fault('empty');
  if (value.includes('*')) return fault('masked', value);
  const length = [...value].length;
  if (length < 4 || length > 60) return fault('length', value);
  if (!/^[\p{Script=Han}A-Za-z\d（）·&.、-]+$/u.test(value)) return fault('characters', value);
  return isOrganisation(value) ? { ok: true, value } : fault('structure', value);
}

const PROVINCES = Object.values(PROVINCE_BY_CODE).join('|');
const PLACE_PREFIX = new RegExp(
  `^(?:(?:${PROVINCES})(?:省|市|自治区|壮族自治区|回族自治区|维吾尔自治区)?)?(?:\\p{Script=Han}{2,4}?市)?(?:\\p{Script=Han}{2,4}?[区县])?`,
  'u',
);

/**
 * `prefix-missing`: equal but for a 省/市/区 in front that one leaves out; `look-alike`: same length, every differing
 * character mistakable or the traditional form of the other. Both need a person. A branch is never its head office.
 */
export function sameOrganisation(left: string, right: string): 'same' | 'look-alike' | 'prefix-missing' | 'different' {
  const fold = (name: string) => normaliseOrganisationName(name).toUpperCase();
  const [a, b] = [fold(left), fold(right)];
  if (a === b) return a === '' ? 'different' : 'same';
  const [simpleA, simpleB] = [toSimplified(a), toSimplified(b)];
  if (looksLike(simpleA, simpleB) || looksLike(a, b)) return 'look-alike';
  const [longer, shorter] = simpleA.length > simpleB.length ? [simpleA, simpleB] : [simpleB, simpleA];
  const prefix = longer.slice(0, longer.length - shorter.length);
  const leftOut = longer.endsWith(shorter) && PLACE_PREFIX.exec(`${prefix}`)?.[0] === prefix;
  const core = (name: string) => name.replace(PLACE_PREFIX, '');
  const bothBare =
    core(simpleA).length >= 4 &&
    core(simpleA) === core(simpleB) &&
    (core(simpleA) === simpleA || core(simpleB) === simpleB);
  return [...shorter].length >= 4 && (leftOut || bothBare) ? 'prefix-missing' : 'different';
}

/** Share of a name's characters that may be misread, and it still be this name. */
const MAX_MISREAD = 0.35;

/** Letters at a name's head that say where an organisation is: 云南砚山, 广西玉林. */
const PLACE_LETTERS = 4;
/** The province at a name's head: what is left of it without a letter is another's only with the very same name in another province. */
const PROVINCE_HEAD = new RegExp(`^(?:${PROVINCES})`, 'u');
/** So many letters besides are nobody else's by chance: a trade name, a trade, and what kind of organisation it is. */
const OWN_LETTERS = 9;

/**
 * Whether a seal's ring was read without one letter of the place that the name begins with: worn ink, print over it. All that tells this organisation from
 * the others of its place was read.
 */
function hasLostOneOfPlace(seal: string, wanted: string): boolean {
  const letters = [...wanted];
  const province = PROVINCE_HEAD.exec(wanted)?.[0].length ?? 0;
  const place = letters.length < PLACE_LETTERS + OWN_LETTERS ? province : PLACE_LETTERS;
  if (letters.length < place + OWN_LETTERS || [...seal].length !== letters.length - 1) return false;
  return letters.slice(0, place).some((_, at) => letters.toSpliced(at, 1).join('') === seal);
}

/**
 * What a seal's ring was read as, against the name it should bear. A ring has no beginning for a reader: the same
 * characters begun elsewhere, or with digits and the words of the seal's kind (公章, 合同专用章 …) around, are `same`;
 * the same characters in another order, look-alikes, or most of the characters, are `look-alike`: of worn ink on a ring
 * some characters are misread, and organisations of one place and trade differ in two. `different` names share too little
 * for either.
 */
export function sameSealName(sealText: string, name: string): 'same' | 'look-alike' | 'different' {
  const strip = (text: string) =>
    toSimplified(normaliseOrganisationName(text))
      .replace(/[（）·★☆*\d]/g, '')
      .replace(/(?:合同|财务|发票|业务|收费|诊断证明|行政|登记)?专用章|公章|印章$/g, '');
  const [seal, wanted] = [strip(sealText), strip(name)];
  if (seal === '' || wanted === '') return 'different';
  // A ring has no beginning: it is read from any of its letters on.
  const letters = [...seal];
  const turned = letters.map((_, at) => [...letters.slice(at), ...letters.slice(0, at)].join(''));
  if (turned.some((text) => text === wanted || hasLostOneOfPlace(text, wanted))) return 'same';
  const sorted = (text: string) => [...text].sort().join('');
  const mostly = Math.min(...turned.map((text) => editDistance(text, wanted))) <= MAX_MISREAD * [...wanted].length;
  return mostly || looksLike(seal, wanted) || sorted(seal) === sorted(wanted) ? 'look-alike' : 'different';
}
