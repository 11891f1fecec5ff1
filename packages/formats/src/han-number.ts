const DIGITS = new Map<string, number>();
for (const [index, spellings] of [
  '0〇○零OoΟ',
  '1一壹弌',
  '2二贰貳弍两兩',
  '3三叁叄參弎',
  '4四肆',
  '5五伍',
  '6六陆陸',
  '7七柒',
  '8八捌',
  '9九玖',
].entries()) {
  for (const spelling of spellings) DIGITS.set(spelling, index);
}

/** One numeral, Arabic, small or capital Han, or a letter read for zero. */
export function hanDigit(character: string): number | undefined {
  return DIGITS.get(character);
}

/** Every numeral replaced by its Arabic digit, place by place: 二〇二四 → 2024. Other characters are unchanged. */
export function hanDigits(text: string): string {
  return [...text].map((character) => DIGITS.get(character) ?? character).join('');
}

/**
 * A whole number from 0 to 999 written in Arabic digits or in Han numerals with or without tens and hundreds:
 * 15, 十五, 一十五, 壹拾伍, 廿五, 卅, 三百零二, 零壹拾, 一〇二.
 */
export function parseSmallHanNumber(text: string): number | undefined {
  const unified = text
    .replace(/廿/g, '二十')
    .replace(/卅/g, '三十')
    .replace(/[拾]/g, '十')
    .replace(/[佰]/g, '百')
    .replace(/^[零〇○0](?=.)/, '');
  const plain = hanDigits(unified);
  if (/^\d{1,3}$/.test(plain)) return Number(plain);
  const parts = /^(?:([1-9])百0?)?(?:([1-9]?)十)?([1-9])?$/.exec(plain);
  if (!parts || plain === '') return undefined;
  const tens = plain.includes('十') ? Number(parts[2] || '1') : 0;
  return Number(parts[1] ?? '0') * 100 + tens * 10 + Number(parts[3] ?? '0');
}

/** A Han number as Arabic digits, by place (五〇一 → 501) or by value (二十三 → 23); anything else unchanged. */
export function arabicNumber(text: string): string {
  const digits = hanDigits(text);
  return /^\d+$/.test(digits) ? digits : String(parseSmallHanNumber(text) ?? text);
}
