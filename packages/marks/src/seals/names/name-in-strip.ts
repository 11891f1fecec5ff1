import type { LineText } from '../../decoding/line-text';

/** A character at either end read with less confidence is a scrap of the ring or of the seal's number. */
const END_SURE = 0.7;

/** A seal's name as one strip says it, without scraps at its ends. */
export function nameInStrip({ text, characters }: LineText): string {
  const letters = [...text];
  const sound = (index: number) =>
    (characters[index]?.confidence ?? 0) >= END_SURE && /\p{Script=Han}|[）)]/u.test(letters[index]!);
  let [from, to] = [0, letters.length];
  while (from < to && !sound(from)) from += 1;
  while (to > from && !sound(to - 1)) to -= 1;
  return letters
    .slice(from, to)
    .join('')
    .replace(/^[）)]+/u, '');
}
