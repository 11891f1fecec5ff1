/** Levenshtein distance in code points: insertions, deletions and substitutions cost one each. */
export function editDistance(left: string, right: string): number {
  const from = [...left];
  const to = [...right];
  let previous = to.map((_, index) => index + 1);
  for (const [row, character] of from.entries()) {
    const current: number[] = [];
    for (const [column, other] of to.entries()) {
      const above = previous[column]!;
      const aboveLeft = column === 0 ? row : previous[column - 1]!;
      const before = column === 0 ? row + 1 : current[column - 1]!;
      current.push(Math.min(above + 1, before + 1, aboveLeft + (character === other ? 0 : 1)));
    }
    previous = current;
  }
  return previous.at(-1) ?? from.length;
}

/** 1 for equal texts, 0 for texts with nothing in common: one minus the distance over the longer length. */
export function similarity(left: string, right: string): number {
  const longest = Math.max([...left].length, [...right].length);
  return longest === 0 ? 1 : 1 - editDistance(left, right) / longest;
}
