import type { ZoneInk } from '../ink/zone-ink';
import type { Extent } from './crossed-out';

/** So many of a name's rows, or columns, as a share, have at most the strokes that are counted. */
const MOST = 0.85;

/**
 * How many strokes lie beside one another in a name's fuller rows, or above one another in its fuller columns: 1 in a dash, 2 in a ring, more in letters.
 *
 * @param at where the name lies, px of the zone
 */
export function countStrokes({ mask, width }: ZoneInk, { left, right, top, bottom }: Extent): number {
  const along = (from: number, to: number, at: (place: number) => number): number => {
    let [runs, before] = [0, 0];
    for (let place = from; place < to; place += 1) {
      const ink = mask[at(place)]!;
      if (ink === 1 && before === 0) runs += 1;
      before = ink;
    }
    return runs;
  };
  const rows = Array.from({ length: Math.max(0, bottom - top) }, (_, row) =>
    along(left, right, (x) => (top + row) * width + x),
  );
  const columns = Array.from({ length: Math.max(0, right - left) }, (_, column) =>
    along(top, bottom, (y) => y * width + left + column),
  );
  return Math.max(most(rows), most(columns));
}

function most(counts: readonly number[]): number {
  const inked = counts.filter((count) => count > 0).sort((a, b) => a - b);
  return inked[Math.floor(MOST * inked.length)] ?? 0;
}
