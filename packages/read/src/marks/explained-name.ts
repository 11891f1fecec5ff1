import type { StripReading } from './read-strip';

/**
 * A letter of a printed name that was read otherwise may be up to this much (log, 20 to 1) less likely than the one read:
 * a name on the page is far likelier on its seal than any other text.
 */
const PER_LETTER = 3;
/** A name may differ from what was read in this share of its letters. */
const DIFFERENT = 0.4;
/** Confidence of a name that explains a strip although it was read otherwise. */
export const EXPLAINED = 0.85;

/** How freely a text may be explained by another: by default, by a name printed on the page. */
export interface Freedom {
  readonly perLetter: number;
  readonly different: number;
}

/** The name that explains a strip best, if one explains it nearly as well as what was read. */
export function explainedName(
  { line, likelihood }: StripReading,
  names: readonly string[],
  { perLetter, different }: Freedom = { perLetter: PER_LETTER, different: DIFFERENT },
): string | undefined {
  const read = line.text.replace(/[^\p{Script=Han}()]/gu, '');
  const own = likelihood(line.text.trim());
  if (own === undefined || read === '') return undefined;
  let best: { readonly name: string; readonly loss: number } | undefined;
  for (const name of names) {
    const edits = distance(read, name);
    if (edits > different * name.length) continue;
    const value = likelihood(name);
    if (value === undefined) continue;
    const loss = own - value;
    if (loss <= perLetter * Math.max(1, edits) && (best === undefined || loss < best.loss)) best = { name, loss };
  }
  return best?.name;
}

/** Letters to change, add or drop to turn one text into another. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
