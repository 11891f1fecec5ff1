import type { InkMap } from '../../ink/ink-map';

/** Places where ink begins or ends, each with the direction across it: x, y, along x, along y, one after the other. */
export type Edges = Float32Array;

/** Numbers per edge. */
export const EDGE_SIZE = 4;

/** Least gradient (Sobel) of an edge, ink being 0..255. */
const MIN_EDGE = 180;

/** The edges of a map's ink, but for those on hidden pixels (1 in `hidden`). */
export function edgesOf({ data, width, height }: InkMap, hidden?: Uint8Array): Edges {
  let edges = new Float32Array(4096 * EDGE_SIZE);
  let count = 0;
  for (let y = 1; y < height - 1; y += 1)
    for (let at = y * width + 1; at < (y + 1) * width - 1; at += 1) {
      const left = at - 1;
      const right = at + 1;
      const corner = data[right + width]! - data[left - width]!;
      const other = data[right - width]! - data[left + width]!;
      const gradientX = corner + other + 2 * (data[right]! - data[left]!);
      const gradientY = corner - other + 2 * (data[at + width]! - data[at - width]!);
      if (Math.abs(gradientX) + Math.abs(gradientY) < MIN_EDGE || hidden?.[at] === 1) continue;
      const length = Math.sqrt(gradientX * gradientX + gradientY * gradientY);
      if (count === edges.length) edges = grown(edges);
      edges[count] = at - y * width;
      edges[count + 1] = y;
      edges[count + 2] = gradientX / length;
      edges[count + 3] = gradientY / length;
      count += EDGE_SIZE;
    }
  return edges.subarray(0, count);
}

function grown(edges: Edges): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(edges.length * 2);
  larger.set(edges);
  return larger;
}
