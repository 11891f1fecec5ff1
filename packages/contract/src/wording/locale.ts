import type { IssueCode } from '../issue';
import { advice } from './advice';
import { en } from './en';
import { guidance } from './guidance';
import type { AdviceWording, Wording } from './wording';
import { zh } from './zh';

/** A language that issues are told in: a sentence for each code from what the issue knows, and the way out of it. */
export interface Locale {
  /** The version of this interface. */
  readonly contract: 'locale/1';
  /** BCP 47, as in `message.zh`. One that ships under the same id is replaced. */
  readonly id: string;
  /** A sentence for each code, from what its issue knows. */
  readonly wording: Wording;
  /** How to mend each kind of issue, where a rule has no words of its own. */
  readonly guidance: Readonly<Record<IssueCode, string>>;
  /** More of the way out, where there is more to say. Without it, `guidance` is all that is said; of `zh` and `en`, what ships. */
  readonly advice?: AdviceWording;
}

const guidanceIn = (language: 'zh' | 'en'): Locale['guidance'] =>
  Object.fromEntries(Object.entries(guidance).map(([code, text]) => [code, text[language]])) as Locale['guidance'];

/** Chinese, as applicants read it. */
export const chinese: Locale = {
  contract: 'locale/1',
  id: 'zh',
  wording: zh,
  guidance: guidanceIn('zh'),
  advice: advice.zh,
};

/** English, beside the Chinese. */
export const english: Locale = {
  contract: 'locale/1',
  id: 'en',
  wording: en,
  guidance: guidanceIn('en'),
  advice: advice.en,
};

/** The languages that ship. Every message has at least these. */
export const SHIPPED_LOCALES: readonly Locale[] = [chinese, english];

/** The languages that ship, with those that are given in their places or beside them. */
export const localesWith = (own: readonly Locale[]): readonly Locale[] => [
  ...new Map([...SHIPPED_LOCALES, ...own].map((locale) => [locale.id, locale])).values(),
];
