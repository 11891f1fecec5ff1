/** A share that was measured, with the bounds that it is within at 95 %. */
export interface MeasuredShare {
  readonly wrong: number;
  readonly cases: number;
  readonly share?: number;
  readonly lower: number;
  readonly upper: number;
}

/** Probability outside the bounds, on each side. */
const EACH_SIDE = 0.025;
const HALVINGS = 60;
/** Bounds are kept to a millionth, and rounded outwards: none is nearer than it was. */
const MILLION = 1_000_000;
export const roundedUp = (value: number): number => Math.ceil(value * MILLION - 1e-6) / MILLION;
export const roundedDown = (value: number): number => Math.floor(value * MILLION + 1e-6) / MILLION;

/** The exact bounds of a binomial share (Clopper and Pearson 1934), two-sided, 95 % unless told. Without a case they are 0 and 1. */
export function measuredShare(wrong: number, cases: number, eachSide = EACH_SIDE): MeasuredShare {
  const lower = wrong === 0 ? 0 : rootOf((share) => 1 - atMost(wrong - 1, cases, share) - eachSide);
  const upper = wrong === cases ? 1 : rootOf((share) => eachSide - atMost(wrong, cases, share));
  return {
    wrong,
    cases,
    ...(cases > 0 && { share: Math.round((wrong / cases) * MILLION) / MILLION }),
    lower: roundedDown(lower),
    upper: roundedUp(upper),
  };
}

/** Probability of at most so many of `cases` where each is wrong with probability `share`. Summed as logarithms: nothing overflows. */
function atMost(wrong: number, cases: number, share: number): number {
  if (share <= 0) return 1;
  if (share >= 1) return wrong >= cases ? 1 : 0;
  let term = cases * Math.log1p(-share);
  let sum = Math.exp(term);
  for (let count = 1; count <= wrong; count++) {
    term += Math.log((cases - count + 1) / count) + Math.log(share) - Math.log1p(-share);
    sum += Math.exp(term);
  }
  return Math.min(1, sum);
}

/** Where a function that rises from below zero crosses it, between 0 and 1. */
function rootOf(rising: (share: number) => number): number {
  let [low, high] = [0, 1];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
