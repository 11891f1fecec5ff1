import type { CellReading } from '@yushen/contract';
import type { Reading } from '../pack/reading';

/** A table's cells in one column, row by row; undefined where a row has none. */
export function cellsOf({ reading }: Reading, column: string): readonly (CellReading | undefined)[] {
  return (reading?.rows ?? []).map((row) => row[column]);
}
