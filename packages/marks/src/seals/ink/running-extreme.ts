/**
 * For each value the extreme of those within `reach` of it along its line, in three comparisons whatever the reach
 * (van Herk 1992, Gil and Werman 1993): a window of 2·reach + 1 spans the end of one block and the start of the next.
 *
 * @param lines how many lines, the first value of each and the distance between two values of one
 * @param extreme `Math.max`, `Math.min`
 */
export function runningExtreme(
  values: Uint8Array,
  lines: { count: number; length: number; start: (line: number) => number; step: number },
  reach: number,
  extreme: (a: number, b: number) => number,
): Uint8Array {
  const { count, length, start, step } = lines;
  const block = 2 * reach + 1;
  const fromBlockStart = new Uint8Array(length);
  const toBlockEnd = new Uint8Array(length);
  const result = new Uint8Array(values.length);
  for (let line = 0; line < count; line += 1) {
    const first = start(line);
    for (let at = 0; at < length; at += 1) {
      const value = values[first + at * step]!;
      fromBlockStart[at] = at % block === 0 ? value : extreme(fromBlockStart[at - 1]!, value);
    }
    for (let at = length - 1; at >= 0; at -= 1) {
      const value = values[first + at * step]!;
      const isLast = at % block === block - 1 || at === length - 1;
      toBlockEnd[at] = isLast ? value : extreme(toBlockEnd[at + 1]!, value);
    }
    for (let at = 0; at < length; at += 1) {
      const [left, right] = [Math.max(0, at - reach), Math.min(length - 1, at + reach)];
      const acrossBlocks = Math.floor(left / block) !== Math.floor(right / block);
      result[first + at * step] = acrossBlocks
        ? extreme(toBlockEnd[left]!, fromBlockStart[right]!)
        : left % block === 0
          ? fromBlockStart[right]!
          : toBlockEnd[left]!;
    }
  }
  return result;
}
