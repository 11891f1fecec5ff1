import type { Text } from '@yushen/contract';

/** What the elements speak. Words are data: `{ zh, en }`, complete by the compiler. */
export type Language = 'zh' | 'en';

/** A language tag of the page (`zh-CN`, `en-GB`, or none) as a language of ours: English where it begins so, else Chinese. */
export const languageOf = (tag: string): Language => (/^en\b/i.test(tag) ? 'en' : 'zh');

/** The words in one language; gaps such as `{name}` are filled from `values`. */
export const say = (text: Text, language: Language, values: Readonly<Record<string, string | number>> = {}): string =>
  text[language].replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
