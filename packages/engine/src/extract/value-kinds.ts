import { beginsWithSurname, type Format } from '@yushen/documents';

const anyText = new WeakMap<Format, boolean>();

/** Does a format take any words? Then it cannot tell a value from what stands beside it. */
export function takesAnyText(format: Format): boolean {
  const known = anyText.get(format);
  if (known !== undefined) return known;
  const answer = format('一丨') !== undefined || format('风和日丽天') !== undefined;
  anyText.set(format, answer);
  return answer;
}

/** What a format is made for, by what it takes. */
const PROBES = {
  person: '欧阳建国',
  organisation: '深圳市嘉木商贸有限公司',
  number: '440304198511223020',
  date: '2024年5月6日',
  amount: '￥3,200.00元',
  address: '深圳市南山区科苑路15号3栋1201室',
} as const;
type Kind = keyof typeof PROBES;
const kinds = new WeakMap<Format, readonly Kind[]>();

/** Which kinds of values a format takes; none for one that takes any words. */
export function kindsOf(format: Format): readonly Kind[] {
  const known = kinds.get(format);
  if (known !== undefined) return known;
  const own = takesAnyText(format) ? [] : (Object.keys(PROBES) as Kind[]).filter((kind) => format(PROBES[kind])?.valid);
  kinds.set(format, own);
  return own;
}

/** Whether a format is made for persons' names: it takes one, and neither a number nor a day. */
export const takesPersons = (format: Format): boolean =>
  format(PROBES.person)?.valid === true && format(PROBES.number) === undefined && format(PROBES.date) === undefined;

/** Whether a text is like a person's name or an organisation's: short with a surname, with a point as those of minorities, or long. */
export const mayBeNamed = (text: string): boolean =>
  beginsWithSurname(text) || /[·A-Za-z]/u.test(text) || Array.from(text).length > 5;
