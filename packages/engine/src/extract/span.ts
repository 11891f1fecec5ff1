import type { RunningText } from '../layout/running-text';
import type { PageRegion } from './document-pages';
import type { Piece } from './piece';

/** The pieces of lines that a span `[from, to)` of the running text covers. */
export function piecesOfSpan(
  pages: readonly PageRegion[],
  text: RunningText,
  [from, to]: readonly [number, number],
): readonly Piece[] {
  const pieces: Piece[] = [];
  let current: { page: number; lineIndex: number; piece: Piece } | undefined;
  for (const { page, line: lineIndex, character } of text.origins.slice(from, to)) {
    if (current !== undefined && current.page === page && current.lineIndex === lineIndex) {
      current.piece = { ...current.piece, to: character + 1 };
      continue;
    }
    if (current !== undefined) pieces.push(current.piece);
    const line = pages[page]?.layout.lines[lineIndex]?.line;
    current = line === undefined ? undefined : { page, lineIndex, piece: { line, from: character, to: character + 1 } };
  }
  if (current !== undefined) pieces.push(current.piece);
  return pieces;
}
