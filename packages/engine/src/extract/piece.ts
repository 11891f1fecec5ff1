import { type AlternativeLetter, boundsOf, type Line, type Quad, quadFromBounds, sliceQuad } from '@yushen/contract';
import { fold, foldString } from '../layout/folded-text';
import { hasHole } from './has-hole';

/** A run of characters of one line: code points `from` up to `to`. */
export interface Piece {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
}

/** A value as read: its text, how sure, and its place. */
export interface RawValue {
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly confidence: number;
  readonly box: Quad;
}

const pieceText = ({ line, from, to }: Piece): string => Array.from(line.text).slice(from, to).join('');

function pieceConfidences({ line, from, to }: Piece, parted?: RegExp): readonly number[] {
  const text = Array.from(line.text);
  const counts = (character = ''): boolean => character.trim() !== '' && !parted?.test(character);
  const characters = (line.characters ?? []).flatMap(({ confidence }, index) =>
    index >= from && index < to && counts(text[index]) ? [confidence] : [],
  );
  return characters.length > 0 ? characters : [line.confidence];
}

/** Letters of a value that the recogniser doubts, each once with what it may be besides. */
export function alternativesIn({ pieces }: RawValue): readonly AlternativeLetter[] {
  const found = pieces.flatMap(({ line, from, to }) =>
    Array.from(line.text).flatMap((read, index): [string, AlternativeLetter][] => {
      const other = index >= from && index < to ? line.characters?.[index]?.other : undefined;
      const alternative = other && { read, other: other.text, confidence: Math.round(other.confidence * 1e4) / 1e4 };
      return alternative === undefined ? [] : [[read + alternative.other, alternative]];
    }),
  );
  return [...new Map(found).values()].slice(0, MAX_ALTERNATIVES);
}

/** A value of which more letters are in doubt was not read. */
export const MAX_ALTERNATIVES = 8;

/** The part of a line's box that a piece covers: by the reader's own positions, else by character counts. */
export function pieceBox({ line, from, to }: Piece): Quad {
  const count = Array.from(line.text).length;
  if (from === 0 && to >= count) return line.box;
  const characters = line.characters;
  const start = characters?.[from]?.start ?? from / count;
  const end = characters?.[to - 1]?.end ?? to / count;
  return sliceQuad(line.box, Math.max(0, start), Math.min(1, Math.max(end, start)));
}

const STROKE = /[丨|｜│┃]/u;
const HAN = /\p{Script=Han}/u;

/**
 * Trims white space, the marks that stand between a label and its value, and a stroke of a table's frame before a word; before a
 * number it may be a 1.
 */
function trimPiece(piece: Piece): Piece | undefined {
  const text = Array.from(piece.line.text);
  let { from, to } = piece;
  while (from < to && /[\s:：_＿]/u.test(text[from] ?? '')) from += 1;
  const [first = '', second = ''] = text.slice(from, to);
  if (STROKE.test(first) && HAN.test(second)) from += 1;
  while (to > from && /[\s_＿]/u.test(text[to - 1] ?? '')) to -= 1;
  return from < to ? { ...piece, from, to } : undefined;
}

/** Confidence of a value in which a character seems to be missing, whatever those that were read say. */
const WITH_HOLE = 0.75;

/**
 * Joins pieces, in order, to one value. Confidence is the mean over the characters, pulled down by the weakest
 * one: a single doubtful digit makes a number doubtful. Blanks and characters that only part the value do not count.
 */
export function joinPieces(pieces: readonly Piece[], parted?: RegExp): RawValue | undefined {
  const kept = pieces.map(trimPiece).filter((piece) => piece !== undefined);
  if (kept.length === 0) return undefined;
  const confidences = kept.flatMap((piece) => pieceConfidences(piece, parted));
  const mean = confidences.reduce((sum, value) => sum + value, 0) / confidences.length;
  const boxes = kept.map(pieceBox);
  const [first] = boxes;
  return {
    pieces: kept,
    text: kept.map(pieceText).join(''),
    confidence: Math.min((mean + Math.min(...confidences)) / 2, mean < 1 && kept.some(hasHole) ? WITH_HOLE : 1),
    box: boxes.length === 1 && first !== undefined ? first : quadFromBounds(boundsOf(...boxes)),
  };
}

/** The part of a value that some words in it cover; the whole where they are not found in it as they stand. */
export function narrowTo(raw: RawValue, matched: string, parted?: RegExp): RawValue {
  const folded = fold(
    raw.pieces.flatMap(({ line, from, to }) =>
      Array.from(line.text)
        .slice(from, to)
        .map((character, index) => ({ character, origin: { line, index: from + index } })),
    ),
  );
  const words = foldString(matched).text;
  const start = folded.text.toUpperCase().indexOf(words.toUpperCase());
  if (start < 0) return raw;
  const pieces: Piece[] = [];
  for (const { line, index } of folded.origins.slice(start, start + words.length)) {
    const last = pieces.at(-1);
    if (last?.line === line) pieces[pieces.length - 1] = { ...last, to: index + 1 };
    else pieces.push({ line, from: index, to: index + 1 });
  }
  return joinPieces(pieces, parted) ?? raw;
}
