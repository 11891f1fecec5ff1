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
  const mayJump = states.map((label, state) => state >= 2 && label !== 0 && label !== states[state - 2]);
  const scores = new Float64Array(states.length).fill(Number.NEGATIVE_INFINITY);
  // Before the first step only the first two states can be entered, from nowhere.
  scores[0] = 0;
  for (let step = 0; step < steps; step += 1)
    // From the last state on: each takes what those before it were worth one step earlier.
    for (let state = states.length - 1; state >= 0; state -= 1) {
      let best = scores[state]!;
      if (state > 0 && scores[state - 1]! > best) best = scores[state - 1]!;
      if (mayJump[state] && scores[state - 2]! > best) best = scores[state - 2]!;
      scores[state] = best + Math.log(Math.max(FLOOR, probabilities[step * classes + states[state]!]!));
    }
  const best = Math.max(scores.at(-1)!, scores.at(-2) ?? Number.NEGATIVE_INFINITY);
  return Number.isFinite(best) ? best : undefined;
}
