import type { Text } from '@yushen/contract';

export const LANGUAGES = ['zh', 'en'] as const;
/** The two languages that the command line speaks: Chinese and English. */
export type Language = (typeof LANGUAGES)[number];

/** Chinese where the locale is Chinese, else English. `LC_ALL` outranks `LC_MESSAGES`, which outranks `LANG` (POSIX). */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** The text in one language, followed by the other one where it differs: for short words only. */
export function inBoth(text: Text, first: Language): string {
  const second = first === 'zh' ? 'en' : 'zh';
  return text[first] === text[second] ? text[first] : `${text[first]} ${text[second]}`;
}
