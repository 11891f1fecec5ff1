import { median } from '../layout/upright';
import type { Piece } from './piece';

/** Han characters stand evenly: two of a value this many times further apart than the line's others have lost one between them. */
const HOLE = 1.75;
/** Fewer distances than these say nothing of how a line is spaced. */
const MIN_GAPS = 5;
/** Short names are spread out on purpose: 孙 萍. */
const MIN_LENGTH = 4;

interface Gap {
  readonly after: number;
  readonly width: number;
}

/** Distances between neighbouring Han characters of a line, as shares of its length. */
function gapsOf({ line }: Piece): readonly Gap[] {
  const isHan = Array.from(line.text, (character) => /\p{Script=Han}/u.test(character));
  const middles = (line.characters ?? []).map(({ start, end }) => (start + end) / 2);
  return middles.flatMap((middle, after): Gap[] => {
    const next = middles[after + 1];
    return next === undefined || !isHan[after] || !isHan[after + 1] ? [] : [{ after, width: next - middle }];
  });
}

/** Whether a character between two others of a piece was not read: a seal, a fold or a speck lay over it. */
export function hasHole(piece: Piece): boolean {
  if (piece.to - piece.from < MIN_LENGTH) return false;
  const gaps = gapsOf(piece);
  if (gaps.length < MIN_GAPS) return false;
  const usual = median(gaps.map(({ width }) => width));
  return gaps.some(({ after, width }) => after >= piece.from && after + 1 < piece.to && width > HOLE * usual);
}
