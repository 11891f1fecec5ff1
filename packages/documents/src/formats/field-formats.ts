import {
  ETHNICITIES,
  isLongTerm,
  normaliseText,
  type Parsed,
  PROVINCE_BY_CODE,
  parseAmount,
  parseArea,
  parseBankCard,
  parseCertificateNumber,
  parseCreditCode,
  parseDate,
  parseEthnicity,
  parseIdNumber,
  parseSex,
  parseUnitNumber,
  parseValidUntil,
  readCreditCode,
  readDigits,
  withoutBlankUnits,
  withoutSpaces,
} from '@yushen/formats';
import {
  ADDRESS_MENTION,
  AMOUNT_MENTION,
  AREA_MENTION,
  CREDIT_CODE_MENTION,
  DATE_MENTION,
  ID_NUMBER_MENTION,
} from '../words/mentions';
import { type Format, type FormattedValue, mentionedAs } from './format';
import { halfWidth, valid } from './formatted';

/** The parser's verdict as a value: refused values are kept for display, marked invalid. */
const judged = (parsed: Parsed, matched?: string): FormattedValue | undefined => {
  const value = verdictOf(parsed);
  return value === undefined || matched === undefined ? value : { ...value, matched };
};

const verdictOf = (parsed: Parsed): FormattedValue | undefined =>
  parsed.ok
    ? valid(parsed.value)
    : parsed.value === undefined || parsed.value === ''
      ? undefined
      : { value: parsed.value, valid: false };

/** The first text in `raw` that looks like the value, or nothing. */
const found = (raw: string, shape: RegExp): string | undefined => shape.exec(raw)?.[0];

const DATE =
  /(?:\d{4}|[〇○零一二三四五六七八九]{4})年\d{1,2}月\d{1,2}日?|(?:19|20)\d{2}[年./-]\d{1,2}[月./-]\d{1,2}日?|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿卅]{1,3}日|\d{8}(?!\d)/u;
const compactDigits = (raw: string): string => readDigits(withoutSpaces(raw)).replace(/[.．·,，]/gu, '');

/** GB 11643, 18 characters; a run of another length is a misread or misprinted number, not an absent one. */
export const idNumber: Format = mentionedAs(ID_NUMBER_MENTION, (raw) => {
  const digits = found(compactDigits(raw).toUpperCase(), /[1-9][\d*]{13,20}[\dX*]/u);
  return digits === undefined ? undefined : judged(parseIdNumber(digits), digits);
});

/** GB 32100, 18 characters. */
export const creditCode: Format = mentionedAs(CREDIT_CODE_MENTION, (raw) => {
  const code = found(withoutSpaces(raw).toUpperCase(), /[0-9A-Z*]{15,20}/u);
  return code === undefined ? undefined : judged(parseCreditCode(readCreditCode(code)));
});

export const bankCardNumber: Format = (raw) => {
  const digits = found(compactDigits(raw), /\d{12,19}/u);
  return digits === undefined ? undefined : judged(parseBankCard(digits), digits);
};

/** The first date in the text. */
export const date: Format = mentionedAs(DATE_MENTION, (raw) => {
  const whole = readDateDigits(raw);
  const text = found(whole, DATE);
  if (text === undefined) return undefined;
  const judgement = judgedDate(text);
  // 2026年3月1 before a letter that is not 日: a digit of the day may be hidden there.
  const cut = /月\d{1,2}$/u.test(text) && CUT_OFF.test(whole.slice(whole.indexOf(text) + text.length));
  return cut && judgement !== undefined ? { ...judgement, valid: false } : judgement;
});

const CUT_OFF = /^(?![日号])[\p{Script=Han}\d]/u;

/** Between a date's digits stand marks that carry nothing. */
const DATE_MARKS = /[.·/年月日〇○-]/u;

/** Days that no document of a living person or standing house states; a year beyond them was misread: 2206 for 2026. */
const [EARLIEST, LATEST] = ['1880-01-01', '2120-12-31'];
const FOR_EVER = '9999-12-31';

