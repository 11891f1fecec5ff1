import { beginsWithSurname, parsePersonName, splitNames } from '@yushen/formats';
import { PERSON_MENTION } from '../words/mentions';
import { type Format, mentionedAs } from './format';

/** Words of sentences and of forms, that no name holds. */
const NOT_IN_NAMES =
  /合同|协议|签订|订立|签收|约定|事宜|申请|购买|房屋|不动产|登记|银行|借款|贷款|甲方|乙方|丙方|委托|单位|盖章|签章|[费款税]$|承担|支付|负责|不得|^应[于予当在向按付及]|合计|小计|总计|结清|交付|签订|支取|过户|^[的该此]|^其(?:[中他它余实后间次所它者]|$)|^[居公]民|成立|管理部|营业部|分中心|支行$|分行$/u;

/** What stands in brackets behind a name: how it is owned, who that is. */
const HOW =
  /[（(](?:(?:共同|按份)?共有人?|单独所有|夫妻|配偶|本人|已婚|未婚|离异|[男女](?:[,，、]\p{Script=Han}{1,8})?)[)）]$/u;

/** What a contract says of a person behind the name: 佘海棠，女，汉族，1965年生. */
const DESCRIBED = /(?<=\p{Script=Han}{2})[,，、](?:性别:?)?[男女](?:[,，、;；].*)?$/u;

/** A remark that was cut off where the next label stands in it: 祁国庆（下称, of 祁国庆（下称甲方）. */
const OPEN_REMARK = /(?<=\p{Script=Han}{2})[（(][^（）()]*$/u;

/** What a sentence says of a person before the name: 兹有, 我辖区居民罗继海, 兹证明纳税人余宛如. */
const WHO =
  /^(?:兹有|现有|兹证明|今有)(?=\p{Script=Han}{2,4}$)|^\p{Script=Han}{0,8}(?:[^\P{Script=Han}个]人|人员|居民|村民|业主|住户|职工|职员|员工|公民|市民|患者)(?=\p{Script=Han}{2,4}$)/u;

/** So many characters without the point of names in other tongues are no name. */
const LONG = /^\p{Script=Han}{7,}$/u;

/** One word of Latin letters is a label's (CARDHOLDER, NAME): names in them have two or more. */
const LATIN_WORD = /^[A-Za-z]+$/u;

/** The line of a blank, read as a letter: 一蒲正光. */
const STROKE = /^[\s一_丨|—–-]+(?=\p{Script=Han}{2,4}$)/u;

/** A person's name. Text that cannot be a name is no value: labels and sentences stand there instead. */
export const personName: Format = mentionedAs(PERSON_MENTION, (raw) => {
  const parsed = parsePersonName(
    raw
      // The stroke of a blank before a name that was written on it.
      .replace(STROKE, (strokes: string, _: number, text: string) =>
        beginsWithSurname(text.slice(strokes.length)) ? '' : strokes,
      )
      // The ornament of a couple's certificate.
      .replace(/囍.*$/u, '')
      .replace(/^[\s\p{P}]+|(?![)）])[\s\p{P}]+$/gu, '')
      .replace(HOW, '')
      .replace(OPEN_REMARK, '')
      .replace(DESCRIBED, '')
      .replace(WHO, (who: string, _: number, text: string) => (beginsWithSurname(text.slice(who.length)) ? '' : who)),
  );
  return parsed.ok && (NOT_IN_NAMES.test(parsed.value) || LONG.test(parsed.value) || LATIN_WORD.test(parsed.value))
    ? undefined
    : parsed.ok
      ? { value: parsed.value, valid: true, matched: parsed.value }
      : parsed.reason === 'masked' && parsed.value !== undefined
        ? { value: parsed.value, valid: false }
        : undefined;
});

/** The number of a person in brackets behind the name: 某某（身份证号：…）. */
const NUMBER_BESIDE = /[（(](?:居民|公民)?(?:身份证|证件|身份)(?:件)?(?:号码?)?[:：]?\s*[\dXx*]{15,18}[)）]/gu;

/** The label of the row below, misread so that it was not known for one (身份证·号): no part of a name. */
const LABEL_BELOW = /(?:(?:居民|公民)?身份(?:证|号)|证件|联系电话).*$|(?<=\p{Script=Han}{2})(?:居民|公民)$/u;

/** Several names in printed order, joined by `、`. */
export const personNames: Format = mentionedAs(PERSON_MENTION, (raw) => {
  const names = splitNames(raw.replace(NUMBER_BESIDE, '').replace(LABEL_BELOW, '').replace(DESCRIBED, ''))
    .flatMap(apart)
    .map((name) => personName(name)?.value);
  if (names.length === 0 || names.some((name) => name === undefined)) return undefined;
  const value = names.join('、');
  return { value, valid: true, matched: value, parted: BETWEEN_NAMES };
});

/** Two names run together where the mark between them was not read: of five or six letters, each part beginning as a name does. */
function apart(names: string): readonly string[] {
  const letters = Array.from(names);
  if (letters.length < 5 || letters.length > 6 || !/^\p{Script=Han}+$/u.test(names)) return [names];
  const ways = [2, 3]
    .map((first) => [letters.slice(0, first).join(''), letters.slice(first).join('')])
    .filter((parts) => parts.every((part) => Array.from(part).length <= 3 && beginsWithSurname(part)));
  const [only] = ways;
  return only !== undefined && ways.length === 1 ? only : [names];
}

/** A mark between two names is small, and often read with doubt. */
const BETWEEN_NAMES = /[、,，]/u;
