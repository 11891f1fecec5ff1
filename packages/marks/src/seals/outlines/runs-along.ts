import { EDGE_SIZE, type Edges } from './edges';
import type { Ellipse } from './ring-profile';

const SECTORS = 72;
/** An edge belongs to an ellipse within this share of its radius … */
const REACH = 0.06;
/** … and runs along it where it is square to the way outward by this cosine. */
const SQUARE = 0.92;

/**
 * In so many directions a ring's ink begins or ends along it; letters and frames that meet it cross it. Measured: 0.65 and
 * less on large red letters, frames and tables, 0.67 on a seal half hidden by a portrait, 0.9 and more on all others.
 */
const ALONG = 0.66;

/** Does ink run along an ellipse, rather than across it? */
export function runsAlong(edges: Edges, { x, y, radiusX, radiusY, angle }: Ellipse): boolean {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const reach = Math.max(REACH, 2 / Math.min(radiusX, radiusY));
  const covered = new Uint8Array(SECTORS);
  for (let edge = 0; edge < edges.length; edge += EDGE_SIZE) {
    const [dx, dy] = [edges[edge]! - x, edges[edge + 1]! - y];
    const [u, v] = [(dx * cos + dy * sin) / radiusX, (dy * cos - dx * sin) / radiusY];
    if (Math.abs(Math.hypot(u, v) - 1) > reach) continue;
    // The way outward, in the page's directions.
    const [along, across] = [u / radiusX, v / radiusY];
    const [outX, outY] = [along * cos - across * sin, along * sin + across * cos];
    const facing = Math.abs(outX * edges[edge + 2]! + outY * edges[edge + 3]!);
    if (facing < SQUARE * Math.hypot(outX, outY)) continue;
    covered[Math.min(SECTORS - 1, Math.floor(((Math.atan2(v, u) + Math.PI) / (2 * Math.PI)) * SECTORS))] = 1;
  }
  return covered.reduce((sum, one) => sum + one, 0) >= ALONG * SECTORS;
}
