import { type Layout, middleAt, type PlacedLine } from '../layout/upright';

/** So near the label's middle, in heights, a line stands in its row. */
const BESIDE = 0.3;

/** In text heights. */
const NEAR = {
  /** From the label to where the two rows begin. */
  aside: 12,
  /** From the label's middle to each row's. */
  row: 1.3,
  /** By how much the two rows may begin apart. */
  indent: 0.6,
  /** By how much the label may miss the middle between them. */
  off: 0.35,
} as const;

/** A row continues where its next line begins within so many heights of the end of the one before. */
const BETWEEN = 2.5;

/** A line and those that follow it closely in its row, up to the next label. */
function rowFrom(
  lines: readonly PlacedLine[],
  first: number,
  among: readonly number[],
  isLabel: (index: number) => boolean,
) {
  const row = [first];
  let end = lines[first]?.right ?? 0;
  for (const index of among) {
    const line = lines[index];
    if (line === undefined || index === first || line.right <= end) continue;
    if (line.left - end > BETWEEN * line.height || isLabel(index)) break;
    row.push(index);
    end = line.right;
  }
  return row;
}

/**
 * The two rows of a value whose label stands beside the gap between them, in the row of neither: 住址 beside the middle of
 * its cell. Upper row first, each from left to right; nothing where the rows do not begin together, or the label does not stand in their
 * middle.
 *
 * @param isLabel whether a line begins with a label: the row ends before it
 */
export function rowsAround(
  { lines }: Layout,
  label: PlacedLine,
  isLabel: (index: number) => boolean,
): readonly [readonly number[], readonly number[]] | undefined {
  const { height } = label;
  const offset = (line: PlacedLine): number => middleAt(line, line.left) - middleAt(label, line.left);
  const beside = lines
    .map((line, index) => ({ line, index, at: offset(line) }))
    .filter(({ line, at }) => line.left > label.right && Math.abs(at) <= NEAR.row * height)
    .sort((a, b) => a.line.left - b.line.left);
  const near = beside.filter(({ line }) => line.left - label.right < NEAR.aside * height);
  const [upper, lower] = [near.find(({ at }) => at < 0), near.find(({ at }) => at > 0)];
  if (upper === undefined || lower === undefined) return undefined;
  const together = Math.abs(upper.line.left - lower.line.left) <= NEAR.indent * height;
  const middle = Math.abs(upper.at + lower.at) / 2 <= NEAR.off * height;
  if (!together || !middle) return undefined;
  const row = (first: typeof upper): number[] =>
    rowFrom(
      lines,
      first.index,
      beside.filter(({ at }) => Math.sign(at) === Math.sign(first.at)).map(({ index }) => index),
      isLabel,
    );
  // A line between the two rows is the label's own.
  const isBetween = beside.some(
    ({ line, at, index }) =>
      index !== upper.index && index !== lower.index && Math.abs(at) < BESIDE * height && line.left < upper.line.right,
  );
  return isBetween ? undefined : [row(upper), row(lower)];
}
