import { type FoldedText, fold } from './folded-text';
import { inOneRow, type Layout, type PlacedLine } from './upright';

/** Which character of which line of which page a character of the running text is. */
export interface CharacterOrigin {
  readonly page: number;
  readonly line: number;
  /** Code point index in the line's text. */
  readonly character: number;
}

export type RunningText = FoldedText<CharacterOrigin>;

/** A character of a line with its middle on the x axis. */
interface EdgeCharacter {
  readonly index: number;
  readonly middle: number;
  readonly confidence: number;
}

function characterAt({ line, left, right }: PlacedLine, index: number): EdgeCharacter | undefined {
  const own = line.characters?.at(index);
  if (own === undefined) return undefined;
  const middle = left + ((right - left) * (own.start + own.end)) / 2;
  return { index: index < 0 ? line.characters!.length + index : index, middle, confidence: own.confidence };
}

/** A character cut by the edge of its box is read with less confidence than this. */
const WHOLE = 0.97;

/**
 * Characters that stand in the boxes of two neighbours of one row, and so were read twice: of each such pair the one read
 * with less confidence, as `line/character`.
 */
function readTwice(lines: readonly PlacedLine[]): ReadonlySet<string> {
  const twice = new Set<string>();
  for (const [at, first] of lines.entries()) {
    const second = lines[at + 1];
    if (second === undefined || second.left >= first.right || second.right <= first.right) continue;
    if (second.left <= first.left || !inOneRow(first, second)) continue;
    const [last, next] = [characterAt(first, -1), characterAt(second, 0)];
    if (last === undefined || next === undefined) continue;
    const [lastIsShared, nextIsShared] = [last.middle > second.left, next.middle < first.right];
    const isFirst = last.confidence < next.confidence;
    const least = isFirst ? last.confidence : next.confidence;
    if (!(lastIsShared && nextIsShared) && !((isFirst ? lastIsShared : nextIsShared) && least < WHOLE)) continue;
    twice.add(isFirst ? `${at}/${last.index}` : `${at + 1}/${next.index}`);
  }
  return twice;
}

const inReadingOrder = ({ lines }: Pick<Layout, 'lines'>): readonly number[] => lines.map((_, index) => index);

/** A line goes on in the next one below it where that begins at nearly the same place, so near below: heights of the line. */
const BELOW = { aside: 1, from: 0.6, to: 2.2 } as const;

/** Each line behind the one that it stands under: what wraps beside other text goes on in its own place. */
function underOneAnother({ lines }: Layout): readonly number[] {
  const left = new Set(lines.map((_, index) => index));
  const order: number[] = [];
  const next = (above: PlacedLine): number | undefined =>
    [...left]
      .map((index) => ({ index, down: lines[index]!.middleLeft - above.middleLeft }))
      .filter(
        ({ index, down }) =>
          down > BELOW.from * above.height &&
          down < BELOW.to * above.height &&
          Math.abs(lines[index]!.left - above.left) <= BELOW.aside * above.height,
      )
      .sort((a, b) => a.down - b.down)[0]?.index;
  for (const first of inReadingOrder({ lines }))
    for (let index: number | undefined = first; index !== undefined && left.delete(index); index = next(lines[index]!))
      order.push(index);
  return order;
}

function textOf(layouts: readonly Layout[], orderOf: (layout: Layout) => readonly number[]): RunningText {
  return fold(
    layouts.flatMap((layout, page) => {
      const twice = readTwice(layout.lines);
      return orderOf(layout).flatMap((line) => {
        const { text, origins } = layout.lines[line]!.folded;
        return Array.from(text, (character, index) => ({
          character,
          origin: { page, line, character: origins[index] ?? 0 },
        })).filter(({ origin }) => !twice.has(`${line}/${origin.character}`));
      });
    }),
  );
}

/** All text of a document's pages in reading order as one folded string. Lines are not separated. */
export const runningText = (layouts: readonly Layout[]): RunningText => textOf(layouts, inReadingOrder);

/** The same text with each line behind the one that it stands under: 苏（2020）东台市不动产权第 goes on in 1406629号 below it, whatever stands beside. */
export const columnText = (layouts: readonly Layout[]): RunningText => textOf(layouts, underOneAnother);

/** Where each line's characters stand in the running text: `[from, to)`. */
export function lineSpans({ origins }: RunningText): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (const [index, { page, line }] of origins.entries()) {
    const before = origins[index - 1];
    const last = spans.at(-1);
    if (last !== undefined && before !== undefined && before.page === page && before.line === line) last[1] = index + 1;
    else spans.push([index, index + 1]);
  }
  return spans;
}
