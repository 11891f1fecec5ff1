import { type CellReading, CONFIDENCE } from '@yushen/contract';
import type { Piece, RawValue } from './piece';

/** A figure of a day, Arabic or Chinese. */
const FIGURE = /[\d〇○零一二三四五六七八九十廿卅]/u;

/** How surely each figure of a value was read, in groups as other characters part them: year, month, day. */
function figureGroups(pieces: readonly Piece[]): readonly (readonly number[])[] {
  const groups: number[][] = [[]];
  for (const { line, from, to } of pieces)
    for (const [index, character] of Array.from(line.text).entries()) {
      if (index < from || index >= to || character.trim() === '') continue;
      if (FIGURE.test(character.normalize('NFKC')))
        groups.at(-1)!.push(line.characters?.[index]?.confidence ?? line.confidence);
      else groups.push([]);
    }
  return groups.filter((group) => group.length > 0);
}

/**
 * Of a day whose figures were not all read surely: the earliest and the latest that it may be, by the parts that were. Of one whose year is in doubt
 * nothing can be said.
 */
export function dayRange(value: string, { pieces, confidence }: RawValue): CellReading['between'] {
  const [, year, month] = /^(\d{4})-(\d{2})-\d{2}$/u.exec(value) ?? [];
  const groups = figureGroups(pieces);
  if (year === undefined || confidence >= CONFIDENCE.relied || groups.length !== 3) return undefined;
  const [isYearSure, isMonthSure] = groups.map((group) => group.every((one) => one >= CONFIDENCE.relied));
  if (!isYearSure) return undefined;
  if (!isMonthSure) return { from: `${year}-01-01`, until: `${year}-12-31` };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { from: `${year}-${month}-01`, until: `${year}-${month}-${String(last).padStart(2, '0')}` };
}
