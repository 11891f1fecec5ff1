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

/** All text of a document's pages in reading order as one folded string. Lines are not separated. */
export function runningText(layouts: readonly Layout[]): RunningText {
  return fold(
    layouts.flatMap((layout, page) => {
      const twice = readTwice(layout.lines);
      return layout.lines.flatMap(({ folded: { text, origins } }, line) =>
        Array.from(text, (character, index) => ({
          character,
          origin: { page, line, character: origins[index] ?? 0 },
        })).filter(({ origin }) => !twice.has(`${line}/${origin.character}`)),
      );
    }),
  );
}

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
