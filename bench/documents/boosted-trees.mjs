/** Gradient boosted decision trees for a yes or no, small enough to be read as data (Friedman 2001; logistic loss, Newton leaves). */

const sigmoid = (x) => 1 / (1 + Math.exp(-x));

/** Thresholds tried for a feature: middles between its distinct values, at most so many. */
function thresholdsOf(rows, feature, most = 16) {
  const values = [...new Set(rows.map(({ features }) => features[feature]))].sort((a, b) => a - b);
  const middles = values.slice(1).map((value, index) => (value + values[index]) / 2);
  if (middles.length <= most) return middles;
  return Array.from({ length: most }, (_, index) => middles[Math.floor((index * middles.length) / most)]);
}

/**
 * @param {{features: number[], right: boolean}[]} rows
 * @param {{trees?: number, depth?: number, rate?: number, l2?: number, least?: number, ignored?: Set<number>, rising?: Map<number, 1 | -1>}} [options] `least`: the smallest
 * hessian sum of a leaf; `ignored`: features by place that are not used; `rising`: features of which more may only speak for (1) or against (-1)
 * @returns {{bias: number, trees: number[][]}} a tree is a list of nodes, five numbers each: feature (-1 for a leaf), threshold, left, right, value
 */
export function trainTrees(
  rows,
  { trees = 120, depth = 3, rate = 0.1, l2 = 8, least = 8, ignored = new Set(), rising = new Map() } = {},
) {
  const count = rows.length;
  const size = rows[0].features.length;
  const usable = Array.from({ length: size }, (_, index) => index).filter((index) => !ignored.has(index));
  const thresholds = usable.map((feature) => thresholdsOf(rows, feature));
  // Each value as its place among the thresholds: a histogram then takes one pass.
  const bins = usable.map((feature, at) => {
    const own = thresholds[at];
    return Uint8Array.from(
      rows,
      ({ features }) => own.findIndex((threshold) => features[feature] <= threshold) + 1 || own.length + 1,
    );
  });
  const share = rows.filter(({ right }) => right).length / count;
  const bias = Math.log(share / (1 - share));
  const logits = new Float64Array(count).fill(bias);
  const model = [];
  for (let round = 0; round < trees; round++) {
    const gradient = new Float64Array(count);
    const hessian = new Float64Array(count);
    for (let index = 0; index < count; index++) {
      const p = sigmoid(logits[index]);
      gradient[index] = Number(rows[index].right) - p;
      hessian[index] = Math.max(p * (1 - p), 1e-6);
    }
    const nodes = [];
    const grow = (members, left) => {
      const at = nodes.length;
      nodes.push(undefined);
      let [g, h] = [0, 0];
      for (const index of members) {
        g += gradient[index];
        h += hessian[index];
      }
      let best;
      if (left > 0 && h >= 2 * least)
        for (const [place, feature] of usable.entries()) {
          const own = thresholds[place];
          if (own.length === 0) continue;
          const sumG = new Float64Array(own.length + 2);
          const sumH = new Float64Array(own.length + 2);
          const bin = bins[place];
          for (const index of members) {
            sumG[bin[index]] += gradient[index];
            sumH[bin[index]] += hessian[index];
          }
          let [leftG, leftH] = [0, 0];
          for (let cut = 0; cut < own.length; cut++) {
            leftG += sumG[cut + 1];
            leftH += sumH[cut + 1];
            if (leftH < least || h - leftH < least) continue;
            const gain = leftG ** 2 / (leftH + l2) + (g - leftG) ** 2 / (h - leftH + l2) - g ** 2 / (h + l2);
            const way = (h - leftH) * leftG - leftH * (g - leftG);
            if ((rising.get(feature) ?? 0) * way > 0) continue;
            if (gain > (best?.gain ?? 1e-3)) best = { gain, feature, place, cut, threshold: own[cut] };
          }
        }
      if (best === undefined) {
        const value = (rate * g) / (h + l2);
        for (const index of members) logits[index] += value;
        nodes[at] = [-1, 0, 0, 0, value];
        return at;
      }
      const bin = bins[best.place];
      const [low, high] = [[], []];
      for (const index of members) (bin[index] <= best.cut + 1 ? low : high).push(index);
      const leftAt = grow(low, left - 1);
      const rightAt = grow(high, left - 1);
      nodes[at] = [best.feature, best.threshold, leftAt, rightAt, 0];
      return at;
    };
    grow(
      Array.from({ length: count }, (_, index) => index),
      depth,
    );
    model.push(nodes.flat());
  }
  return { bias, trees: model };
}

/** The logit that a model gives. */
export function treesLogit({ bias, trees }, features) {
  let sum = bias;
  for (const tree of trees) {
    let at = 0;
    while (tree[at] >= 0) at = 5 * (features[tree[at]] <= tree[at + 1] ? tree[at + 2] : tree[at + 3]);
    sum += tree[at + 4];
  }
  return sum;
}
