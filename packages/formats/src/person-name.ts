import { isLookAlike, looksLike } from './look-alike';
import { fault, type Parsed } from './parsed';
import { SURNAMES_OF_TWO } from './surnames';
import { normaliseText } from './text';
import { toSimplified } from './traditional';

const HAN_NAME = /^\p{Script=Han}{2,8}(?:·\p{Script=Han}{1,20})*$|^\p{Script=Han}(?:·\p{Script=Han}{1,20})+$/u;
const LATIN_NAME = /^[A-Za-z][A-Za-z ,.'-]{1,59}$/;
const NOT_NAMES = new Set([
  '姓名',
  '性别',
  '签名',
  '签字',
  '盖章',
  '签章',
  '手印',
  '日期',
  '年月日',
  '无',
  '民族',
  '住址',
  '国籍',
  '中国',
  '关系',
  '承诺',
  '电话',
  '联系电话',
  '身份证',
  '委托人',
  '受托人',
  '代理人',
  '申请人',
  '承诺人',
  // What bank cards print above and beside the holder.
  'NAME',
  'VALID',
  'THRU',
  'VALID THRU',
  'GOOD THRU',
  'MONTH',
  'YEAR',
  'DEBIT',
  'CREDIT',
]);
/** Words of forms that no name holds: where they stand, a label was taken for a value. */
const WORDS_OF_FORMS =
  /证件|证号|身份|电话|手机|签[名字章]|盖章|日期|意见|情况|类型|种类|号码|编号|地址|住所|单位|公司|姓名|性别|民族|职务|法定代表|委托|代理人|负责人|经办|承诺人|本人|申请人|成员|家庭|经营|信息|是否|提供|以上|产权|如下/;
const LABEL =
  /^(?:姓名|户名|委托人|受托人|代理人|申请人|经营者|权利人|负责人|法定代表人|出租人|承租人|甲方|乙方)?(?:姓名)?(?:[（(][^）)]{0,8}[）)])?[:：]|^姓名(?=\p{Script=Han}{2,})/u;
const TAIL = /[（(](?:签名|签字|盖章|签章|签字或盖章|签名或盖章|手印|本人|印)[^）)]{0,6}[）)]$/;

/**
 * The normal form of a person's name: half width, no blanks beside Han characters, one kind of middle dot (·),
 * leftovers of the label (`姓名`, `（签字）`) removed. A Latin name keeps single spaces.
 */
export function normalisePersonName(text: string): string {
  return normaliseText(text)
    .replace(/(?<=\p{Script=Han}|[：:（(]) | (?=\p{Script=Han}|[：:）)])/gu, '')
    .replace(/(?<=\p{Script=Han})[•‧∙・･.﹒⋅](?=\p{Script=Han})/gu, '·')
    .replace(LABEL, '')
    .replace(TAIL, '')
    .replace(/[。,，;；]$/, '')
    .trim();
}

/** A person's name, Han (2 to 8 characters, more with ·) or Latin. A place not read (□) is a `characters` fault. */
export function parsePersonName(text: string): Parsed {
  const value = normalisePersonName(text);
  if (value === '') return fault('empty');
  if (value.includes('*') || /某/.test(value)) return fault('masked', value);
  if (NOT_NAMES.has(value) || WORDS_OF_FORMS.test(value)) return fault('structure', value);
  if (HAN_NAME.test(value) || LATIN_NAME.test(value)) return { ok: true, value };
  return fault(/^[\p{Script=Han}·]+$/u.test(value) ? 'length' : 'characters', value);
}

/** Blanks part names, but a lone character (or a surname of two) belongs to what follows: 张 三 is one person. */
function splitAtBlanks(text: string): string[] {
  const words = text.split(' ');
  if (!words.every((word) => /^[\p{Script=Han}·]+$/u.test(word))) return [text];
  if (words.every((word) => [...word].length === 1) && words.length <= 4) return [words.join('')];
  const names: string[] = [];
  let pending = '';
  for (const word of words) {
    const incomplete = pending === '' && ([...word].length === 1 || SURNAMES_OF_TWO.has(word));
    if (incomplete) pending = word;
    else {
      names.push(pending + word);
      pending = '';
    }
  }
  return pending === '' ? names : [...names, pending];
}

/** The names in a list parted by 、 ， ； / or blanks between whole names, in printed order, each in normal form. */
export function splitNames(text: string): string[] {
  return normaliseText(text)
    .replace(/^[^：:]{0,12}[：:]/, '')
    .split(/[、,，;；/\n]/)
    .flatMap((part) => splitAtBlanks(part.trim()))
    .map((name) => normalisePersonName(name.replace(/[（(][^）)]*[）)]$/, '')))
    .filter((name) => name !== '');
}

/**
 * `look-alike`: every differing place holds characters that are mistaken for each other, a place not read (□ ?), or the
 * traditional form of the other; a person must look. Case and blanks of Latin names do not count.
 */
export function sameName(left: string, right: string): 'same' | 'look-alike' | 'different' {
  const fold = (name: string) => normalisePersonName(name).toLowerCase().replaceAll(' ', '');
  const [a, b] = [fold(left), fold(right)];
  if (a === b) return a === '' ? 'different' : 'same';
  const [simpleA, simpleB] = [toSimplified(a), toSimplified(b)];
  if (looksLike(simpleA, simpleB) || looksLike(a, b)) return 'look-alike';
  const [from, to, plainFrom, plainTo] = [[...a], [...b], [...simpleA], [...simpleB]];
  if (from.length !== to.length) return 'different';
  const close = from.every(
    (character, index) => isLookAlike(character, to[index]!) || isLookAlike(plainFrom[index]!, plainTo[index]!),
  );
  return close ? 'look-alike' : 'different';
}
