import type { PageImage } from '@yushen/contract';
import type { StripReading } from '../strip/read-strip';
import { alignLetters } from './align-letters';

/** A letter of which so much of the place is covered cannot be told from others. */
const COVERED = 0.12;

/**
 * Which letters of a name something else was written or printed over.
 *
 * @param cover the foreign ink, unrolled as the strip was, dark on white
 */
export function hiddenLetters(
  { line }: Pick<StripReading, 'line'>,
  cover: PageImage,
  name: string,
): readonly boolean[] {
  const { places } = alignLetters(line.text, name);
  return places.map((place) => {
    const character = place === undefined ? undefined : line.characters[place];
    return character !== undefined && coveredShare(cover, character.start, character.end) >= COVERED;
  });
}

/** How much of a strip is dark from one share of its length to another. */
function coveredShare({ width, height, data }: PageImage, start: number, end: number): number {
  const [from, to] = [Math.max(0, Math.floor(start * width)), Math.min(width, Math.ceil(end * width))];
  let dark = 0;
  for (let y = 0; y < height; y += 1)
    for (let x = from; x < to; x += 1) if (data[(y * width + x) * 3]! < 128) dark += 1;
  return dark / Math.max(1, (to - from) * height);
}
