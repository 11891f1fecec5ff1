import type { InkMap } from './ink-map';

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
