import type { OtherLetter } from '@yushen/contract';
import { simplified } from './script';

const HAN = /^\p{Script=Han}$/u;

/** Letters read more surely than this have no other worth telling: a pass over all classes is saved for nearly every letter. */
const SURE = 0.99;

/** Less likely ones are told of nothing. Of eight misread place names (束 濉 浉) the right letter was next likeliest in all, at 0.018 or more. */
const LEAST = 0.01;

/** The likeliest other Han letter at a step, where the letter taken there is one and is in doubt. */
export function otherLetter(
  row: Float32Array,
  characters: readonly string[],
  taken: { readonly label: number; readonly confidence: number; readonly same: readonly number[] },
): OtherLetter | undefined {
  const { label, confidence, same } = taken;
  if (confidence >= SURE || !HAN.test(characters[label] ?? '')) return undefined;
  let best = 0;
  let highest = LEAST;
  for (let index = 1; index < row.length; index += 1) {
    const share = row[index]!;
    if (share > highest && index !== label && !same.includes(index) && HAN.test(characters[index] ?? '')) {
      highest = share;
      best = index;
    }
  }
  return best === 0 ? undefined : { text: simplified(characters[best]!), confidence: highest };
}
