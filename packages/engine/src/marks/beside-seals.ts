import { heightOf, lengthOf, type Quad, sliceQuad } from '@yushen/contract';

/** Pieces of a zone narrower than this hold no signature, heights of the zone. */
const MIN_PIECE = 0.5;

/** A stretch along a zone, as shares of its length. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Which stretch of a zone a seal's box covers; undefined where they do not meet. */
function covered(zone: Quad, seal: Quad): Stretch | undefined {
  const [[x0, y0], [x1, y1], , [x3, y3]] = zone;
  const share = (toX: number, toY: number) =>
    seal.map(([x, y]) => ((x - x0) * toX + (y - y0) * toY) / (toX * toX + toY * toY || 1));
  const along = share(x1 - x0, y1 - y0);
  const down = share(x3 - x0, y3 - y0);
  const [start, end] = [Math.max(0, Math.min(...along)), Math.min(1, Math.max(...along))];
  return start < end && Math.min(...down) < 1 && Math.max(...down) > 0 ? { start, end } : undefined;
}

/** The pieces of a zone that lie beside all seals; undefined where no seal meets it. */
export function besideSeals(zone: Quad, seals: readonly Quad[]): readonly Quad[] | undefined {
  const hidden = seals.flatMap((seal) => covered(zone, seal) ?? []).sort((a, b) => a.start - b.start);
  if (hidden.length === 0) return undefined;
  const pieces: Stretch[] = [];
  let from = 0;
  for (const { start, end } of [...hidden, { start: 1, end: 1 }]) {
    pieces.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  return pieces
    .filter(({ start, end }) => (end - start) * lengthOf(zone) >= MIN_PIECE * heightOf(zone))
    .map(({ start, end }) => sliceQuad(zone, start, end));
}
