import { boundsOf, heightOf, lengthOf, type Quad } from '@yushen/contract';
import type { InkMap } from '../../ink/ink-map';

/** Boxes this many times longer than high hold a printed line; writing along a seal's ring makes stouter ones. */
const LINE_ASPECT = 5;

/** Leaning lines' upright bounds would hide what lies beside them: they may be this many times higher than the line. */
const MAX_LEAN = 1.6;

/**
 * 1 where a printed line lies on a copy, on which print and seal have one colour: the page's print would vote for
 * circles everywhere.
 *
 * @param boxes lines in pixels of the page
 * @param scale page pixels per pixel of the map
 */
export function hidePrint({ width, height }: InkMap, boxes: readonly Quad[], scale: number): Uint8Array {
  const hidden = new Uint8Array(width * height);
  for (const box of boxes) {
    const [length, thickness] = [lengthOf(box), heightOf(box)].sort((a, b) => b - a) as [number, number];
    const { left, top, right, bottom } = boundsOf(box);
    if (length < LINE_ASPECT * thickness || Math.min(right - left, bottom - top) > MAX_LEAN * thickness) continue;
    const last = Math.min(height, Math.ceil(bottom / scale));
    for (let y = Math.max(0, Math.floor(top / scale)); y < last; y += 1)
      hidden.fill(1, y * width + Math.max(0, Math.floor(left / scale)), y * width + Math.min(width, right / scale));
  }
  return hidden;
}
