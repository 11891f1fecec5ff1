/** Probabilities below this are taken as this: one step must not decide alone. */
const FLOOR = 1e-5;

/**
 * How well a text explains what a recogniser saw: the log likelihood of the best way to spread its characters over the
 * steps, blanks (class 0) between them (CTC, Viterbi). Nothing where the text has more characters than there are steps.
 *
 * @param probabilities steps by classes, row by row
 * @param text classes of the text's characters
 */
export function textLikelihood(
  probabilities: Float32Array,
  steps: number,
  classes: number,
  text: readonly number[],
): number | undefined {
  // blank, first, blank, second, …, blank
  const states = text.flatMap((label) => [0, label]).concat(0);
  const at = (step: number, state: number): number =>
    Math.log(Math.max(FLOOR, probabilities[step * classes + states[state]!]!));
  let scores = states.map((_, state) => (state < 2 ? at(0, state) : Number.NEGATIVE_INFINITY));
  for (let step = 1; step < steps; step += 1)
    scores = scores.map((stay, state) => {
      const next = scores[state - 1] ?? Number.NEGATIVE_INFINITY;
      const mayJump = state >= 2 && states[state] !== 0 && states[state] !== states[state - 2];
      const jump = mayJump ? (scores[state - 2] ?? Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY;
      return Math.max(stay, next, jump) + at(step, state);
    });
  const best = Math.max(scores.at(-1) ?? Number.NEGATIVE_INFINITY, scores.at(-2) ?? Number.NEGATIVE_INFINITY);
  return Number.isFinite(best) ? best : undefined;
}
