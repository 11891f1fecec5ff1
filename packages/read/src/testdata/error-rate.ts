/** Edit distance of two texts by code points (Levenshtein), full and half width and white space folded. */
export function editDistance(left: string, right: string): number {
  const [a, b] = [folded(left), folded(right)];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, character] of a.entries()) {
    const next = [i + 1];
    for (const [j, other] of b.entries())
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (character === other ? 0 : 1)));
    row = next;
  }
  return row.at(-1)!;
}

const folded = (text: string): string[] => [...text.normalize('NFKC').replace(/\s+/gu, '')];

/** Character error rate: edits per character of the truth. */
export const errorRate = (read: string, truth: string): number => editDistance(truth, read) / folded(truth).length;