const judgedDate = (text: string): FormattedValue | undefined => {
  const judgement = judged(parseDate(text), text);
  if (judgement === undefined) return undefined;
  const { value, valid: sound } = judgement;
  const plausible = value === FOR_EVER || (value >= EARLIEST! && value <= LATEST!);
  // Eight digits without a mark between them are a day, or some other number.
  if (/^\d+$/u.test(text) && !(sound && plausible)) return undefined;
  return { ...judgement, valid: sound && plausible, parted: DATE_MARKS };
};

const readDateDigits = (raw: string): string =>
  normaliseText(raw)
    .replace(/\s/gu, '')
    .replace(/曰/gu, '日')
    .replace(/([年月日])\1+/gu, '$1')
    .replace(/[.·](?=[年月日])|(?<=[年月日])[.·]/gu, '')
    // A point of a date, misread: 2015.07:28.
    .replace(/(?<=(?:19|20)\d{2}(?:[.:]\d{2})?):(?=\d{2})/gu, '.')
    .replace(/[oOΟ○〇](?=\d)|(?<=\d)[oOΟ○〇](?=[\d年月日./-])/gu, '0');

/** A last day, or 长期 (`long-term`). */
export const validUntil: Format = (raw) =>
  isLongTerm(raw) || /长期|永久/u.test(raw) ? judged(parseValidUntil('长期')) : date(raw);

interface StatedPeriod {
  readonly from: FormattedValue;
  readonly until: FormattedValue;
}

/** The two dates of a period, each with the words it stands in. */
function periodOf(raw: string): StatedPeriod | undefined {
  const text = readDateDigits(raw);
  const [first, second] = text.match(new RegExp(DATE.source, 'gu')) ?? [];
  const from = first === undefined ? undefined : judgedDate(first);
  if (from === undefined) return undefined;
  if (second === undefined) {
    const forever = /长期|永久/u.exec(text)?.[0];
    return forever === undefined ? undefined : { from, until: { value: 'long-term', valid: true, matched: forever } };
  }
  const until = judgedDate(second);
  if (until === undefined) return undefined;
  const backwards = from.valid && until.valid && until.value < from.value;
  return { from, until: backwards ? { ...until, valid: false } : until };
}

/** First day of a period: `2013.03.05-2023.03.05`, 自…起至…止. */
export const periodStart: Format = (raw) => periodOf(raw)?.from;

/** Last day of a period, or `long-term`. */
export const periodEnd: Format = (raw) => periodOf(raw)?.until;

const PROVINCES = Object.values(PROVINCE_BY_CODE).join('|');
/** The last character of a label, misread, in front of a province. */
const LABEL_REST = new RegExp(`^\\p{Script=Han}[:：]?(?=(?:${PROVINCES})(?:省|市|自治区|壮族|回族|维吾尔))`, 'u');

/** An address: half-width, without blanks. It names a place and is no sentence. */
export const address: Format = mentionedAs(ADDRESS_MENTION, (raw) => {
  const value = withoutBlankUnits(withoutSpaces(raw))
    // A speck, or the colon of the label.
    .replace(/^[.·•:：、]+/u, '')
    // The edge of a rule before it, read as a figure: 1潍坊市.
    .replace(/^\d(?![号栋幢楼层室单])(?=\p{Script=Han}{2,7}[省市州县])/u, '')
    .replace(/^(?:位于|坐落于|座落于|坐落在|地处)/u, '')
    // The next head of a list.
    .replace(/[（(][一二三四五六七八九十]{1,2}[)）](?=公司|经营|注册|股东|房屋|租赁).*$/u, '')
    .replace(/(?<=[室号房层铺])[,，].*$/u, '')
    .replace(/[。;；,，]$/u, '')
    // The postcode of the row below.
    .replace(/(?<=[室号铺房户层楼栋])\d{6}$/u, '')
    .replace(LABEL_REST, '');
  const names =
    /[省市区县旗镇乡村街路巷弄道号栋幢楼室]/u.test(value) && (value.match(/\p{Script=Han}/gu) ?? []).length >= 4;
  // A blank's units without the blank: part of it was not read.
  const sentence = /[。;；]|[（(]$|^[,，、)）]|[市县区旗][/／][市县区旗]/u.test(value) || value.length > 100;
  return names && !sentence ? valid(halfWidth(value)) : undefined;
});

