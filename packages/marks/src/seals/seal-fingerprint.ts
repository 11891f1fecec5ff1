import type { InkMap } from '../ink/ink-map';
import type { Ellipse } from './outlines/ring-profile';

/** Cells along each side: some 4 px of a seal scanned at 150 dpi, fine enough for the grain of its ink. */
const CELLS = 56;

/** Mean ink of each cell of a grid over a seal, one hexadecimal digit a cell, row by row. */
export function fingerprintOf({ data, width, height }: InkMap, { x, y, radiusX, radiusY }: Ellipse): string {
  const sums = new Float64Array(CELLS * CELLS);
  const counts = new Uint32Array(CELLS * CELLS);
  const [left, top] = [x - radiusX, y - radiusY];
  const [right, bottom] = [Math.min(width - 1, x + radiusX), Math.min(height - 1, y + radiusY)];
  for (let py = Math.max(0, Math.ceil(top)); py <= bottom; py += 1) {
    const row = Math.min(CELLS - 1, Math.floor(((py - top) / (2 * radiusY)) * CELLS));
    for (let px = Math.max(0, Math.ceil(left)); px <= right; px += 1) {
      const cell = row * CELLS + Math.min(CELLS - 1, Math.floor(((px - left) / (2 * radiusX)) * CELLS));
      sums[cell]! += data[py * width + px]!;
      counts[cell]! += 1;
    }
  }
  return Array.from(sums, (sum, cell) => {
    const mean = counts[cell] === 0 ? 0 : sum / counts[cell]!;
    return Math.min(15, Math.floor(mean / 16)).toString(16);
  }).join('');
}
