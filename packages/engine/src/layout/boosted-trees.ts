/**
 * Boosted decision trees as plain data (Friedman 2001), written by a script of `bench/`. A tree is a list of nodes of five numbers: feature
 * (-1 in a leaf), threshold, where the node for at most that and the one for more stand, and the leaf's value.
 */
export interface BoostedTrees {
  readonly bias: number;
  readonly trees: readonly (readonly number[])[];
}

/** Numbers of one node. */
const NODE = 5;

/** What the trees say of some features, in their order, as a logit. */
export function boostedLogit({ bias, trees }: BoostedTrees, features: readonly number[]): number {
  let sum = bias;
  for (const tree of trees) {
    let at = 0;
    for (let feature = tree[at] ?? -1; feature >= 0; feature = tree[at] ?? -1)
      at = NODE * (((features[feature] ?? 0) <= (tree[at + 1] ?? 0) ? tree[at + 2] : tree[at + 3]) ?? 0);
    sum += tree[at + NODE - 1] ?? 0;
  }
  return sum;
}

export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));
