import type { Point, Quad } from '@yushen/contract';
import type { Component } from './find-components';

/** A rectangle at any angle: `angle` of the side `length` against the x axis, radians, y down. */
export interface Rectangle {
  readonly centre: Point;
  readonly length: number;
  readonly thickness: number;
  readonly angle: number;
}

const turnOf = (a: Point, b: Point, c: Point): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** Convex hull (Andrew's monotone chain). */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (ordered: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of ordered) {
      while (chain.length >= 2 && turnOf(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
      chain.push(point);
    }
    chain.pop();
    return chain;
  };
  return sorted.length < 3 ? sorted : [...half(sorted), ...half(sorted.reverse())];
}

/** The rectangle of least area around points: one of its sides lies on a side of their convex hull. */
export function minimumRectangle(points: readonly Point[]): Rectangle {
  const hull = convexHull(points);
  let best = rectangleAlong(hull, 0);
  let least = best.length * best.thickness;
  for (let index = 0; index < hull.length; index += 1) {
    const [x0, y0] = hull[index]!;
    const [x1, y1] = hull[(index + 1) % hull.length]!;
    const candidate = rectangleAlong(hull, Math.atan2(y1 - y0, x1 - x0));
    const area = candidate.length * candidate.thickness;
    if (area < least) {
      least = area;
      best = candidate;
    }
  }
  return best;
}

/** The smallest rectangle around points whose side `length` has this angle. */
export function rectangleAlong(points: readonly Point[], angle: number): Rectangle {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    const along = x * cos + y * sin;
    const across = y * cos - x * sin;
    if (along < left) left = along;
    if (along > right) right = along;
    if (across < top) top = across;
    if (across > bottom) bottom = across;
  }
  const along = (left + right) / 2;
  const across = (top + bottom) / 2;
  return {
    centre: [along * cos - across * sin, along * sin + across * cos],
    length: right - left,
    thickness: bottom - top,
    angle,
  };
}

/** Corners clockwise, from the start of the side `length`. */
export function cornersOf({ centre: [x, y], length, thickness, angle }: Rectangle): Quad {
  const [alongX, alongY] = [(Math.cos(angle) * length) / 2, (Math.sin(angle) * length) / 2];
  const [acrossX, acrossY] = [(-Math.sin(angle) * thickness) / 2, (Math.cos(angle) * thickness) / 2];
  return [
    [x - alongX - acrossX, y - alongY - acrossY],
    [x + alongX - acrossX, y + alongY - acrossY],
    [x + alongX + acrossX, y + alongY + acrossY],
    [x - alongX + acrossX, y - alongY + acrossY],
  ];
}

/** Points that span a component: the outer corners of the first and last pixel of each of its rows. */
export function outlineOf({ rows, top }: Component): Point[] {
  return rows.flatMap(([first, last], row): Point[] => [
    [first, top + row],
    [last + 1, top + row],
    [first, top + row + 1],
    [last + 1, top + row + 1],
  ]);
}
