import type { Point, Quad } from '@yushen/contract';

/** Maps the unit square to the plane: `x = (a u + b v + c) / (g u + h v + 1)`, `y = (d u + e v + f) / (…)`. */
export interface Homography {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
  readonly g: number;
  readonly h: number;
}

/** The projective map that takes (0,0), (1,0), (1,1), (0,1) to a quad's corners in order. */
export function squareToQuad([p0, p1, p2, p3]: Quad): Homography {
  const sumX = p0[0] - p1[0] + p2[0] - p3[0];
  const sumY = p0[1] - p1[1] + p2[1] - p3[1];
  const dx1 = p1[0] - p2[0];
  const dx2 = p3[0] - p2[0];
  const dy1 = p1[1] - p2[1];
  const dy2 = p3[1] - p2[1];
  const denominator = dx1 * dy2 - dx2 * dy1;
  const g = denominator === 0 ? 0 : (sumX * dy2 - dx2 * sumY) / denominator;
  const h = denominator === 0 ? 0 : (dx1 * sumY - sumX * dy1) / denominator;
  return {
    a: p1[0] - p0[0] + g * p1[0],
    b: p3[0] - p0[0] + h * p3[0],
    c: p0[0],
    d: p1[1] - p0[1] + g * p1[1],
    e: p3[1] - p0[1] + h * p3[1],
    f: p0[1],
    g,
    h,
  };
}

export function project({ a, b, c, d, e, f, g, h }: Homography, u: number, v: number): Point {
  const w = g * u + h * v + 1;
  return [(a * u + b * v + c) / w, (d * u + e * v + f) / w];
}
