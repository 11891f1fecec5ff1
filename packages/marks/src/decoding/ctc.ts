import { sameCharacter } from './same-character';

/** One character as decoded, with the time steps it was seen in. */
export interface DecodedCharacter {
  readonly text: string;
  /** Its class in the recogniser's alphabet. */
  readonly label: number;
  /** Probability at its surest step, whatever its width or script. */
  readonly confidence: number;
  readonly surestStep: number;
  readonly firstStep: number;
  readonly lastStep: number;
}

/**
 * Greedy CTC: the likeliest class of each step, repeats joined, in whichever width or script, blanks (class 0) dropped.
 *
 * @param probabilities steps by classes, row by row
 */
export function decodeCtc(
  probabilities: Float32Array,
  steps: number,
  classes: number,
  characters: readonly string[],
): DecodedCharacter[] {
  const same = sameCharacter(characters);
  const decoded: DecodedCharacter[] = [];
  let previous = 0;
  for (let step = 0; step < steps; step += 1) {
    const offset = step * classes;
    let best = 0;
    let highest = probabilities[offset]!;
    // Probabilities sum to 1: what has more than half of it is the likeliest. Most steps are blank, class 0, and end at once.
    for (let index = 1; index < classes && highest <= 0.5; index += 1) {
      const value = probabilities[offset + index]!;
      if (value > highest) {
        highest = value;
        best = index;
      }
    }
    const last = decoded.at(-1);
    const others = same.get(best) ?? [];
    const confidence = others.reduce((sum, other) => sum + probabilities[offset + other]!, highest);
    if (best !== 0 && last && (best === previous || others.includes(previous)))
      decoded[decoded.length - 1] = {
        ...last,
        ...(confidence > last.confidence && { label: best, confidence, surestStep: step }),
        lastStep: step,
      };
    else if (best !== 0)
      decoded.push({
        text: characters[best]!,
        label: best,
        confidence,
        surestStep: step,
        firstStep: step,
        lastStep: step,
      });
    previous = best;
  }
  return decoded;
}
