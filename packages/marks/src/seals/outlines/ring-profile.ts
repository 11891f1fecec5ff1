import type { InkMap } from '../../ink/ink-map';

/** An ellipse on a map; `angle` of `radiusX` against the x axis, radians. */
export interface Ellipse {
  readonly x: number;
  readonly y: number;
  readonly radiusX: number;
  readonly radiusY: number;
  readonly angle: number;
}

/** Share of ink between two radii, given as shares of the ellipse. */
export function inkBetween(map: InkMap, ellipse: Ellipse, from: number, to: number, ink: number): number {
  return inkByRadius(map, ellipse, { from, step: to - from, count: 1 }, ink)[0]!;
}

/** Share of ink in each of `count` rings from the radius `from` outward, radii as shares of the ellipse. */
export function inkByRadius(
  map: InkMap,
  { x, y, radiusX, radiusY, angle }: Ellipse,
  { from, step, count }: { readonly from: number; readonly step: number; readonly count: number },
  ink: number,
): number[] {
  const [cosX, sinX] = [Math.cos(angle) / radiusX, Math.sin(angle) / radiusX];
  const [cosY, sinY] = [Math.cos(angle) / radiusY, Math.sin(angle) / radiusY];
  const to = from + count * step;
  const reach = to * Math.max(radiusX, radiusY);
  const [left, right] = [Math.max(0, Math.floor(x - reach)), Math.min(map.width - 1, x + reach)];
  const inked = new Uint32Array(count);
  const all = new Uint32Array(count);
  for (let py = Math.max(0, Math.floor(y - reach)); py <= Math.min(map.height - 1, y + reach); py += 1)
    for (let px = left; px <= right; px += 1) {
      const along = (px - x) * cosX + (py - y) * sinX;
      const across = (py - y) * cosY - (px - x) * sinY;
      const square = along * along + across * across;
      if (square < from * from || square > to * to) continue;
      const ring = Math.min(count - 1, ((Math.sqrt(square) - from) / step) | 0);
      all[ring]! += 1;
      if (map.data[py * map.width + px]! >= ink) inked[ring]! += 1;
    }
  return Array.from(inked, (part, ring) => (all[ring] === 0 ? 0 : part / all[ring]!));
}

/** Where a seal's line lies, as shares of its radius. */
const LINE = [0.95, 1.03] as const;
/** What is fainter than this is the paper's grain, 0..255. */
const GRAIN = 40;

/** How strong the ink of an ellipse's line is, 0..255: the median of what is inked there; 0 where nothing is. */
export function lineInk({ width, height, data }: InkMap, { x, y, radiusX, radiusY, angle }: Ellipse): number {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const reach = LINE[1] * Math.max(radiusX, radiusY);
  const inked: number[] = [];
  for (let py = Math.max(0, Math.floor(y - reach)); py <= Math.min(height - 1, y + reach); py += 1)
    for (let px = Math.max(0, Math.floor(x - reach)); px <= Math.min(width - 1, x + reach); px += 1) {
      const [dx, dy] = [px - x, py - y];
      const share = Math.hypot((dx * cos + dy * sin) / radiusX, (dy * cos - dx * sin) / radiusY);
      const value = data[py * width + px]!;
      if (share >= LINE[0] && share <= LINE[1] && value >= GRAIN) inked.push(value);
    }
  return inked.sort((a, b) => a - b)[inked.length >> 1] ?? 0;
}

/**
 * Does an ellipse hold what a seal holds: a line around, less ink just inside it, writing further in, paper between the
 * strokes? A disc, an emblem or a bare ring does not.
 */
export function looksLikeSeal(map: InkMap, ellipse: Ellipse, ink: number): boolean {
  const writing = inkBetween(map, ellipse, 0.55, 0.88, ink);
  const inside = inkBetween(map, ellipse, 0, 0.88, ink);
  const beyond = inkBetween(map, ellipse, 1.1, 1.25, ink);
  const line = Math.max(inkBetween(map, ellipse, 0.94, 1.0, ink), inkBetween(map, ellipse, 0.97, 1.05, ink));
  return writing > 0.04 && inside > 0.04 && inside < 0.6 && line > 0.3 && line > 1.25 * writing && beyond < line * 0.7;
}
