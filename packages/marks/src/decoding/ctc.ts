import type { OtherLetter } from '@yushen/contract';
import { inModernScript } from './modern-script';
import { otherLetter } from './other-letter';
import { sameCharacter } from './same-character';

/** One character as decoded, with the time steps it was seen in. */
export interface DecodedCharacter {
  readonly text: string;
  /** The likeliest class there in the recogniser's alphabet. */
  readonly label: number;
  /** Probability at its surest step, whatever its width or script. */
  readonly confidence: number;
  readonly surestStep: number;
  readonly firstStep: number;
  readonly lastStep: number;
  /** The letter that it may be besides. */
  readonly other?: OtherLetter | undefined;
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
    const surest = { label: best, confidence, surestStep: step };
    if (best !== 0 && last && (best === previous || others.includes(previous))) {
      const isSurer = confidence > last.confidence;
      decoded[decoded.length - 1] = { ...last, ...(isSurer && surest), lastStep: step };
    } else if (best !== 0) decoded.push({ ...surest, text: characters[best]!, firstStep: step, lastStep: step });
    previous = best;
  }
  return decoded.map((one) => {
    const row = probabilities.subarray(one.surestStep * classes, (one.surestStep + 1) * classes);
    const other = otherLetter(row, characters, { ...one, same: same.get(one.label) ?? [] });
    return other === undefined ? one : inModernScript({ ...one, other }, row);
  });
}