/** The number of a contract, a size, a day, a share, a clause: HT-2026-58912, 6×7cm, 2026年3月, 20%, 3.按照. */
const NO_AMOUNT = /\d[×xX*]\d|[A-Za-z]-?\d|\d-\d|\d[年月]\d|^\d+(?:\.\d+)?[%％]|^[(（]?\d{1,2}[.、)）]\p{Script=Han}/u;

/** What is paid back: a minus before the figures, or before their sign. */
const MINUS = /^(?:人民币|[¥￥])*[-−－–](?=(?:人民币|[¥￥])*\d)/u;

/** Yuan with two decimals; 万元 counted out. What is paid back is negative. */
export const amount: Format = mentionedAs(AMOUNT_MENTION, (raw) => {
  const plain = withoutSpaces(raw);
  const paid = amountIn(plain.replace(MINUS, ''));
  return paid?.valid && MINUS.test(plain) && /[1-9]/u.test(paid.value) ? { ...paid, value: `-${paid.value}` } : paid;
});

function amountIn(text: string): FormattedValue | undefined {
  if (NO_AMOUNT.test(text) && !/[¥￥元]/u.test(text)) return undefined;
  const figures = found(text, /(?:人民币|[¥￥])*\d[\d,，]*(?:\.\d+)?(?:万元|千元|百万元|亿元|万|元)?/u);
  const capitals = found(
    text,
    /[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正]*[壹贰叁肆伍陆柒捌玖拾][零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正]+/u,
  );
  const counted = figures === undefined ? undefined : amountInFigures(figures, text);
  if (capitals === undefined || counted?.valid) return counted;
  // Figures that are no amount were misread: the capitals beside them say it too.
  const spelled = judged(parseAmount(capitals), capitals);
  return spelled?.valid ? spelled : (counted ?? spelled);
}

/** Between groups of digits; a reading of it that is unsure changes no amount. */
const GROUPING = /[,，]/u;

function amountInFigures(figures: string, text: string): FormattedValue | undefined {
  // 2. and nothing behind the point: the number goes on elsewhere, or was cut.
  if (/\d$/u.test(figures) && text[text.indexOf(figures) + figures.length] === '.')
    return { value: figures, valid: false, matched: figures };
  // Three digits behind the point are a misread comma: ￥6.300元. Without a sign that it is yuan they are in doubt.
  const yuan = /^(?:人民币|[¥￥])*(\d{1,3})[.](\d{3})元?$/u.exec(figures);
  if (yuan !== null && (/[¥￥]/u.test(figures) || figures.endsWith('元')))
    return judged(parseAmount(`${yuan[1]}${yuan[2]}`), figures);
  if (/\.\d{3}(?!\d)/u.test(figures)) return { value: figures, valid: false, matched: figures };
  // A column headed 万元 gives its unit before the number.
  const unit = /^[（(](?:人民币)?(万元|元)[）)]/u.exec(text)?.[1] ?? '';
  // The sign in front adds nothing to the amount: how surely it was read does not matter.
  const bare = figures.replace(/^(?:人民币|[¥￥])+/u, '');
  const judgement = judged(parseAmount(/\d$/u.test(figures) ? `${figures}${unit}` : figures), bare);
  return judgement && { ...judgement, parted: GROUPING };
}

