/** Probabilities below this are taken as this: one step must not decide alone. */
const FLOOR = 1e-5;

/**
 * How well each of some classes would explain the place of one letter of a text: log likelihood of the best way to spread
 * the text over the steps with that class there (CTC, Viterbi). All −∞ where the text has more letters than there are steps.
 *
 * @param probabilities steps by classes, row by row
 * @param text classes of the text's letters
 * @param place index of the letter that is left open
 * @param candidates classes to try there
 */
export function letterScores(
  probabilities: Float32Array,
  classes: number,
  text: readonly number[],
  place: number,
  candidates: readonly number[],
): readonly number[] {
  const steps = probabilities.length / classes;
  const log = (step: number, label: number): number =>
    Math.log(Math.max(FLOOR, probabilities[step * classes + label]!));
  const before = endings(steps, text.slice(0, place), log);
  const after = endings(steps, text.slice(place + 1).toReversed(), (step, label) => log(steps - 1 - step, label));
  return candidates.map((label) => {
    let [inside, best] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let step = 0; step < steps; step += 1) {
      inside = Math.max(inside, before[step]!) + log(step, label);
      best = Math.max(best, inside + after[steps - 1 - step]!);
    }
    return best;
  });
}

/** Log likelihood of letters ending before each step, the last one's blanks included; at `steps`, of ending with the strip. */
function endings(
  steps: number,
  letters: readonly number[],
  log: (step: number, label: number) => number,
): readonly number[] {
  const states = letters.flatMap((label) => [0, label]).concat(0);
  let scores = states.map((_, state) => (state === 0 ? 0 : Number.NEGATIVE_INFINITY));
  const ended = [letters.length === 0 ? 0 : Number.NEGATIVE_INFINITY];
  for (let step = 0; step < steps; step += 1) {
    const previous = scores;
    scores = states.map((label, state) => {
      const stay = previous[state]!;
      const next = state === 0 ? Number.NEGATIVE_INFINITY : previous[state - 1]!;
      const mayJump = state >= 2 && label !== 0 && label !== states[state - 2];
      const jump = mayJump ? previous[state - 2]! : Number.NEGATIVE_INFINITY;
      return Math.max(stay, next, jump) + log(step, label);
    });
    ended.push(Math.max(scores.at(-1)!, scores.at(-2) ?? Number.NEGATIVE_INFINITY));
  }
  return ended;
}
