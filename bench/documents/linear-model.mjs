/** One logistic regression a type against all others, over marked buckets: small, seeded, in plain JavaScript. */

const EPOCHS = 10;
const RATE = 0.4;
/** How strongly weights are drawn to zero. */
const SHRINK = 2e-5;
/** Before anything is seen no type is likely. */
const FIRST_BIAS = -3;
/** A sample told this well teaches nothing more. */
const TOLD = 2e-3;
/** Papers of one type are few among all: each counts as so many. */
const POSITIVE = 4;

const sigmoid = (score) => 1 / (1 + Math.exp(-score));

/**
 * @param samples `{ label, features: { buckets, value } }`; a label that is none of `labels` speaks against all of them
 * @param {() => number} random 0..1
 * @returns `weights`: by bucket, then by label; `bias`: by label
 */
export function trainOneAgainstRest(samples, labels, size, random) {
  const count = labels.length;
  const weights = new Float32Array(size * count);
  const squares = new Float32Array(size * count).fill(1e-6);
  const bias = new Float32Array(count).fill(FIRST_BIAS);
  const biasSquares = new Float32Array(count).fill(1e-2);
  const errors = new Float32Array(count);
  const order = samples.map((_, index) => index);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (let index = order.length - 1; index > 0; index -= 1) {
      const other = Math.floor(random() * (index + 1));
      [order[index], order[other]] = [order[other], order[index]];
    }
    for (const at of order) {
      const { label, features } = samples[at];
      const scores = scoresOf({ weights, bias }, features);
      const wanted = labels.indexOf(label);
      const active = [];
      for (let which = 0; which < count; which += 1) {
        const error = sigmoid(scores[which]) - (which === wanted ? 1 : 0);
        if (Math.abs(error) < TOLD) continue;
        errors[which] = which === wanted ? POSITIVE * error : error;
        active.push(which);
        biasSquares[which] += errors[which] ** 2;
        bias[which] -= (RATE * errors[which]) / Math.sqrt(biasSquares[which]);
      }
      for (const bucket of features.buckets)
        for (const which of active) {
          const place = bucket * count + which;
          const slope = errors[which] * features.value + SHRINK * weights[place];
          squares[place] += slope * slope;
          weights[place] -= (RATE * slope) / Math.sqrt(squares[place]);
        }
    }
  }
  return { weights, bias };
}

/** One score a label, not yet squeezed into 0..1. */
export function scoresOf({ weights, bias }, { buckets, value }) {
  const count = bias.length;
  const scores = new Float64Array(count);
  for (const bucket of buckets)
    for (let which = 0; which < count; which += 1) scores[which] += weights[bucket * count + which];
  for (let which = 0; which < count; which += 1) scores[which] = scores[which] * value + bias[which];
  return scores;
}

export const best = (scores) => scores.indexOf(Math.max(...scores));

/**
 * Slope and intercept that make a score the chance of being right (Platt 1999), with his smoothed targets.
 *
 * @param answers `{ score, right }`
 */
export function calibrate(answers) {
  const right = answers.filter((answer) => answer.right).length;
  const [high, low] = [(right + 1) / (right + 2), 1 / (answers.length - right + 2)];
  let [slope, intercept] = [1, 0];
  // Newton's method on two unknowns.
  for (let step = 0; step < 100; step += 1) {
    let [gSlope, gIntercept, hSlope, hBoth, hIntercept] = [0, 0, 1e-9, 0, 1e-9];
    for (const { score, right: isRight } of answers) {
      const chance = sigmoid(slope * score + intercept);
      const error = chance - (isRight ? high : low);
      const spread = chance * (1 - chance);
      gSlope += error * score;
      gIntercept += error;
      hSlope += spread * score * score;
      hBoth += spread * score;
      hIntercept += spread;
    }
    const determinant = hSlope * hIntercept - hBoth * hBoth;
    const [dSlope, dIntercept] = [
      (hIntercept * gSlope - hBoth * gIntercept) / determinant,
      (hSlope * gIntercept - hBoth * gSlope) / determinant,
    ];
    slope -= dSlope;
    intercept -= dIntercept;
    if (Math.abs(dSlope) + Math.abs(dIntercept) < 1e-9) break;
  }
  return { slope, intercept };
}
