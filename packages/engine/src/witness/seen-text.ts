import type { Line } from '@yushen/contract';

/** A letter or digit, made comparable. */
export interface Letter {
  readonly text: string;
  /** The code point of its line that it comes from. */
  readonly index: number;
}

/** Shapes that are drawn alike in most type, for which letters and digits are taken: none of them makes one digit another. */
const ALIKE: Readonly<Record<string, string>> = { O: '0', 〇: '0', '○': '0', I: '1', L: '1', 丨: '1' };

/** What a reader may make of 一, in running type. */
const DASH = /[-‐‑‒–—－─]/gu;

/** The power of a unit is small, and no part of a number: ㎡ is read m, m2 and m². One code point for one. */
const withoutPowers = (text: string): string =>
  text
    .replace(/[㎡㎥]/gu, 'm')
    .replace(/[²³]/gu, ' ')
    .replace(/(?<=(?:^|\d\s*)m)[23](?![\p{L}\p{N}])/gu, ' ');

/** Letters and digits alone: marks and spaces change no value, and are often faint. */
export function lettersOf(text: string): readonly Letter[] {
  return Array.from(withoutPowers(text)).flatMap((character, index) =>
    Array.from(character.normalize('NFKC').toUpperCase())
      .filter((letter) => /[\p{L}\p{N}○]/u.test(letter))
      .map((letter) => ({ text: ALIKE[letter] ?? letter, index })),
  );
}

/** What one reading shows of the letters that a line states. */
export interface Sighting {
  /** One per stated letter: the letter in its place, nothing where there is none. */
  readonly seen: readonly (string | undefined)[];
  /** Letters that stand before a stated one (or, last, behind them all) and are not stated. */
  readonly extra: readonly string[];
}

/** Lays a reading beside what is stated, so that the fewest letters differ. */
export function sight(stated: readonly Letter[], reading: Pick<Line, 'text'>): Sighting {
  const read = lettersOf(reading.text.replace(DASH, '一')).map(({ text }) => text);
  const [rows, columns] = [stated.length + 1, read.length + 1];
  const costs = new Uint16Array(rows * columns);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (row === 0 || column === 0) costs[row * columns + column] = row + column;
      else
        costs[row * columns + column] = Math.min(
          costs[(row - 1) * columns + column - 1]! + (stated[row - 1]!.text === read[column - 1] ? 0 : 1),
          costs[(row - 1) * columns + column]! + 1,
          costs[row * columns + column - 1]! + 1,
        );
    }
  const seen: (string | undefined)[] = stated.map(() => undefined);
  const extra: string[] = Array.from({ length: rows }, () => '');
  let [row, column] = [rows - 1, columns - 1];
  while (row > 0 || column > 0) {
    const here = costs[row * columns + column]!;
    const step = row > 0 && column > 0 && stated[row - 1]!.text === read[column - 1] ? 0 : 1;
    if (row > 0 && column > 0 && costs[(row - 1) * columns + column - 1]! + step === here) {
      row -= 1;
      column -= 1;
      seen[row] = read[column];
    } else if (row > 0 && costs[(row - 1) * columns + column]! + 1 === here) row -= 1;
    else {
      column -= 1;
      extra[row] = read[column]! + extra[row]!;
    }
  }
  return { seen, extra };
}
