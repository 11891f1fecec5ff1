import { isIn } from '../layout/cells';
import type { WordHit } from '../layout/find-words';
import { cellsOfLabel, linesIn } from './cell-values';
import type { PlacedPage } from './document-pages';
import { linePieces } from './line-pieces';
import type { Piece } from './piece';

/**
 * What stands right of a heading in the column next to it, row by row, where the heading's ruled cell is as high as several rows: 买方 beside
 * two buyers. Nothing where the cell beside it is as high as its own.
 */
export function rowsBeside(page: PlacedPage, hit: WordHit): readonly (readonly Piece[])[] {
  const { layout } = page;
  const cells = cellsOfLabel(layout, hit);
  if (cells?.right === undefined) return [];
  const column = { ...cells.right, top: cells.own.top, bottom: cells.own.bottom };
  const lines = linesIn(layout, column);
  const isWhole = lines.every((index) => {
    const line = layout.lines[index];
    return line !== undefined && cells.right !== undefined && isIn(cells.right, line);
  });
  return isWhole ? [] : linePieces(page, lines).map((piece) => [piece]);
}
