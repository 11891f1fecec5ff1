/** Logistic regression by Newton's method, with weights that may be held fixed. */

const sigmoid = (x) => 1 / (1 + Math.exp(-x));

/** Solves a symmetric positive definite system by Cholesky's method. */
function solve(matrix, right) {
  const size = right.length;
  const lower = matrix.map(() => new Float64Array(size));
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row][column];
      for (let k = 0; k < column; k++) sum -= lower[row][k] * lower[column][k];
      lower[row][column] = row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[column][column];
    }
  const half = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let sum = right[row];
    for (let k = 0; k < row; k++) sum -= lower[row][k] * half[k];
    half[row] = sum / lower[row][row];
  }
  const result = new Float64Array(size);
  for (let row = size - 1; row >= 0; row--) {
    let sum = half[row];
    for (let k = row + 1; k < size; k++) sum -= lower[k][row] * result[k];
    result[row] = sum / lower[row][row];
  }
  return result;
}

/**
 * @param {{features: number[], right: boolean, weight?: number}[]} rows
 * @param {{l2?: number, fixed?: Map<number, number>, rounds?: number}} [options] `fixed`: weights by place that are not trained
 * @returns {number[]} one weight a feature
 */
export function trainLogistic(rows, { l2 = 1, fixed = new Map(), rounds = 25 } = {}) {
  const size = rows[0].features.length;
  const free = Array.from({ length: size }, (_, index) => index).filter((index) => !fixed.has(index));
  const weights = new Float64Array(size);
  for (const [index, value] of fixed) weights[index] = value;
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(free.length);
    const hessian = free.map(() => new Float64Array(free.length));
    for (const { features, right, weight = 1 } of rows) {
      let logit = 0;
      for (let index = 0; index < size; index++) logit += weights[index] * features[index];
      const p = sigmoid(logit);
      const slope = weight * (Number(right) - p);
      const curve = weight * Math.max(p * (1 - p), 1e-6);
      for (let a = 0; a < free.length; a++) {
        const value = features[free[a]];
        if (value === 0) continue;
        gradient[a] += slope * value;
        for (let b = 0; b <= a; b++) hessian[a][b] += curve * value * features[free[b]];
      }
    }
    for (let a = 0; a < free.length; a++) {
      gradient[a] -= l2 * weights[free[a]];
      hessian[a][a] += l2;
      for (let b = a + 1; b < free.length; b++) hessian[a][b] = hessian[b][a];
    }
    for (let a = 0; a < free.length; a++) for (let b = a + 1; b < free.length; b++) hessian[a][b] = hessian[b][a];
    const step = solve(hessian, gradient);
    let most = 0;
    for (let a = 0; a < free.length; a++) {
      const move = Math.max(-2, Math.min(2, step[a]));
      weights[free[a]] += move;
      most = Math.max(most, Math.abs(move));
    }
    if (most < 1e-4) break;
  }
  return [...weights];
}
