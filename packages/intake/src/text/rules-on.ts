import type { Bounds, PageImage } from '@yushen/contract';
import { CHANNELS } from '../page-image';

/** Gaps below this hold no ruling line, px. */
const MIN_GAP = 3;
/** A ruling line reaches this far above and below the text beside it, as a share of its height. */
const REACH = 0.15;
/** Difference of brightness, 0..255, from which a thin line shows on its ground. */
const FAINTEST_RULE = 24;

/** Tells whether a page shows an upright ruling line in the gap between two characters that stand beside each other. */
export function rulesOn({ width, height, data }: PageImage): (left: Bounds, right: Bounds) => boolean {
  const brightness = (x: number, y: number): number => {
    const at = (y * width + x) * CHANNELS;
    return (data[at]! + data[at + 1]! * 2 + data[at + 2]!) / 4;
  };
  return (left, right) => {
    const [from, to] = [Math.ceil(left.right), Math.floor(right.left)];
    if (to - from < MIN_GAP) return false;
    const reach = (Math.min(left.bottom, right.bottom) - Math.max(left.top, right.top)) * REACH;
    const top = Math.round(Math.max(left.top, right.top) - reach);
    const bottom = Math.round(Math.min(left.bottom, right.bottom) + reach);
    if (top < 0 || bottom >= height || from < 1 || to >= width - 1 || bottom <= top) return false;
    for (let x = from; x < to; x++) {
      let y = top;
      while (y <= bottom && isLine(x, y)) y++;
      if (y > bottom) return true;
    }
    return false;
  };

  /** Darker than what stands three pixels to either side. */
  function isLine(x: number, y: number): boolean {
    const ground = Math.min(brightness(Math.max(0, x - 3), y), brightness(Math.min(width - 1, x + 3), y));
    return ground - brightness(x, y) >= FAINTEST_RULE;
  }
}
