/** A connected patch of a mask, with the extremes of each of its rows. */
export interface Component {
  readonly area: number;
  readonly top: number;
  /** First and last column of each row from `top` on, both inside the patch. */
  readonly rows: readonly (readonly [first: number, last: number])[];
}

/** The 8-connected patches where `mask` is not 0, in the order of their first pixel. Consumes nothing, `mask` stays. */
export function findComponents(mask: Uint8Array, width: number, height: number, leastArea = 1): Component[] {
  const seen = new Uint8Array(mask.length);
  const stack = new Int32Array(mask.length);
  const components: Component[] = [];
  for (let seed = 0; seed < mask.length; seed += 1) {
    if (mask[seed] === 0 || seen[seed] === 1) continue;
    const rows: [number, number][] = [];
    const top = (seed / width) | 0;
    let area = 0;
    let depth = 0;
    stack[depth++] = seed;
    seen[seed] = 1;
    while (depth > 0) {
      const index = stack[--depth]!;
      const y = (index / width) | 0;
      const x = index - y * width;
      area += 1;
      const row = rows[y - top];
      if (row === undefined) rows[y - top] = [x, x];
      else if (x < row[0]) row[0] = x;
      else if (x > row[1]) row[1] = x;
      const left = x > 0 ? x - 1 : 0;
      const right = x < width - 1 ? x + 1 : x;
      const above = y > 0 ? y - 1 : 0;
      const below = y < height - 1 ? y + 1 : y;
      for (let nextY = above; nextY <= below; nextY += 1)
        for (let next = nextY * width + left; next <= nextY * width + right; next += 1)
          if (mask[next] !== 0 && seen[next] === 0) {
            seen[next] = 1;
            stack[depth++] = next;
          }
    }
    if (area >= leastArea) components.push({ area, top, rows });
  }
  return components;
}
