import type { AddressLevel, AddressParts } from './address-levels';
import { OPEN_UNIT, withoutBlankUnits } from './blank-units';
import { arabicNumber } from './han-number';
import { readBareParts, readHousePart } from './house-part';
import { PROVINCE_BY_CODE } from './region';
import { unifyDashes, withoutSpaces } from './text';

export interface Address {
  /** Half width, no blanks: for display. */
  readonly value: string;
  /**
   * Province without its suffix (`广东`), names with theirs (`南山区`), numbers bare, Arabic and upper case
   * (15号 → `15`, 三栋 → `3`, 地下一层 → `-1`).
   */
  readonly parts: AddressParts;
  /** Levels written as a mere number, without 号, 栋, 室: 3-1201. */
  readonly bare: readonly AddressLevel[];
}

const MUNICIPALITIES = ['北京', '天津', '上海', '重庆'];
const PROVINCES = [...new Set(Object.values(PROVINCE_BY_CODE))].join('|');
const PROVINCE = new RegExp(
  `^(${PROVINCES})(?:省|(?:壮族|回族|维吾尔)?自治区|特别行政区|(?<=北京|天津|上海|重庆)市|(?!市|县|[东西南北中]?[路街道巷]|大道|大街|[东西南北]?[一二三四五六七八九十]路))`,
);
/** A Han character, or the box printed for one that was not read. */
const HAN = '[\\p{Script=Han}□]';
const CITY = new RegExp(
  `^(${HAN}{2,9}?自治州|[^市区县路街号弄巷\\d]{2,5}?(?:地区(?!办事处)|盟(?=${HAN}{1,6}[市旗县]))|[^区县路街号弄巷\\d]{1,5}?市(?![场政民口府辖]))`,
  'u',
);
const ZONE =
  '(?:经济技术|经济|高新技术产业|高新技术|高新|新技术|工业)?开发区|工业园区(?=[^\\d]{1,12}[路街道巷镇])|高新区|保税区|新区';
const DISTRICT = new RegExp(
  `^(${HAN}{2,6}?(?:${ZONE})|${HAN}[^路街号弄巷镇村市\\d]{0,9}?(?:自治县|自治旗|(?<!小|社|园|片|校|街|厂|景|工业|生活|作业|住宅|别墅|示范|物流)区(?!域)|县|(?<=${HAN}{2})旗)|[^路街号弄巷区县\\d]{2,4}市(?![场政民口府辖]))`,
  'u',
);
const TOWN = new RegExp(
  `^(${HAN}[^路街号弄巷区县村\\d]{0,9}?(?:街道办事处|街道|地区办事处|民族乡|苏木|[镇乡](?![路街巷道桥]|大道|大街|[东西南北中]+[路街]|[新旧老]?村[路街])))`,
  'u',
);
const COMMUNITY = new RegExp(
  `^(${HAN}[^路街号弄巷\\d栋幢座室]{0,11}?(?:社区(?:居民委员会|居委会)?|村民委员会|居民委员会|村委会|居委会|行政村|嘎查|村(?![路街巷道里镇]|大街|大道|[东西南北中前后][一二三四五六七八九十]?[路街巷]|小区)))`,
  'u',
);
const GROUP = /^第?([\d一二三四五六七八九十]{1,3})(?:村民小组|居民小组|小组|组|社(?!区)|生产队|队)/;
const NAMED_GROUP = new RegExp(`^(${HAN}{1,4}?)(?:村民小组|小组|组)`, 'u');
const ROAD = new RegExp(
  `^((?:\\d+号(?=[路街])|[A-Z]?\\d+(?=[路街国省县])|${HAN}(?:${HAN}|\\d)*?)(?:大道|大街|环路|公路|路|街(?![坊区])|巷(?!口)|胡同|国道|省道|县道|道(?=[\\d东西南北中第附甲乙A-Z]|$)|里(?=\\d+号))(?:[路街巷](?![口段坊区]))?(?:[东西南北中][一二三四五六七八九十\\d]{0,2}[路街巷段]|[一二三四五六七八九十][路街])?(?:[东西南北中一二三四五六七八九十]?段)?)`,
  'u',
);
const SIDE_LANE =
  /^([东西南北前后]?[\d一二三四五六七八九十]{1,3})(巷|横街|横巷|横路|条|弄堂|里)(?=[\d一二三四五六七八九十东西南北]|$)/;
