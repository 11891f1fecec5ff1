/** Both ends of a patch's row or column, both inside the patch. */
export type Span = readonly [first: number, last: number];

/** A connected patch of a mask, with the extremes of each of its rows and columns. */
export interface Component {
  readonly area: number;
  readonly top: number;
  /** First and last column of each row from `top` on. */
  readonly rows: readonly Span[];
  readonly left: number;
  /** First and last row of each column from `left` on. */
  readonly columns: readonly Span[];
}

/** The 8-connected patches where `mask` is not 0, in the order of their first pixel. Consumes nothing, `mask` stays. */
export function findComponents(mask: Uint8Array, width: number, height: number, minArea = 1): Component[] {
  const seen = new Uint8Array(mask.length);
  const stack = new Int32Array(mask.length);
  const components: Component[] = [];
  const [firstRow, lastRow] = [new Int32Array(width), new Int32Array(width).fill(-1)];
  for (let seed = 0; seed < mask.length; seed += 1) {
    if (mask[seed] === 0 || seen[seed] === 1) continue;
    const rows: [number, number][] = [];
    const top = (seed / width) | 0;
    let [leftmost, rightmost] = [width, -1];
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
      if (lastRow[x]! < 0 || y < firstRow[x]!) firstRow[x] = y;
      if (y > lastRow[x]!) lastRow[x] = y;
      if (x < leftmost) leftmost = x;
      if (x > rightmost) rightmost = x;
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
    const columns: Span[] = [];
    for (let x = leftmost; x <= rightmost; x += 1) {
      columns.push([firstRow[x]!, lastRow[x]!]);
      lastRow[x] = -1;
    }
    if (area >= minArea) components.push({ area, top, rows, left: leftmost, columns });
  }
  return components;
}
