import { boostedLogit, sigmoid } from '../layout/boosted-trees';
import { type Candidate, FEATURES } from './candidate';
import model from './place-model.json';

/**
 * What speaks for a candidate's place, as a logit: boosted decision trees, trained by `bench/train-places.mjs` on papers in layouts drawn blind.
 * Whether a value is valid is not among what they ask: a check digit that is wrong must not move a value's place.
 */
export const placeLogit = ({ features }: Pick<Candidate, 'features'>): number =>
  boostedLogit(
    model,
    FEATURES.map((feature) => features[feature] ?? 0),
  );

/** How far ahead a lead counts. */
const FAR = 8;

/**
 * From logits to the probability that the best candidate is the value: fitted on layouts that the trees were not trained on. `next` is the best
 * candidate with another value.
 */
export function placeProbability(own: number, next: number | undefined): number {
  const { bias, own: weight, lead, alone } = model.calibration;
  const ahead = next === undefined ? FAR : Math.min(FAR, own - next);
  return sigmoid(bias + weight * own + lead * ahead + (next === undefined ? alone : 0));
}
