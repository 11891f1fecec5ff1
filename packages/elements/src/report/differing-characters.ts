/** A run of characters that another value has too, or has not. */
export interface Run {
  readonly text: string;
  readonly differs: boolean;
}

/** Characters of a value that cannot be found in the same order in another (longest common subsequence), as runs. */
export function differingCharacters(value: string, other: string): readonly Run[] {
  const [own, others] = [Array.from(value), Array.from(other)];
  const common: number[][] = Array.from({ length: own.length + 1 }, () => new Array<number>(others.length + 1).fill(0));
  const at = (row: number, column: number): number => common[row]?.[column] ?? 0;
  for (let row = own.length - 1; row >= 0; row--)
    for (let column = others.length - 1; column >= 0; column--)
      (common[row] as number[])[column] =
        own[row] === others[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const runs: Run[] = [];
  const add = (text: string, differs: boolean) => {
    const last = runs[runs.length - 1];
    if (last?.differs === differs) runs[runs.length - 1] = { text: last.text + text, differs };
    else runs.push({ text, differs });
  };
  let column = 0;
  own.forEach((character, row) => {
    while (column < others.length && others[column] !== character && at(row, column + 1) === at(row, column)) column++;
    const same = others[column] === character && at(row, column) === at(row + 1, column + 1) + 1;
    add(character, !same);
    if (same) column++;
  });
  return runs;
}
