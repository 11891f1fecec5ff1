import type { CharacterReading } from '@yushen/contract';

/** What a crop says. */
export interface LineText {
  readonly text: string;
  /** 0..1, the mean over the characters; 0 for an empty line. */
  readonly confidence: number;
  /** One per code point of `text`. */
  readonly characters: readonly CharacterReading[];
}

export const NO_TEXT: LineText = { text: '', confidence: 0, characters: [] };

/** On its own it is a figure: a table's cell says nought, and no Chinese paper writes the letter alone. */
const LONE_ZERO = /^[oO]$/u;

/** At a line's ends a blank, or a bullet, which a speck on a copy looks like: neither says anything. */
const NOTHING_SAID = /^[\s•]*$/u;

/** A line's text from its characters, blanks and bullets at both ends dropped. */
export function lineText(texts: readonly string[], characters: readonly CharacterReading[]): LineText {
  let from = 0;
  let to = texts.length;
  while (from < to && NOTHING_SAID.test(texts[from]!)) from += 1;
  while (to > from && NOTHING_SAID.test(texts[to - 1]!)) to -= 1;
  if (from === to) return NO_TEXT;
  const kept = characters.slice(from, to);
  return {
    text: texts.slice(from, to).join('').replace(LONE_ZERO, '0'),
    confidence: kept.reduce((sum, { confidence }) => sum + confidence, 0) / kept.length,
    characters: kept,
  };
}

/** Parts of one line, left to right, each with the share of the line it covers. */
export function joinParts(
  parts: readonly { readonly line: LineText; readonly from: number; readonly to: number }[],
): LineText {
  const characters = parts.flatMap(({ line, from, to }) =>
    line.characters.map((character) => ({
      ...character,
      start: from + character.start * (to - from),
      end: from + character.end * (to - from),
    })),
  );
  return lineText(
    parts.flatMap(({ line }) => [...line.text]),
    characters,
  );
}
