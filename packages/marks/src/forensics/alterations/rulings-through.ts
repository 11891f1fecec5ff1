import { heightOf, lengthOf, type Quad, type Ruling } from '@yushen/contract';

/** A ruling goes on beyond a value by so many heights at both ends together: a pen's line that meets a cell's sides does not. */
const BEYOND = 6;
/** It reaches as far over the value, but for so many heights at either end. */
const SHORT_OF = 1;

/**
 * At which shares of a value's height a table's lines run through it: print that missed its place on a form stands on them. 0 is the value's top.
 */
export function rulingsThrough(box: Quad, rulings: readonly Ruling[]): readonly number[] {
  const [a, b, , d] = box;
  const [long, high] = [lengthOf(box), heightOf(box)];
  const along = [(b[0] - a[0]) / long, (b[1] - a[1]) / long] as const;
  const down = [(d[0] - a[0]) / high, (d[1] - a[1]) / high] as const;
  return rulings.flatMap((ruling): number[] => {
    const [from, to] = ruling
      .map(([x, y]) => ({
        along: (x - a[0]) * along[0] + (y - a[1]) * along[1],
        down: (x - a[0]) * down[0] + (y - a[1]) * down[1],
      }))
      .sort((one, other) => one.along - other.along) as [Place, Place];
    if (from.along > SHORT_OF * high || to.along < long - SHORT_OF * high) return [];
    if (to.along - from.along < long + BEYOND * high) return [];
    const share = (long / 2 - from.along) / (to.along - from.along);
    const at = (from.down + share * (to.down - from.down)) / high;
    return at > 0 && at < 1 ? [at] : [];
  });
}

/** A point as a value sees it, px along and down from its first corner. */
interface Place {
  readonly along: number;
  readonly down: number;
}
