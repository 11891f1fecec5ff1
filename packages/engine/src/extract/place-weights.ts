import type { Feature } from './candidate';

/** Written by `bench/train-places.mjs`: which layouts it was trained on, and how well it did on those held out, stands in its result. */
export const PLACE_WEIGHTS: Readonly<Record<Feature, number>> = {
  bias: 0.062,
  right: 0.376,
  below: -0.886,
  pattern: 0.572,
  laterPattern: -1.534,
  edits: -0.45,
  laterLabel: -0.33,
  shortLabel: -0.053,
  colon: 0.361,
  starts: 1.374,
  startsWithColon: 0.134,
  alone: 0.033,
  shortQualifier: -0.285,
  longQualifier: 0.101,
  rest: -1.407,
  remark: 0.77,
  inline: -0.489,
  inlineWithoutColon: -0.843,
  gap: -0.475,
  valid: 1,
  later: -2.855,
  inSection: 0.403,
  outsideSection: -0.457,
  withoutSection: -0.341,
  holdsLabel: 0,
  anyText: -0.364,
  anyTextFarOff: 0.297,
  wrapped: -1.479,
  agreement: 3.33,
  rivals: -3.04,
  sentence: -0.864,
  patternWithLabel: -0.121,
  unknownLabel: -1.907,
  likeness: -0.125,
  likenessStrict: 0.501,
  sameHead: -0.358,
};

/**
 * From a document's best candidate to the probability that it is the field's value: weights of its own logit, of how far it is ahead of
 * the best one with another value, and of there being no other.
 */
export const PLACE_CALIBRATION = { bias: -0.047, own: 1.09, lead: 0.117, alone: -0.842 } as const;