/** Square metres, the printed decimals kept, without unit. */
export const area: Format = mentionedAs(AREA_MENTION, (raw) => {
  const number =
    found(withoutSpaces(raw), /\d[\d,]*(?:\.\d{1,4})?(?=平方(?!公里)|㎡|m|M|平米|$)/u) ??
    found(withoutSpaces(raw), /\d[\d,]*\.\d{1,4}(?![\d米层元万亿%年月])/u);
  return number === undefined ? undefined : judged(parseArea(number), number);
});

export const sex: Format = (raw) => {
  const parsed = parseSex(found(withoutSpaces(raw), /[男女]/u) ?? '');
  return parsed.ok ? valid(parsed.value) : undefined;
};

const byLength = [...ETHNICITIES].sort((a, b) => b.length - a.length);

/** 并 is no people: a reader takes 壮 for it. */
const MISREAD_ZHUANG = /^并(?=族|$)/u;

/** One of the 56 (and 穿青人 and the like), with or without 族. */
export const ethnicity: Format = (raw) => {
  const text = withoutSpaces(raw).replace(MISREAD_ZHUANG, '壮');
  const known = byLength.find((name) => text.startsWith(name) || text.startsWith(name.replace(/族$/u, '')));
  const parsed = known === undefined ? undefined : parseEthnicity(known);
  return parsed?.ok ? valid(parsed.value) : undefined;
};

export const unitNumber: Format = (raw) => {
  const text = found(withoutSpaces(raw).toUpperCase().replace(/[-—]/gu, ''), /\d{12}[A-Z]{2}[0-9A-Z]{10,18}/u);
  return text === undefined ? undefined : judged(parseUnitNumber(text));
};

export const certificateNumber: Format = (raw) => judged(parseCertificateNumber(raw));

/** Free words, without blanks. */
export const words: Format = (raw) => {
  const value = withoutSpaces(raw).replace(/^[。;；,，.]+|[。;；,，.·]+$/gu, '');
  return value === '' ? undefined : valid(value);
};

/** A kind of company, licence or the like, with its brackets in half width. */
export const kind: Format = (raw) => {
  const plain = words(raw);
  return plain === undefined ? undefined : { ...plain, value: halfWidth(plain.value) };
};

/** Where an office's seal goes, and the day beside it: no part of its name. */
const SEAL_MARK = /^[\s:：]*[(（](?:盖?章|公章|印章|签章|盖印)[)）][\s:：]*/u;

/** An office that issues documents. A character or two beside its label are a seal's, and no office. */
export const office: Format = (raw) => {
  // A speck or an emblem's edge before the name is no part of it.
  const name = raw
    .replace(SEAL_MARK, '')
    .replace(/曰/gu, '日')
    .replace(/^[\dA-Za-z.·,:]{1,2}(?=\p{Script=Han}{4})/u, '');
  const found = words(name.slice(0, DATE.exec(name)?.index));
  const isNamed = found !== undefined && (found.value.match(/\p{Script=Han}/gu) ?? []).length >= 4;
  return isNamed ? asUsual(found, USUAL_OFFICE) : undefined;
};

/** How offices that issue documents are mostly called. */
const USUAL_OFFICE = /(?:局|委员会|中心|分局|所|厅|办公室|办事处|政府|支队|大队|委|社|馆)$/u;

/** Of a use that names the land's beside the house's (城镇住宅用地/住宅) the house's. */
function houseUse(text: string): string {
  const parts = text.split(/[/／]/u);
  const house = parts.filter((part) => part !== '' && !/用地|土地|出让|划拨/u.test(part));
  return parts.length > 1 && house.length > 0 ? house.join('/') : text;
}

/** What houses and land are mostly used for. */
const USUAL_USE =
  /^(?:(?:成套|普通|城镇|商业|商务|非成套|一般|其他|综合|单位)*(?:住宅|商业|商服|办公|工业|仓储|厂房|商铺|店铺|店面|门面|写字楼|车库|车位|餐饮|零售|旅馆|公寓|金融|教育|医疗|科研|营业|商住|生产|非住宅|居住|自住|经营)(?:用房|服务|楼|用途|用地|性)?[、/,和及]?)+$/u;