const LANE = /^(\d+)弄/;
const NUMBER =
  /^(附)?([甲乙丙丁]?[A-Z]?\d+[A-Z]?(?:[-、,，/]\d+)*[A-Z甲乙丙丁]?)号(?!楼|栋|幢|座|房|室|铺|商铺|档|线|路(?!口)|门)(?:(?:之|-)([\d一二三四五六七八九十]+)(?![\d-]|栋|幢|座|单元|楼|层|室|房))?(?:附([\d一二三四五六七八九十]+)号?)?(?:大?院(?!子))?/;
const BARE_NUMBER = /^(\d+)(?=$|-)/;

function tidy(text: string): string {
  return (
    unifyDashes(withoutSpaces(text))
      .toUpperCase()
      .replace(/[~～_]/g, '-')
      .replace(/[。.，,;；]$/, '')
      // A unit read twice: 洪山区区.
      .replace(/([区县镇街号室])\1/gu, '$1')
      .replace(/^(?:中华人民共和国|中国)(?=\p{Script=Han})/u, '')
  );
}

/** Han numerals where the number of a house, floor or room stands; road names keep theirs. */
function withArabicNumbers(text: string): string {
  return text.replace(/[零〇一二三四五六七八九十]+(?=号|弄|#|栋|幢|座|单元|楼|层|室|房|$)/g, arabicNumber);
}

/** Takes the text of an address off from the left, level by level. */
class Scanner {
  readonly parts: { [Level in AddressLevel]?: string } = {};
  readonly bare: AddressLevel[] = [];

  constructor(public left: string) {}

  take(level: AddressLevel, pattern: RegExp): boolean {
    if (this.parts[level] !== undefined) return false;
    const found = pattern.exec(this.left);
    if (!found?.[1]) return false;
    this.parts[level] = found[1];
    this.left = this.left.slice(found[0].length);
    return true;
  }

  set(level: AddressLevel, value: string, isBare: boolean): void {
    this.parts[level] = value;
    if (isBare) this.bare.push(level);
  }
}

function readRegions(scanner: Scanner): void {
  scanner.take('province', PROVINCE);
  const province = scanner.parts.province;
  if (province !== undefined && MUNICIPALITIES.includes(province)) {
    scanner.parts.city = `${province}市`;
    scanner.left = scanner.left.replace(new RegExp(`^${province}市`), '');
  } else scanner.take('city', CITY);
  scanner.left = scanner.left.replace(/^(?:市辖区|省直辖县级行政区划|自治区直辖县级行政区划)/, '');
  scanner.take('district', DISTRICT);
  scanner.take('town', TOWN);
  if (scanner.parts.town !== undefined) scanner.parts.town = scanner.parts.town.replace(/办事处$/, '');
  scanner.take('community', COMMUNITY);
  if (scanner.parts.community !== undefined)
    scanner.parts.community = scanner.parts.community
      .replace(/(?:居民委员会|居委会)$/, (_, at: number, whole: string) =>
        whole.slice(0, at).endsWith('社区') ? '' : '社区',
      )
      .replace(/(?:村民委员会|村委会|行政村)$/, '村');
}

function readNumber(scanner: Scanner): void {
  if (scanner.parts.number !== undefined) return;
  const found = NUMBER.exec(scanner.left);
  if (found) {
    const [whole, attached, number, after, attachment] = found;
    const suffix =
      (after === undefined ? '' : `-${arabicNumber(after)}`) +
      (attachment === undefined ? '' : `附${arabicNumber(attachment)}`);
    scanner.parts.number = `${attached ?? ''}${number!.replace(/[、,，/]/g, '、')}${suffix}`;
    scanner.left = scanner.left.slice(whole.length);
  } else if (scanner.parts.road !== undefined && scanner.take('number', BARE_NUMBER)) {
    scanner.bare.push('number');
    scanner.left = scanner.left.replace(/^-/, '');
  }
}

function readStreet(scanner: Scanner): void {
  const group =
    GROUP.exec(scanner.left) ?? (scanner.parts.community === undefined ? null : NAMED_GROUP.exec(scanner.left));
  if (group) {
    scanner.parts.group = arabicNumber(group[1]!);
    scanner.left = scanner.left.slice(group[0].length);
  }
  scanner.take('road', ROAD);
  const side = scanner.parts.road === undefined ? null : SIDE_LANE.exec(scanner.left);
  if (side) {
    scanner.parts.lane = `${side[1]}${side[2]}`;
    scanner.left = scanner.left.slice(side[0].length);
  }
  scanner.take('lane', LANE);
  readNumber(scanner);
}

const trimMarks = (text: string) => text.replace(/^[-、,，]+|[-、,，]+$/g, '');

/** A compound's name, then house parts: 科兴科学园 A栋 3单元 1201室. Text between or after house parts is the rest. */
function readHouse(scanner: Scanner): void {
  let estate = '';
  let rest = '';
  while (scanner.left !== '') {
    const bareParts = readBareParts(scanner.left, scanner.parts);
    if (bareParts) {
      for (const [level, value] of bareParts) scanner.set(level, value, true);
      break;
    }
    const part = readHousePart(scanner.left, scanner.parts);
    if (part) scanner.set(part.level, part.value, false);
    const taken = part?.length ?? String.fromCodePoint(scanner.left.codePointAt(0)!).length;
    if (!part) {
      const { building, unit, floor, room } = scanner.parts;
      const character = scanner.left.slice(0, taken);
      if ((building ?? unit ?? floor ?? room) === undefined) estate += character;
      else rest += character;
    }
    scanner.left = scanner.left.slice(taken);
  }
  if (trimMarks(estate) !== '') scanner.parts.estate = trimMarks(estate);
  if (trimMarks(rest) !== '') scanner.parts.rest = trimMarks(rest);
}

/** A form's cells for city and district with the whole address in the last of them: 赣州市章贡区解放街 and 赣州市章贡区红旗大道86号. The latter is it. */
function saidAgain({ parts: { city, district }, left }: Scanner): Scanner | undefined {
  const at = city === undefined || district === undefined ? -1 : left.indexOf(city);
  if (at < 0) return undefined;
  const again = new Scanner(left.slice(at));
  readRegions(again);
  const isSame = again.parts.city === city && again.parts.district?.slice(0, -1) === stemOf(district ?? '');
  return isSame && /\d|[一二三四五六七八九十]+号/u.test(again.left) ? again : undefined;
}

const stemOf = (district: string): string => district.replace(/[市区县旗]$/u, '');

/**
 * Reads an address into its levels; what fits no level becomes `estate` (between number and building) or `rest`.
 * Never fails: an unknown text has no levels but `estate`.
 */
export function parseAddress(text: string): Address {
  const value = tidy(withoutBlankUnits(text));
  const notes: string[] = [];
  const openUnits = [...value.matchAll(OPEN_UNIT)].map(([, unit]) => unit);
  const plain = withArabicNumbers(
    value
      .replace(OPEN_UNIT, '$1')
      .replace(/[（(]([^）)]*)[）)]/g, (_, note: string) => {
        if (/\d/.test(note)) return note;
        notes.push(note);
        return '';
      })
      .replaceAll('自编', '')
      .replace(/(?<=\d号?)之(?=\d)/g, '-'),
  );
  const first = new Scanner(plain);
  readRegions(first);
  const scanner = saidAgain(first) ?? first;
  readStreet(scanner);
  readHouse(scanner);
  // The unit was printed on the form: 武侯县 may be 武侯区, 陈埭乡 may be 陈埭镇.
  for (const level of ['district', 'town'] as const) {
    const name = scanner.parts[level];
    if (name !== undefined && openUnits.some((unit) => unit === name.at(-1))) scanner.parts[level] = name.slice(0, -1);
  }
  if (notes.length > 0) scanner.parts.rest = [scanner.parts.rest ?? '', ...notes].join('');
  return { value, parts: scanner.parts, bare: scanner.bare };
}
