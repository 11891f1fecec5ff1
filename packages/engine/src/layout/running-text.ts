import { type FoldedText, fold } from './folded-text';
import type { Layout } from './upright';

/** Which character of which line of which page a character of the running text is. */
export interface CharacterOrigin {
  readonly page: number;
  readonly line: number;
  /** Code point index in the line's text. */
  readonly character: number;
}

export type RunningText = FoldedText<CharacterOrigin>;

/** All text of a document's pages in reading order as one folded string. Lines are not separated. */
export function runningText(layouts: readonly Layout[]): RunningText {
  return fold(
    layouts.flatMap((layout, page) =>
      layout.lines.flatMap(({ folded: { text, origins } }, line) =>
        Array.from(text, (character, index) => ({ character, origin: { page, line, character: origins[index] ?? 0 } })),
      ),
    ),
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
