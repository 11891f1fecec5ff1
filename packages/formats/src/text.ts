/** Full-width marks that carry meaning of their own in Chinese text and stay as they are. */
const KEPT = new Set('，：；！？（）');

/** Zero-width and formatting characters that PDF text layers leave behind. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Radicals and compatibility ideographs that PDF fonts put in place of the ordinary character. */
const COMPATIBILITY_HAN = /[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;

/**
 * Full-width letters, digits and signs to half width, compatibility ideographs to the ordinary ones, every run of
 * blanks to one space, ends trimmed. Chinese punctuation (，：；！？（）、。《》) is left alone.
 */
export function normaliseText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(COMPATIBILITY_HAN, (character) => character.normalize('NFKC'))
    .replace(/[\uff01-\uff5e]/g, (character) =>
      KEPT.has(character) ? character : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
    )
    .replace(/\uffe5/g, '¥')
    .replace(/\s+/g, ' ')
    .trim();
}

/** {@link normaliseText} without any blank: the normal form of Chinese names, addresses and numbers. */
export function withoutSpaces(text: string): string {
  return normaliseText(text).replaceAll(' ', '');
}

/** Every kind of dash to `-`. The Han numeral 一 is not a dash. */
export function unifyDashes(text: string): string {
  return text.replace(/[\u2010-\u2015\u2212\u2500\u2501\ufe63\uff0d]/g, '-');
}

/** For fuzzy comparison only: half width, lower case, nothing but letters, digits and Han characters. */
export function foldForComparing(text: string): string {
  return normaliseText(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