const asUsual = (found: FormattedValue | undefined, usual: RegExp): FormattedValue | undefined =>
  found !== undefined && usual.test(found.value) ? { ...found, usual: true } : found;

/** What something is used for, with the verb of the sentence it stands in left out. */
export const usage: Format = (raw) => {
  const text = withoutSpaces(raw);
  const chosen = asBoxes(text).search(BOX) < 0 ? text : tickedWords(text);
  return chosen === undefined
    ? undefined
    : asUsual(words(houseUse(chosen.replace(/^(?:为|是|:|：)/u, '').replace(/[,，。;；].*$/u, ''))), USUAL_USE);
};

/** One of a few printed words, whichever stands first in the text. */
export const oneOf =
  (...choices: readonly string[]): Format =>
  (raw) => {
    const text = withoutSpaces(raw);
    const first = choices
      .map((choice) => ({ choice, at: text.indexOf(choice) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at || b.choice.length - a.choice.length)[0];
    return first === undefined ? undefined : valid(first.choice);
  };

/** The bracket that closes a remark of which the number is the end: （合同编号：……）. */
const withoutLoneBracket = (value: string): string => (/[(（]/u.test(value) ? value : value.replace(/[)）]+$/u, ''));

/** A number of letters and digits such as a permit's, with brackets, dashes and Han characters tolerated. */
export const documentNumber: Format = (raw) => {
  const value = withoutSpaces(raw);
  return /\d{3,}/u.test(value) && value.length <= 40
    ? valid(withoutLoneBracket(value.replace(/^[:：]|[。;；,，]$/gu, '')))
    : undefined;
};

const TICKED = /[☑☒✓✔√■▣◼●◉]/u;
const BOX = /[☐□▢○☑☒✓✔√■▣◼●◉口]/u;

/** Boxes made of brackets: [√], （ ）. */
const asBoxes = (text: string): string =>
  text.replace(/[[（(【〔]([☑☒✓✔√■▣◼●◉])[\]）)】〕]/gu, '☑').replace(/[[（(【〔][\]）)】〕]/gu, '☐');

/** The words behind the one ticked box of a list whose boxes stand before their words, whatever the choices are. */
function tickedWords(text: string): string | undefined {
  const boxes = asBoxes(text);
  if (!BOX.test(boxes[0] ?? '')) return undefined;
  const ticked = [...boxes.matchAll(/[☑☒✓✔√■▣◼●◉](?<words>[^☐□▢○☑☒✓✔√■▣◼●◉]+)/gu)];
  return ticked.length === 1 ? ticked[0]?.groups?.words : undefined;
}

/**
 * The choice whose box is ticked. A list without boxes is its first word; a list of boxes of which none or several
 * are seen to be ticked says nothing. Boxes stand before their words or, all of them, behind; where a box between two words may belong
 * to either, nothing is said.
 */
export const ticked =
  (...choices: readonly string[]): Format =>
  (raw) => {
    const text = asBoxes(withoutSpaces(raw));
    const standing = choices.filter((choice) => text.includes(choice));
    if (standing.length === 1 && !BOX.test(text)) return valid(standing[0] ?? '');
    const before = (choice: string) => text[text.indexOf(choice) - 1] ?? '';
    const behind = (choice: string) => text[text.indexOf(choice) + choice.length] ?? '';
    const [first] = [...standing].sort((a, b) => text.indexOf(a) - text.indexOf(b));
    const leads = first !== undefined && BOX.test(before(first));
    const trails = standing.every((choice) => BOX.test(behind(choice)));
    if (standing.length > 1 && !leads && !trails && !standing.every((choice) => !BOX.test(behind(choice))))
      return undefined;
    const boxOf = leads || !trails ? before : behind;
    const chosen = standing.filter((choice) => TICKED.test(boxOf(choice)));
    return chosen.length === 1 && chosen[0] !== undefined ? valid(chosen[0]) : undefined;
  };
