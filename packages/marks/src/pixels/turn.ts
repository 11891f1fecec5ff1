import type { Quad } from '@yushen/contract';

/** The same four corners, begun `quarters` further on clockwise: the text is taken as turned by that much. */
export function turnQuad(quad: Quad, quarters: number): Quad {
  const at = (index: number) => quad[((((index + quarters) % 4) + 4) % 4) as 0 | 1 | 2 | 3];
  return [at(0), at(1), at(2), at(3)];
}
