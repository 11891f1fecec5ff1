import { type Bounds, boundsOf, type Line, type Quad, quadFromBounds } from '@yushen/contract';

/** The upright rectangle around lines. */
export const areaAround = (lines: readonly Line[]): Bounds => boundsOf(...lines.map((line) => line.box));

export const boxAround = (lines: readonly Line[]): Quad => quadFromBounds(areaAround(lines));
