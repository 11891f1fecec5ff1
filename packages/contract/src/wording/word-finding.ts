import type { Finding, Issue, IssueCode } from '../issue';
import type { IssueDetails } from '../issue-params';
import type { Text } from '../text';
import { type Locale, SHIPPED_LOCALES } from './locale';

/** Without what is undefined: what is left out of JSON is left out here, too. */
const stated = <Detail extends object>(detail: Detail): Detail =>
  Object.fromEntries(Object.entries(detail).filter(([, value]) => value !== undefined)) as Detail;

const sentence = <Code extends IssueCode>({ wording }: Locale, code: Code, detail: IssueDetails[Code]): string =>
  wording[code](detail);

/** In every language: a pack's own words where it has some in that language. */
const inEach = (locales: readonly Locale[], own: Text | undefined, words: (locale: Locale) => string): Text =>
  Object.fromEntries(
    locales.map((locale) => [
      locale.id,
      (own as Readonly<Record<string, string>> | undefined)?.[locale.id] ?? words(locale),
    ]),
  ) as Text;

/** Puts a finding into the applicant's words and keeps what they say as data. A pack's own message and guidance win over the code's. */
export function wordFinding(finding: Finding, locales: readonly Locale[] = SHIPPED_LOCALES): Issue {
  const { code, detail, message, guidance, ...rest } = finding;
  return {
    ...rest,
    code,
    message: inEach(locales, message, (locale) => sentence(locale, code, detail as never)),
    guidance: inEach(locales, guidance, (locale) => locale.guidance[code]),
    params: stated(detail),
  } as Issue;
}
