import type { Component, Rectangle, Span } from '@yushen/marks/pixels';
import { median } from '@yushen/marks/pixels';
import type { LineCurve } from './line-curve';

/** A line on paper that does not lie flat. */
export interface BentLine {
  /** Along the line's chord, as thick as the line itself. */
  readonly line: Rectangle;
  /** Mean probability of its pixels. */
  readonly score: number;
  /** The line's course over a box that reaches `distance` px beyond both its ends. */
  curveOver(distance: number): LineCurve;
}

/** A line this many times longer than thick shows whether it bends. */
const MIN_ASPECT = 8;
/** Its middle leaves the straight by this share of its thickness at least. */
const MIN_BEND = 0.3;
/** A smooth curve stays this near to the line's middle, as a share of its thickness (root mean square): else it is no one line. */
const MAX_ROUGHNESS = 0.2;
/** Steps in which a curve is told. */
const STEPS = 12;

/** The bent line that a patch of a text map is, unless it is straight or something else. */
export function bentLine(
  { left, columns, top, rows }: Component,
  map: Float32Array,
  width: number,
): BentLine | undefined {
  const upright = columns.length < rows.length;
  const [spans, start] = upright ? [rows, top] : [columns, left];
  const thickness = median(spans.map(([first, last]) => last - first + 1));
  if (spans.length < MIN_ASPECT * thickness) return undefined;
  const course = fitCourse(spans);
  const chord = (at: number) => course.at(-1) + ((at + 1) / 2) * (course.at(1) - course.at(-1));
  const places = Array.from({ length: STEPS + 1 }, (_, step) => (2 * step) / STEPS - 1);
  const bend = Math.max(...places.map((at) => Math.abs(course.at(at) - chord(at))));
  if (bend < MIN_BEND * thickness || course.roughness > MAX_ROUGHNESS * thickness) return undefined;

  const slope = Math.atan2(course.at(1) - course.at(-1), spans.length - 1);
  const cos = Math.cos(slope);
  const half = (spans.length - 1) / 2;
  const mean = places.reduce((sum, at) => sum + course.at(at) - chord(at), 0) / places.length;
  const [along, across] = [start + half + 0.5, chord(0) + mean + 0.5];
  const length = spans.length / cos;
  // Where the long side runs down the page, the box begins at its right: its top side goes down, its foot is at the left.
  const line: Rectangle = upright
    ? { centre: [across, along], length, thickness: thickness * cos, angle: Math.PI / 2 - slope }
    : { centre: [along, across], length, thickness: thickness * cos, angle: slope };
  const sign = upright ? -1 : 1;
  return {
    line,
    score: scoreOf(spans, start, upright, map, width),
    curveOver: (distance) => {
      const reach = 1 + (2 * distance) / length;
      return places.map((at) => sign * (course.at(at * reach) - chord(at * reach) - mean) * cos);
    },
  };
}

interface Course {
  /** The middle across the line, px, at a place along it, -1..1. */
  at(place: number): number;
  /** How far the middles lie from the course, px (root mean square). */
  readonly roughness: number;
}

const LEGENDRE = [
  () => 1,
  (x: number) => x,
  (x: number) => (3 * x * x - 1) / 2,
  (x: number) => (5 * x ** 3 - 3 * x) / 2,
] as const;
/** Legendre's polynomials disturb one another a little where the line is a row of pixels: each is fitted to what the others leave. */
const SWEEPS = 3;

/** The cubic of least squares through the middles of a line's spans. */
function fitCourse(spans: readonly Span[]): Course {
  const rest = spans.map(([first, last]) => (first + last) / 2);
  const placeOf = (index: number) => (2 * index) / (spans.length - 1) - 1;
  const shares = LEGENDRE.map(() => 0);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1)
    for (const [part, polynomial] of LEGENDRE.entries()) {
      let [sum, weight] = [0, 0];
      for (const [index, value] of rest.entries()) {
        sum += polynomial(placeOf(index)) * value;
        weight += polynomial(placeOf(index)) ** 2;
      }
      shares[part]! += sum / weight;
      for (let index = 0; index < rest.length; index += 1) rest[index]! -= (sum / weight) * polynomial(placeOf(index));
    }
  return {
    at: (place) => LEGENDRE.reduce((sum, polynomial, part) => sum + shares[part]! * polynomial(place), 0),
    roughness: Math.sqrt(rest.reduce((sum, value) => sum + value * value, 0) / rest.length),
  };
}

/** Mean probability over a patch's spans. */
function scoreOf(spans: readonly Span[], start: number, upright: boolean, map: Float32Array, width: number): number {
  let [sum, count] = [0, 0];
  for (const [index, [first, last]] of spans.entries())
    for (let across = first; across <= last; across += 1) {
      sum += map[upright ? (start + index) * width + across : across * width + start + index]!;
      count += 1;
    }
  return sum / count;
}
