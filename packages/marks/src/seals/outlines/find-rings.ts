import type { InkMap } from '../../ink/ink-map';
import { EDGE_SIZE, type Edges, edgesOf } from './edges';
import { fitCircle } from './fit-circle';
import { runsAlong } from './runs-along';

/** A circle drawn as a line, in pixels of the map. */
export interface Ring {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Share of the circle's sectors that hold ink. */
  readonly coverage: number;
}

interface RingLimits {
  readonly minRadius: number;
  readonly mostRadius: number;
  /** Least share of sectors with ink on the circle. */
  readonly coverage: number;
  /** Ink from this value on counts. */
  readonly ink: number;
}

const SECTORS = 72;
const MAX_RINGS = 8;
const MAX_PEAKS = 24;
/** Votes are counted in squares of this side, px, and radii are tried at this step. */
const CELL = 2;
/** A peak with a smaller share of the votes of the first one is no ring beside it. */
const MIN_PEAK = 0.2;

/**
 * Circles of ink, also broken, overlapping or stamped over text: edges vote along their gradient for a centre (Hough),
 * then each centre's radius and its coverage are measured.
 *
 * @param edges where the map's ink begins and ends; edges that belong to something else may be left out
 */
export function findRings(map: InkMap, limits: RingLimits, edges: Edges = edgesOf(map)): Ring[] {
  const fewest = limits.coverage * 2 * Math.PI * limits.minRadius;
  if (edges.length / EDGE_SIZE < fewest) return [];
  const votes = vote(edges, map, limits);
  const rings: Ring[] = [];
  const first = strongest(votes).votes;
  for (let peak = 0; peak < MAX_PEAKS && rings.length < MAX_RINGS; peak += 1) {
    const centre = strongest(votes);
    if (centre.votes < Math.max(limits.minRadius / CELL, MIN_PEAK * first)) break;
    const ring = measureRing(map, edges, centre, limits);
    if (ring) rings.push(ring);
    clearAround(votes, centre, ring ? ring.radius * 0.3 : limits.minRadius * 0.3);
  }
  return withoutDoubles(rings);
}

/** Votes for centres, in cells of {@link CELL} pixels, row by row. */
interface Votes {
  readonly columns: number;
  readonly rows: number;
  readonly counts: Float32Array;
}

function vote(edges: Edges, { width, height }: InkMap, { minRadius, mostRadius }: RingLimits): Votes {
  const columns = Math.ceil(width / CELL);
  const rows = Math.ceil(height / CELL);
  const counts = new Float32Array(columns * rows);
  for (let edge = 0; edge < edges.length; edge += EDGE_SIZE)
    for (let side = -1; side <= 1; side += 2) {
      const stepX = side * edges[edge + 2]!;
      const stepY = side * edges[edge + 3]!;
      let centreX = (edges[edge]! + minRadius * stepX) / CELL;
      let centreY = (edges[edge + 1]! + minRadius * stepY) / CELL;
      for (let radius = minRadius; radius <= mostRadius; radius += CELL) {
        if (centreX < 0 || centreY < 0 || centreX >= columns || centreY >= rows) break;
        counts[(centreY | 0) * columns + (centreX | 0)]! += minRadius / radius;
        centreX += stepX;
        centreY += stepY;
      }
    }
  return { columns, rows, counts: smoothed(counts, columns, rows) };
}

/** Sums over 3 by 3 cells: a centre is never met exactly. */
function smoothed(counts: Float32Array, columns: number, rows: number): Float32Array {
  const across = new Float32Array(counts.length);
  const sums = new Float32Array(counts.length);
  for (let row = 0; row < rows; row += 1)
    for (let at = row * columns + 1; at < (row + 1) * columns - 1; at += 1)
      across[at] = counts[at - 1]! + counts[at]! + counts[at + 1]!;
  for (let at = columns; at < counts.length - columns; at += 1)
    sums[at] = across[at - columns]! + across[at]! + across[at + columns]!;
  return sums;
}

/** The cell with most votes; its centre in pixels. */
function strongest({ columns, counts }: Votes): { x: number; y: number; votes: number } {
  let best = 0;
  let most = counts[0] ?? 0;
  for (let index = 1; index < counts.length; index += 1)
    if (counts[index]! > most) {
      best = index;
      most = counts[index]!;
    }
  return { x: ((best % columns) + 0.5) * CELL, y: (Math.floor(best / columns) + 0.5) * CELL, votes: most };
}

