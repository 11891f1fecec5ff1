import type { ZoneInk } from '../ink/zone-ink';

/** Where handwriting lies in its zone, px; right and bottom outside it. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A line through a name is inked over this share of its way: between the letters of a name there is paper. */
const INKED = 0.94;
/** Its middle lies between these shares of the name's height: a line to sign on runs below. */
const [UPPER, LOWER] = [0.22, 0.72];
/** A line that goes on beyond the name by this share of its width, at either end, is the form's; it may be dotted. */
const BEYOND = 0.2;
const DOTTED = 0.8;
/** Ends are tried in steps of so many px. */
const STEP = 2;
/** Rows above and below a line in which its continuation may lie, px. */
const NEAR = [0, -2, 2, -4, 4] as const;

/**
 * Whether a straight line runs through a name from end to end, level or aslant: what was signed was crossed out.
 *
 * @param ink all of the zone's ink, ruling lines too
 */
export function isCrossedOut(ink: ZoneInk, { left, right, top, bottom }: Extent): boolean {
  const [width, height] = [right - left, bottom - top];
  if (width < 8 || height < 8) return false;
  for (let from = top; from < bottom; from += STEP)
    for (let to = top; to < bottom; to += STEP) {
      const middle = ((from + to) / 2 - top) / height;
      if (middle < UPPER || middle > LOWER) continue;
      const rowAt = (x: number): number => from + ((to - from) * (x - left)) / width;
      const isInk = (x: number): boolean => hasInk(ink, x, rowAt(x));
      // Where it goes on, the form's line need not lie quite in this one's direction.
      const isNearInk = (x: number): boolean => NEAR.some((off) => hasInk(ink, x, rowAt(x) + off));
      if (isInked(isInk, left, right) && !isForms(isNearInk, left, right, ink.width)) return true;
    }
  return false;
}

function hasInk({ mask, width, height }: ZoneInk, x: number, y: number): boolean {
  const row = Math.round(y);
  return x >= 0 && x < width && row >= 0 && row < height && mask[row * width + x] === 1;
}

function isInked(isInk: (x: number) => boolean, left: number, right: number, share: number = INKED): boolean {
  const most = (1 - share) * (right - left);
  let missing = 0;
  for (let x = left; x < right; x += 1) {
    if (!isInk(x)) missing += 1;
    if (missing > most) return false;
  }
  return true;
}

function isForms(isInk: (x: number) => boolean, left: number, right: number, width: number): boolean {
  const reach = Math.round(BEYOND * (right - left));
  const before = left >= reach && isInked(isInk, left - reach, left, DOTTED);
  return before || (width - right >= reach && isInked(isInk, right, right + reach, DOTTED));
}
