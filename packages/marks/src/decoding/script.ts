import traditional from './traditional.json';

/** Traditional forms, each with the simplified one that papers of the mainland print instead (models/derive/traditional.py). */
const SIMPLIFIED: ReadonlyMap<string, string> = (() => {
  const letters = [...traditional.pairs];
  return new Map(letters.flatMap((letter, at) => (at % 2 === 0 ? [[letter, letters[at + 1]!] as const] : [])));
})();
const HAS_TRADITIONAL: ReadonlySet<string> = new Set(SIMPLIFIED.values());

/** The simplified form of a letter that has one, else the letter. */
export const simplified = (letter: string): string => SIMPLIFIED.get(letter) ?? letter;

/**
 * Texts that were read together, in one script. A recogniser that knows both takes one form for the other now and then, and surely so (民族漢
 * for 民族汉 on a small picture, once in 1,500 letters of rendered papers); no paper mixes them. Where letters in a form
 * that only traditional script has outnumber those in one that only simplified script has, all stay as they are.
 */
export function inOneScript<T extends { readonly text: string }>(lines: readonly T[]): readonly T[] {
  let [old, modern] = [0, 0];
  for (const { text } of lines)
    for (const letter of text) {
      if (SIMPLIFIED.has(letter)) old += 1;
      else if (HAS_TRADITIONAL.has(letter)) modern += 1;
    }
  if (old === 0 || old > modern) return lines;
  return lines.map((line) => ({ ...line, text: [...line.text].map(simplified).join('') }));
}
