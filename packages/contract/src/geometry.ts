/** A place on a page image: x to the right, y down, in pixels. */
export type Point = readonly [x: number, y: number];

/** Four corners, clockwise from the text's own top left, in pixels of the page as uploaded (after EXIF rotation). */
export type Quad = readonly [Point, Point, Point, Point];

/** An upright rectangle in pixels. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function quadFromBounds({ left, top, right, bottom }: Bounds): Quad {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

/** The smallest upright rectangle around one or more quads. */
export function boundsOf(...quads: readonly Quad[]): Bounds {
  const xs = quads.flatMap((quad) => quad.map(([x]) => x));
  const ys = quads.flatMap((quad) => quad.map(([, y]) => y));
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

export function centreOf(quad: Quad): Point {
  return [
    (quad[0][0] + quad[1][0] + quad[2][0] + quad[3][0]) / 4,
    (quad[0][1] + quad[1][1] + quad[2][1] + quad[3][1]) / 4,
  ];
}

const distance = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

/** Length of a quad along its text, pixels. */
export const lengthOf = (quad: Quad): number => (distance(quad[0], quad[1]) + distance(quad[3], quad[2])) / 2;

/** Height of a quad across its text, pixels. */
export const heightOf = (quad: Quad): number => (distance(quad[0], quad[3]) + distance(quad[1], quad[2])) / 2;

const between = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
];

/** The part of a line's quad from one share (0..1) of its length to another. */
export function sliceQuad(quad: Quad, from: number, to: number): Quad {
  const [topLeft, topRight, bottomRight, bottomLeft] = quad;
  return [
    between(topLeft, topRight, from),
    between(topLeft, topRight, to),
    between(bottomLeft, bottomRight, to),
    between(bottomLeft, bottomRight, from),
  ];
}
