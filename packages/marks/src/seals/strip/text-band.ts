import type { InkMap } from '../../ink/ink-map';
import type { Ellipse } from '../outlines/ring-profile';
import type { Arc } from './name-arc';

/** From one share of the radius to another. */
export type Band = readonly [from: number, to: number];

const STEP = 0.02;
/** Radii searched: outside lies the ring, inside the star. */
const OUTERMOST = 0.96;
const INNERMOST = 0.4;
/** A radius carries writing when it holds this share of the ink of the fullest one. */
const WRITING = 0.25;
/** Paper left around the writing, as a share of its height. */
const MARGIN = 0.16;
/** Writing is between these shares of the radius high. */
const HEIGHT = [0.12, 0.34] as const;

/** Where the writing along an arc of a seal's ring stands, if paper parts it from the ring. */
export function textBand(map: InkMap, ellipse: Ellipse, arc: Arc, ink: number): Band | undefined {
  const count = Math.round((OUTERMOST - INNERMOST) / STEP);
  const shares = Array.from({ length: count }, (_, index) =>
    inkAlong(map, ellipse, arc, OUTERMOST - (index + 0.5) * STEP, ink),
  );
  const gap = shares.findIndex((share, index) => index > 0 && share <= (shares[index + 1] ?? 0));
  if (gap < 0) return undefined;
  const fullest = Math.max(...shares.slice(gap, gap + Math.round(HEIGHT[1] / STEP)));
  const writes = (share: number) => share >= WRITING * fullest;
  const first = shares.findIndex((share, index) => index >= gap && writes(share));
  const after = shares.findIndex((share, index) => index > first && !writes(share));
  const last = after < 0 ? count : after;
  const height = (last - first) * STEP;
  if (height < HEIGHT[0] || height > HEIGHT[1]) return undefined;
  const outer = OUTERMOST - first * STEP;
  return [outer - height - MARGIN * height, Math.min(0.95, outer + MARGIN * height)];
}

/** Directions looked into. */
const DIRECTIONS = 240;

/** Share of an arc that is inked at one radius. */
function inkAlong({ data, width, height }: InkMap, ellipse: Ellipse, arc: Arc, share: number, ink: number): number {
  const { x, y, radiusX, radiusY, angle } = ellipse;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let inked = 0;
  for (let index = 0; index < DIRECTIONS; index += 1) {
    const direction = arc.start - angle + ((index + 0.5) / DIRECTIONS) * arc.sweep;
    const [along, across] = [share * radiusX * Math.cos(direction), share * radiusY * Math.sin(direction)];
    const [px, py] = [Math.round(x + along * cos - across * sin), Math.round(y + along * sin + across * cos)];
    if (px >= 0 && py >= 0 && px < width && py < height && data[py * width + px]! >= ink) inked += 1;
  }
  return inked / DIRECTIONS;
}
