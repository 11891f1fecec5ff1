/** How one text was turned into another. */
export interface Alignment {
  /** Letters to change, add or drop. */
  readonly edits: number;
  /** For each letter of the wanted text, the letter of the read one in its place; nothing where it was left out. */
  readonly read: readonly (string | undefined)[];
  /** Where those stand in the read text. */
  readonly places: readonly (number | undefined)[];
}

/** The fewest changes that turn what was read into what was wanted, letter by letter. */
export function alignLetters(text: string, wanted: string): Alignment {
  const [letters, goal] = [[...text], [...wanted]];
  const costs: number[][] = [Array.from({ length: goal.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= letters.length; i += 1) {
    const [above, row] = [costs[i - 1]!, [i]];
    for (let j = 1; j <= goal.length; j += 1) {
      const kept = above[j - 1]! + (letters[i - 1] === goal[j - 1] ? 0 : 1);
      row[j] = Math.min(kept, above[j]! + 1, row[j - 1]! + 1);
    }
    costs.push(row);
  }
  const places = goal.map((): number | undefined => undefined);
  let [i, j] = [letters.length, goal.length];
  while (i > 0 && j > 0) {
    const cost = costs[i]![j]!;
    if (cost === costs[i - 1]![j - 1]! + (letters[i - 1] === goal[j - 1] ? 0 : 1)) {
      i -= 1;
      j -= 1;
      places[j] = i;
    } else if (cost === costs[i - 1]![j]! + 1) i -= 1;
    else j -= 1;
  }
  const read = places.map((place) => (place === undefined ? undefined : letters[place]));
  return { edits: costs[letters.length]![goal.length]!, read, places };
}
