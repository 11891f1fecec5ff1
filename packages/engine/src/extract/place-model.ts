import { type Candidate, FEATURES, type Feature } from './candidate';
import model from './place-model.json';

/** Numbers of one node of a tree: feature (-1 in a leaf), threshold, where the node for at most that and the one for more stand, and the leaf's value. */
const NODE = 5;

/**
 * What speaks for a candidate's place, as a logit: boosted decision trees, trained by `bench/train-places.mjs` on papers in layouts drawn blind.
 * Whether a value is valid is not among what they ask: a check digit that is wrong must not move a value's place.
 */
export function placeLogit({ features }: Pick<Candidate, 'features'>): number {
  let sum = model.bias;
  for (const tree of model.trees) {
    let at = 0;
    for (;;) {
      const feature = tree[at] ?? -1;
      if (feature < 0) break;
      const value = features[FEATURES[feature] as Feature] ?? 0;
      at = NODE * ((value <= (tree[at + 1] ?? 0) ? tree[at + 2] : tree[at + 3]) ?? 0);
    }
    sum += tree[at + NODE - 1] ?? 0;
  }
  return sum;
}

/** How far ahead a lead counts. */
const FAR = 8;

/**
 * From logits to the probability that the best candidate is the value: fitted on layouts that the trees were not trained on. `next` is the best
 * candidate with another value.
 */
export function placeProbability(own: number, next: number | undefined): number {
  const { bias, own: weight, lead, alone } = model.calibration;
  const ahead = next === undefined ? FAR : Math.min(FAR, own - next);
  return 1 / (1 + Math.exp(-(bias + weight * own + lead * ahead + (next === undefined ? alone : 0))));
}
