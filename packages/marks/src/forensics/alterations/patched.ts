import { type GroundEdge, groundEdges } from './ground-edges';
import type { ValueStrip } from './value-strip';

/**
 * The ground changes by so many levels where a patch ends: on all four sides, or, where one shows nothing, by more on three. Of 1,991 values on
 * clean photos and scans one changes by 2.4 on four sides, none by 4 on three (bench/struck.mjs); on the printed ground of a licence one did by 3 on four.
 */
const ON_FOUR = 5;
const ON_THREE = 7;
/** A marker's colour is that much more of one channel than of another than the paper is, levels. */
const COLOURED = 30;

/**
 * Whether a value stands on a patch: correction fluid, a slip of paper or a box of paint whose ground differs from the page's in level, with straight
 * edges around this value alone. A patch of the page's very own level is not seen, nor is a colour that somebody marked the value with.
 */
export function isPatched(strip: ValueStrip): boolean {
  const edges = groundEdges(strip).filter((edge) => edge !== undefined);
  if (edges.some(isColoured)) return false;
  return [0, 1, 2].some((channel) =>
    [1, -1].some((sign) => {
      const steps = edges.map((edge) => sign * edge[channel]!).sort((a, b) => b - a);
      return (steps[3] ?? 0) >= ON_FOUR || (steps[2] ?? 0) >= ON_THREE;
    }),
  );
}

const isColoured = (edge: GroundEdge): boolean => Math.max(...edge) - Math.min(...edge) > COLOURED;
