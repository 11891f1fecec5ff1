import { type Layout, middleAt, type PlacedLine } from '../layout/upright';

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

/**
 * The two rows of a value whose label stands beside the gap between them, in the row of neither: 住址 beside the middle of
 * its cell. Upper row first; nothing where the rows do not begin together, or the label does not stand in their middle.
 */
export function rowsAround({ lines }: Layout, label: PlacedLine): readonly [number, number] | undefined {
  const { height } = label;
  const offset = (line: PlacedLine): number => middleAt(line, line.left) - middleAt(label, line.left);
  const beside = lines
    .map((line, index) => ({ line, index }))
    .filter(
      ({ line }) =>
        line.left > label.right &&
        line.left - label.right < NEAR.aside * height &&
        Math.abs(offset(line)) <= NEAR.row * height,
    )
    .sort((a, b) => offset(a.line) - offset(b.line));
  if (beside.length !== 2) return undefined;
  const [upper, lower] = [beside[0]!, beside[1]!];
  const together = Math.abs(upper.line.left - lower.line.left) <= NEAR.indent * height;
  const middle = Math.abs(offset(upper.line) + offset(lower.line)) / 2 <= NEAR.off * height;
  return together && middle && offset(upper.line) < 0 && offset(lower.line) > 0
    ? [upper.index, lower.index]
    : undefined;
}
