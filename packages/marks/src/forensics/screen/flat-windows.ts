import type { PageImage } from '@yushen/contract';

/** The left top corner of a window of `WINDOW` by `WINDOW` px. */
export interface Corner {
  readonly x: number;
  readonly y: number;
}

export const WINDOW = 128;

/** Squares whose mean is taken, px: a screen's pixels are smaller, letters are not. */
const CELL = 8;
/** Windows are tried at every so many cells. */
const STEP = 4;
/** The page is cut into so many rows and columns, one window each. */
const SECTORS = 4;
/** A window is paper where it is nearly as bright as the brightest tenth of the page … */
const BRIGHT = 0.6;
const MIN_BRIGHTNESS = 70;
/** … and bears nothing: its darkest cell is not much darker than their mean. */
const DARKEST = 0.8;

/** Windows of bare bright paper all over a page, the flattest first. */
export function flatWindows({ width, height, data }: PageImage): readonly Corner[] {
  const [columns, rows] = [Math.floor(width / CELL), Math.floor(height / CELL)];
  const cells = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      let sum = 0;
      for (let y = row * CELL; y < (row + 1) * CELL; y += 1)
        for (let x = column * CELL; x < (column + 1) * CELL; x += 1) sum += data[(y * width + x) * 3 + 1]!;
      cells[row * columns + column] = sum / (CELL * CELL);
    }
  const bright = Float32Array.from(cells).sort()[Math.floor(cells.length * 0.9)] ?? 255;
  const count = WINDOW / CELL;
  const flattest = new Map<number, Corner & { readonly unevenness: number }>();
  for (let row = 0; row + count <= rows; row += STEP)
    for (let column = 0; column + count <= columns; column += STEP) {
      const { mean, darkest, unevenness } = statistics(cells, columns, column, row, count);
      if (mean < Math.max(BRIGHT * bright, MIN_BRIGHTNESS) || darkest < DARKEST * mean) continue;
      const sector = (at: number, all: number): number => Math.floor(((at + count / 2) / all) * SECTORS);
      const key = sector(row, rows) * SECTORS + sector(column, columns);
      const best = flattest.get(key);
      if (best === undefined || unevenness < best.unevenness)
        flattest.set(key, { x: column * CELL, y: row * CELL, unevenness });
    }
  return [...flattest.values()].sort((a, b) => a.unevenness - b.unevenness);
}

function statistics(cells: Float32Array, columns: number, left: number, top: number, count: number) {
  let [sum, squares, darkest] = [0, 0, 255];
  for (let row = top; row < top + count; row += 1)
    for (let column = left; column < left + count; column += 1) {
      const value = cells[row * columns + column]!;
      sum += value;
      squares += value * value;
      if (value < darkest) darkest = value;
    }
  const mean = sum / (count * count);
  return { mean, darkest, unevenness: (squares / (count * count) - mean * mean) / (mean * mean || 1) };
}
