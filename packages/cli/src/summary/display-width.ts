import { stripVTControlCharacters } from 'node:util';

// East Asian Wide and Fullwidth (UAX #11), by script where Unicode gives one.
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const WITHOUT_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

const widthOfCharacter = (character: string): number =>
  WITHOUT_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;

/** How many columns of a terminal a text takes; colours take none. */
export const displayWidth = (text: string): number =>
  Array.from(stripVTControlCharacters(text)).reduce((sum, character) => sum + widthOfCharacter(character), 0);

/** Fills a text with spaces up to `columns`. */
export const padColumns = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
