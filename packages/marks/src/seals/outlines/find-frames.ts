import type { InkMap } from '../../ink/ink-map';
import { findComponents } from '../../pixels/find-components';
import { minimumRectangle, outlineOf, type Rectangle } from '../../pixels/minimum-rectangle';
import { type Edges, edgesOf } from './edges';
import { sectorCoverage } from './find-rings';
import { type Ellipse, looksLikeSeal } from './ring-profile';
import { runsAlong } from './runs-along';

export interface Frame {
  readonly shape: 'oval' | 'square' | 'round';
  readonly rectangle: Rectangle;
  readonly score: number;
}

interface FrameLimits {
  readonly minSide: number;
  readonly mostSide: number;
  readonly ink: number;
}

/** Longest side over shortest: the ovals in use are 40 by 30 mm (tax invoices) and 45 by 30 mm. */
const OVAL_ASPECT = [1.2, 1.75] as const;
const SQUARE_ASPECT = 1.25;
const OVAL_COVERAGE = 0.75;
const SIDE_COVERAGE = 0.75;

/** Ovals and squares of ink that stand by themselves. */
export function findFrames(map: InkMap, limits: FrameLimits, edges: Edges = edgesOf(map)): Frame[] {
  const frames: Frame[] = [];
  for (const component of findComponents(joined(map, limits.ink), map.width, map.height, limits.minSide)) {
    const rectangle = minimumRectangle(outlineOf(component));
    const [short, long] = [rectangle.length, rectangle.thickness].sort((a, b) => a - b) as [number, number];
    if (short < limits.minSide || long > limits.mostSide) continue;
    const frame =
      ovalFrame(map, edges, rectangle, long / short, limits.ink) ??
      squareFrame(map, rectangle, long / short, limits.ink);
    if (frame) frames.push(frame);
  }
  return frames;
}

/** The ink as a mask, gaps of up to two pixels closed. */
function joined({ data, width, height }: InkMap, ink: number): Uint8Array {
  const mask = new Uint8Array(data.length);
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1)
      if (data[y * width + x]! >= ink)
        for (let row = y - 1; row <= y + 1; row += 1) mask.fill(1, row * width + x - 1, row * width + x + 2);
  return mask;
}

function ovalFrame(map: InkMap, edges: Edges, rectangle: Rectangle, aspect: number, ink: number): Frame | undefined {
  if (aspect > OVAL_ASPECT[1]) return undefined;
  const ellipse: Ellipse = {
    x: rectangle.centre[0],
    y: rectangle.centre[1],
    radiusX: rectangle.length / 2 - 1,
    radiusY: rectangle.thickness / 2 - 1,
    angle: rectangle.angle,
  };
  const score = sectorCoverage(map, ellipse.x, ellipse.y, ellipse.radiusX, ellipse.radiusY, ink, ellipse.angle);
  if (score < OVAL_COVERAGE || !runsAlong(edges, ellipse) || !looksLikeSeal(map, ellipse, ink)) return undefined;
  return { shape: aspect < OVAL_ASPECT[0] ? 'round' : 'oval', rectangle, score };
}

/** A square with ink along all four sides, and with writing or a filled ground inside. */
function squareFrame(map: InkMap, rectangle: Rectangle, aspect: number, ink: number): Frame | undefined {
  if (aspect > SQUARE_ASPECT) return undefined;
  const sides = sideCoverages(map, rectangle, ink);
  const weakest = Math.min(...sides);
  const inside = inkInside(map, rectangle, 0.8, ink);
  return weakest >= SIDE_COVERAGE && inside > 0.15 && inside < 0.9
    ? { shape: 'square', rectangle, score: weakest }
    : undefined;
}

const pointOn = ({ centre: [x, y], length, thickness, angle }: Rectangle, u: number, v: number) => {
  const [along, across] = [(u * length) / 2, (v * thickness) / 2];
  return [
    Math.round(x + along * Math.cos(angle) - across * Math.sin(angle)),
    Math.round(y + along * Math.sin(angle) + across * Math.cos(angle)),
  ] as const;
};

const inkAt = ({ data, width, height }: InkMap, [x, y]: readonly [number, number]): number =>
  x < 0 || y < 0 || x >= width || y >= height ? 0 : data[y * width + x]!;

function sideCoverages(map: InkMap, rectangle: Rectangle, ink: number): number[] {
  const steps = 40;
  const depths = [1, 0.97, 0.94, 0.91, 0.88, 0.85];
  const sides: ((along: number, depth: number) => readonly [number, number])[] = [
    (along, depth) => [along, depth],
    (along, depth) => [along, -depth],
    (along, depth) => [depth, along],
    (along, depth) => [-depth, along],
  ];
  return sides.map((place) => {
    let covered = 0;
    for (let step = 0; step < steps; step += 1) {
      const along = ((step + 0.5) / steps) * 1.8 - 0.9;
      if (depths.some((depth) => inkAt(map, pointOn(rectangle, ...place(along, depth))) >= ink)) covered += 1;
    }
    return covered / steps;
  });
}

function inkInside(map: InkMap, rectangle: Rectangle, share: number, ink: number): number {
  const steps = 40;
  let inked = 0;
  for (let row = 0; row < steps; row += 1)
    for (let column = 0; column < steps; column += 1) {
      const place = (index: number) => (((index + 0.5) / steps) * 2 - 1) * share;
      if (inkAt(map, pointOn(rectangle, place(column), place(row))) >= ink) inked += 1;
    }
  return inked / (steps * steps);
}
