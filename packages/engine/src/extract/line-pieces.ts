import type { WordHit } from '../layout/find-words';
import type { Layout, PlacedLine } from '../layout/upright';
import type { Piece } from './piece';

/** All labels found on a page: they end values and part the rows. */
export interface Labelled {
  readonly layout: Layout;
  readonly hits: readonly WordHit[];
}

export const hitsOf = ({ hits }: Labelled, line: number): readonly WordHit[] => hits.filter((hit) => hit.line === line);

/** Code point index of a folded position. */
const original = (placed: PlacedLine, folded: number): number =>
  placed.folded.origins[folded] ?? Array.from(placed.line.text).length;

export const wholeLength = (placed: PlacedLine): number => Array.from(placed.line.text).length;

/** Where on the x axis a folded position of a line stands. */
export function xAt(placed: PlacedLine, folded: number): number {
  const index = original(placed, folded);
  const share = placed.line.characters?.[index]?.start ?? index / Math.max(1, wholeLength(placed));
  return placed.left + (placed.right - placed.left) * share;
}

/** What numbers the label that comes behind it: 2.3, 三、, (四), 第五条. */
const NUMBERING =
  /^(?:\d{1,2}(?:\.\d{1,2}){0,2}[.、)]?|[(]?[一二三四五六七八九十\d]{1,3}[)、]|第[一二三四五六七八九十\d]{1,3}[条款项])$/u;

/** The part of a line from a folded position up to the next label in it. */
export function upToNextLabel(page: Labelled, index: number, from: number): Piece | undefined {
  const placed = page.layout.lines[index];
  if (placed === undefined) return undefined;
  const next = hitsOf(page, index).find(({ start }) => start >= from);
  const piece = {
    line: placed.line,
    from: original(placed, from),
    to: next === undefined ? wholeLength(placed) : original(placed, next.start),
  };
  const text = placed.folded.text.slice(from, next?.start);
  if (next !== undefined && from === 0 && NUMBERING.test(text)) return undefined;
  return /[^:：.．。、,，)）(（\-—]/u.test(text) ? piece : undefined;
}

export const startsWithLabel = (page: Labelled, index: number): boolean =>
  hitsOf(page, index).some(({ start, end }) => {
    const text = page.layout.lines[index]?.folded.text ?? '';
    const before = text.slice(0, start);
    return start <= 1 || NUMBERING.test(before) || (QUALIFIER.test(before) && COLON.test(text.slice(end)));
  });

/** Words before a label that go with it: 本次 of 本次申请提取额：. */
const QUALIFIER = /^(?:本次|本期|本人|本单位|本公司|申请|拟|现|原|新|该|其|实际|预计|累计|首次|共同)$/u;
const COLON = /^(?:\([^()]*\))?:/u;

/** Pieces of a whole line up to the first label in it. */
export const linePieces = (page: Labelled, indices: readonly number[]): Piece[] =>
  indices.map((index) => upToNextLabel(page, index, 0)).filter((piece) => piece !== undefined);

/** Whether a label is all that its line says. */
export const holdsAll = (page: Labelled, { line, start, end }: WordHit): boolean =>
  hitsOf(page, line).every((other) => other.start <= start) && upToNextLabel(page, line, end) === undefined;

/** What stands in a cell as one value, up to a label in it; nothing where it begins with one and so is no label's value. */
export function cellPieces(page: Labelled, lines: readonly number[]): readonly Piece[] | undefined {
  const [first] = lines;
  if (first !== undefined && startsWithLabel(page, first)) return undefined;
  const until = lines.findIndex((index) => hitsOf(page, index).length > 0);
  const isAtStart = until >= 0 && startsWithLabel(page, lines[until] ?? 0);
  return linePieces(page, until < 0 ? lines : lines.slice(0, isAtStart ? until : until + 1));
}
