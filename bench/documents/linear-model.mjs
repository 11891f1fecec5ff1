/** Multinomial logistic regression over hashed features: small, seeded, in plain JavaScript. */

const BUCKETS = 8192;
const EPOCHS = 12;
const RATE = 0.5;
const SHRINK = 2e-6;

/** FNV-1a, 32 bits. */
function hashed(text) {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % BUCKETS;
}

/**
 * A page's features: which two and three letters stand side by side on its lines, how many lines it has and what shape.
 * Digits are one letter, blanks none. Each counts once, the vector has length 1.
 */
export function featuresOf({ lines, aspect }) {
  const found = new Set();
  for (const { text } of lines) {
    const letters = [...text.normalize('NFKC').replace(/\s/gu, '').replace(/\d/gu, '0')];
    for (let index = 0; index + 1 < letters.length; index += 1) {
      found.add(hashed(letters.slice(index, index + 2).join('')));
      if (index + 2 < letters.length) found.add(hashed(letters.slice(index, index + 3).join('')));
    }
  }
  found.add(hashed(`#lines ${Math.round(Math.log2(1 + lines.length))}`));
  found.add(hashed(`#aspect ${Math.round(aspect * 4)}`));
  return { indices: [...found], value: 1 / Math.sqrt(found.size) };
}

function softmax(scores) {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** @param {{label: string, features: {indices: number[], value: number}}[]} samples @param {() => number} random */
export function trainLinear(samples, random) {
  const labels = [...new Set(samples.map(({ label }) => label))].sort();
  const weights = labels.map(() => new Float32Array(BUCKETS));
  const squares = labels.map(() => new Float32Array(BUCKETS).fill(1e-6));
  const scoresOf = ({ indices, value }) =>
    weights.map((own) => {
      let score = 0;
      for (const index of indices) score += own[index];
      return 4 * score * value;
    });
  const order = samples.map((_, index) => index);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (let index = order.length - 1; index > 0; index -= 1) {
      const other = Math.floor(random() * (index + 1));
      [order[index], order[other]] = [order[other], order[index]];
    }
    for (const at of order) {
      const { label, features } = samples[at];
      const wanted = labels.indexOf(label);
      const shares = softmax(scoresOf(features));
      for (const [which, share] of shares.entries()) {
        const error = share - (which === wanted ? 1 : 0);
        if (Math.abs(error) < 1e-3) continue;
        const own = weights[which];
        const sums = squares[which];
        for (const index of features.indices) {
          const slope = error * features.value + SHRINK * own[index];
          sums[index] += slope * slope;
          own[index] -= (RATE * slope) / Math.sqrt(sums[index]);
        }
      }
    }
  }
  return {
    best(features) {
      const shares = softmax(scoresOf(features));
      const most = shares.indexOf(Math.max(...shares));
      return { label: labels[most], probability: shares[most] };
    },
  };
}
