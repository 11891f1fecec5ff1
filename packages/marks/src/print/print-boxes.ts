import { type CharacterReading, heightOf, lengthOf, type Quad, sliceQuad } from '@yushen/contract';
import { beyondGuidance, guidanceRuns } from './printed-label';

/** A line as it stands on a page. */
export interface ReadLine {
  readonly text: string;
  readonly confidence: number;
  readonly box: Quad;
  readonly characters?: readonly CharacterReading[] | undefined;
  /** True of a text layer's glyphs: they are type, whatever they say. */
  readonly typed?: boolean | undefined;
}

/** A line read with less than this mean confidence may be handwriting and is not taken for print. */
export const PRINT_SURE = 0.85;

/** What is read at the end of a line of print with less than this may be a stroke of a hand: a scribble behind its label is read 2 at 0.57. */
const STROKE = 0.7;

/** Words are looked at of which so many letters, as a share, were read so surely: less may be a scribble that reads like letters. */
const READ = { confidence: 0.95, letters: 0.5 } as const;

/** So much of a line's height its letters may stand out of its box, above and below. */
const CLOSE_CUT = 0.2;

const turnOf = ([from, to]: Quad): number => Math.atan2(to[1] - from[1], to[0] - from[0]);

/** Lines of fewer letters lean by chance. */
const LONG = 6;

/** How the page's longer lines lean, radians clockwise. */
function medianTurn(lines: readonly ReadLine[]): number {
  const turns = lines
    .filter(({ text }) => [...text].length >= LONG)
    .map(({ box }) => turnOf(box))
    .sort((a, b) => a - b);
  return turns[turns.length >> 1] ?? 0;
}

/** How high a page's lines are, px, and how they run, radians. */
export interface PageType {
  readonly height: number;
  readonly turn: number;
}

export const pageType = (lines: readonly ReadLine[]): PageType => ({
  height: medianHeight(lines),
  turn: medianTurn(lines),
});

/** A run of letters in a line, code points `from` up to `to`. */
export interface Word {
  readonly from: number;
  readonly to: number;
}

/** The words of a line that may be names, guidance and numbers aside: two or more letters of which half were read surely. */
export function namesIn(line: ReadLine): readonly Word[] {
  if (line.typed === true) return [];
  const guidance = guidanceRuns(line.text);
  const letters = [...line.text];
  const isSure = (index: number): boolean =>
    (line.characters?.[index]?.confidence ?? line.confidence) >= READ.confidence;
  const isLetter = (index: number): boolean =>
    /\p{L}/u.test(letters[index]!) && !guidance.some(({ from, to }) => index >= from && index < to);
  return runsOf(line, (_, index) => isLetter(index)).filter(({ from, to }) => {
    const sure = letters.slice(from, to).filter((_, index) => isSure(from + index)).length;
    // A rare character is read for another, or with doubt: 逯 of 逯德福.
    return to - from >= 2 && sure >= READ.letters * (to - from);
  });
}

/** Where a character lies; evenly spaced where the reader did not say. */
export function characterBox({ text, box, characters }: ReadLine, index: number): Quad {
  const known = characters?.[index];
  const count = [...text].length;
  return known ? sliceQuad(box, known.start, known.end) : sliceQuad(box, index / count, (index + 1) / count);
}

/** The part of a line's box that its print fills: a box may reach over the writing beside it, of which a stroke is read for a figure. */
function printedBox({ text, box, characters }: ReadLine): Quad {
  const count = [...text].length;
  const last = characters?.findLast(({ confidence }) => confidence >= STROKE) ?? characters?.at(-1);
  const end = last?.end ?? Math.min(1, (count * heightOf(box)) / lengthOf(box));
  return sliceQuad(box, characters?.[0]?.start ?? 0, end);
}

/** A line's box with its letters' whole height: readers cut it close. */
export function higherBox([[ax, ay], [bx, by], [cx, cy], [dx, dy]]: Quad): Quad {
  const more = (from: number, to: number): number => (to - from) * CLOSE_CUT;
  return [
    [ax - more(ax, dx), ay - more(ay, dy)],
    [bx - more(bx, cx), by - more(by, cy)],
    [cx + more(bx, cx), cy + more(by, cy)],
    [dx + more(ax, dx), dy + more(ay, dy)],
  ];
}

const isPrint = ({ text, confidence }: ReadLine): boolean => confidence >= PRINT_SURE && beyondGuidance(text) === '';

/** Glyphs that are lines to sign on: a name is written over them. */
const BLANK = /[\s_\uFF3F\u2014\u2500-]/u;

/** The boxes of what is surely print in a line: a text layer's glyphs, guidance, numbers and dates. */
export function printIn(line: ReadLine): readonly Quad[] {
  if (line.typed)
    return runsOf(line, (character) => !BLANK.test(character)).map(({ from, to }) => runBox(line, from, to));
  if (isPrint(line)) return [printedBox(line)];
  return line.confidence < PRINT_SURE ? [] : guidanceRuns(line.text).map(({ from, to }) => runBox(line, from, to));
}

/** Runs of a line's characters that are of a kind. */
function runsOf(
  { text }: ReadLine,
  isOne: (character: string, index: number) => boolean,
): readonly { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const [index, character] of [...text].entries()) {
    if (!isOne(character, index)) continue;
    const last = runs.at(-1);
    if (last?.to === index) last.to = index + 1;
    else runs.push({ from: index, to: index + 1 });
  }
  return runs;
}

/** The box of a line's characters, code points `from` up to `to`. */
export function runBox(line: ReadLine, from: number, to: number): Quad {
  const count = [...line.text].length;
  const { characters } = line;
  const start = characters?.[from]?.start ?? from / count;
  return sliceQuad(line.box, start, characters?.[to - 1]?.end ?? to / count);
}

/** Median height of the page's lines, px; without lines, 0. */
export function medianHeight(lines: readonly ReadLine[]): number {
  const heights = lines.map(({ box }) => heightOf(box)).sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 0;
}
