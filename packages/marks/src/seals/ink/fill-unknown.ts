import type { InkMap } from '../../ink/ink-map';

/** Ink flows this often from each pixel to the next: across strokes of print, not into what a broad pen hides. */
const ROUNDS = 8;

/** Ink as it would go on under what hides it: unknown pixels take the mean of those around them, again and again. */
export function fillUnknown({ width, height, data }: InkMap, unknown: Uint8Array): InkMap {
  const ink = Float32Array.from(data, (value, at) => (unknown[at] === 1 ? 0 : value));
  const places: number[] = [];
  for (let y = 1; y < height - 1; y += 1)
    for (let at = y * width + 1; at < (y + 1) * width - 1; at += 1) if (unknown[at] === 1) places.push(at);
  const backwards = places.toReversed();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const at of round % 2 === 0 ? places : backwards)
      ink[at] = (ink[at - 1]! + ink[at + 1]! + ink[at - width]! + ink[at + width]!) / 4;
  return { width, height, data: Uint8Array.from(ink, Math.round) };
}
