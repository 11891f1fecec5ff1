import { centreOf, heightOf, type Quad } from '@yushen/contract';
import { inFrame } from './text-direction';

interface Placed<T> {
  readonly item: T;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** Rows from top to bottom and within a row from left to right, as seen along a direction (radians). */
export function inReadingOrder<T extends { readonly box: Quad }>(items: readonly T[], direction: number): T[] {
  const placed = items
    .map((item): Placed<T> => {
      const [x, y] = inFrame(centreOf(item.box), direction);
      return { item, x, y, height: heightOf(item.box) };
    })
    .sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: Placed<T>[][] = [];
  for (const place of placed) {
    const row = rows.at(-1);
    if (row && sameRow(row, place)) row.push(place);
    else rows.push([place]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.x - b.x)).map(({ item }) => item);
}

/** On one row when the centres are less than half of the lower one's height apart. */
function sameRow<T>(row: readonly Placed<T>[], place: Placed<T>): boolean {
  const nearest = row.reduce((best, other) =>
    Math.abs(other.x - place.x) < Math.abs(best.x - place.x) ? other : best,
  );
  return Math.abs(nearest.y - place.y) < 0.5 * Math.min(nearest.height, place.height);
}