function clearAround({ columns, rows, counts }: Votes, { x, y }: { x: number; y: number }, reach: number): void {
  const [left, right] = [Math.floor((x - reach) / CELL), Math.ceil((x + reach) / CELL)];
  const [top, bottom] = [Math.floor((y - reach) / CELL), Math.ceil((y + reach) / CELL)];
  for (let row = Math.max(0, top); row <= Math.min(rows - 1, bottom); row += 1)
    counts.fill(0, row * columns + Math.max(0, left), row * columns + Math.min(columns, right + 1));
}

/** The circle around a centre at which edges face it all around, fitted to those edges. */
function measureRing(
  map: InkMap,
  edges: Edges,
  centre: { readonly x: number; readonly y: number },
  limits: RingLimits,
): Ring | undefined {
  const rough = { ...centre, radius: outermostRadius(edges, centre, limits) };
  const fine = fitCircle(edges, fitCircle(edges, rough, 0.1), 0.05);
  if (Math.abs(fine.radius - rough.radius) > 0.25 * rough.radius) return undefined;
  const covered = sectorCoverage(map, fine.x, fine.y, fine.radius, fine.radius, limits.ink);
  const circle = { ...fine, radiusX: fine.radius, radiusY: fine.radius, angle: 0 };
  if (covered < limits.coverage || !runsAlong(edges, circle)) return undefined;
  return { ...fine, coverage: covered };
}

function outermostRadius(
  edges: Edges,
  { x, y }: { readonly x: number; readonly y: number },
  { minRadius, mostRadius }: RingLimits,
): number {
  const facing = new Float32Array(Math.ceil(mostRadius) + 2);
  const [nearest, farthest] = [minRadius * minRadius, mostRadius * mostRadius];
  for (let edge = 0; edge < edges.length; edge += EDGE_SIZE) {
    const dx = edges[edge]! - x;
    const dy = edges[edge + 1]! - y;
    const square = dx * dx + dy * dy;
    if (square < nearest || square > farthest) continue;
    const distance = Math.sqrt(square);
    if (Math.abs(dx * edges[edge + 2]! + dy * edges[edge + 3]!) > 0.94 * distance)
      facing[Math.round(distance)]! += 1 / distance;
  }
  const around = (radius: number) => facing[radius - 1]! + facing[radius]! + facing[radius + 1]!;
  let best = Math.ceil(minRadius);
  for (let radius = best; radius < mostRadius; radius += 1) if (around(radius) > around(best)) best = radius;
  for (let radius = Math.min(Math.floor(mostRadius) - 1, Math.floor(best * 1.3)); radius > best; radius -= 1)
    if (around(radius) > 0.6 * around(best)) return radius;
  return best;
}

/** Share of the directions from a centre in which ink lies near an ellipse's line. */
export function sectorCoverage(
  { data, width, height }: InkMap,
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
  ink: number,
  angle = 0,
): number {
  const reach = Math.max(2, 0.06 * Math.min(radiusX, radiusY));
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let covered = 0;
  for (let sector = 0; sector < SECTORS; sector += 1) {
    const direction = ((sector + 0.5) * 2 * Math.PI) / SECTORS;
    const [unitX, unitY] = [Math.cos(direction), Math.sin(direction)];
    for (let off = -reach; off <= reach; off += 0.7) {
      const [alongX, alongY] = [(radiusX + off) * unitX, (radiusY + off) * unitY];
      const px = Math.round(x + alongX * cos - alongY * sin);
      const py = Math.round(y + alongX * sin + alongY * cos);
      if (px < 0 || py < 0 || px >= width || py >= height) continue;
      if (data[py * width + px]! >= ink) {
        covered += 1;
        break;
      }
    }
  }
  return covered / SECTORS;
}

/** Concentric or nearly equal rings are one seal: the larger stays. */
function withoutDoubles(rings: readonly Ring[]): Ring[] {
  const kept: Ring[] = [];
  for (const ring of [...rings].sort((a, b) => b.radius * b.coverage - a.radius * a.coverage))
    if (
      kept.every((other) => Math.hypot(ring.x - other.x, ring.y - other.y) > 0.45 * Math.max(ring.radius, other.radius))
    )
      kept.push(ring);
  return kept;
}
