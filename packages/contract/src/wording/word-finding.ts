import type { Finding, Issue, IssueCode } from '../issue';
import type { IssueDetails } from '../issue-params';
import type { Text } from '../text';
import { advice } from './advice';
import { type Locale, SHIPPED_LOCALES } from './locale';
import type { AdviceWording } from './wording';

/** Without what is undefined: what is left out of JSON is left out here, too. */
const stated = <Detail extends object>(detail: Detail): Detail =>
  Object.fromEntries(Object.entries(detail).filter(([, value]) => value !== undefined)) as Detail;

const sentence = <Code extends IssueCode>({ wording }: Locale, code: Code, detail: IssueDetails[Code]): string =>
  wording[code](detail);

/** A pack's own words, where it has some in that language. */
const ownIn = (own: Text | undefined, { id }: Locale): string | undefined =>
  (own as Readonly<Record<string, string>> | undefined)?.[id];

const inEach = (locales: readonly Locale[], words: (locale: Locale) => string): Text =>
  Object.fromEntries(locales.map((locale) => [locale.id, words(locale)])) as Text;

const SHIPPED_ADVICE: Readonly<Record<string, AdviceWording | undefined>> = advice;

/** The way out in one language: the pack's own or the code's, and what more there is to say. */
function wayOut(locale: Locale, { code, guidance, advice: more }: Finding): string {
  const plain = ownIn(guidance, locale) ?? locale.guidance[code];
  if (more === undefined) return plain;
  const words = locale.advice ?? SHIPPED_ADVICE[locale.id];
  return words?.[more.kind](more as never, plain) ?? plain;
}

/** Puts a finding into the applicant's words and keeps what they say as data. A pack's own message and guidance win over the code's. */
export function wordFinding(finding: Finding, locales: readonly Locale[] = SHIPPED_LOCALES): Issue {
  const { code, detail, message, guidance: _own, advice: _more, ...rest } = finding;
  return {
    ...rest,
    code,
    message: inEach(locales, (locale) => ownIn(message, locale) ?? sentence(locale, code, detail as never)),
    guidance: inEach(locales, (locale) => wayOut(locale, finding)),
    params: stated(detail),
  } as Issue;
}
