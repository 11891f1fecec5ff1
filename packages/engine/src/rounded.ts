import type { Point, Quad } from '@yushen/contract';

const tenth = ([x, y]: Point): Point => [Math.round(x * 10) / 10, Math.round(y * 10) / 10];

/** A quad to a tenth of a pixel: more is noise. */
export const rounded = ([a, b, c, d]: Quad): Quad => [tenth(a), tenth(b), tenth(c), tenth(d)];
