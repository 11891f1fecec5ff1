import type { PageImage } from '@yushen/contract';
import { flatWindows } from './flat-windows';
import { stripeStrength } from './stripe-strength';

/** So many windows are looked at first; where none shows stripes half as strong as they must be, the others are not. */
const FIRST = 4;
/** A page needs so many windows of bare paper … */
const MIN_WINDOWS = 4;
/** … and stripes as strong as this in a quarter of them, in so many at least. */
const MIN_STRENGTH = 20;
const MIN_STRIPED = 3;

/** How strongly a screen's pixels show all over a page: the strength that a quarter of its windows reach, three at least. */
export function screenStrength(image: PageImage): number {
  const windows = flatWindows(image);
  if (windows.length < MIN_WINDOWS) return 0;
  const first = windows.slice(0, FIRST).map((window) => stripeStrength(image, window));
  if (Math.max(...first) < MIN_STRENGTH / 2) return 0;
  const strengths = [...first, ...windows.slice(FIRST).map((window) => stripeStrength(image, window))];
  return strengths.sort((a, b) => b - a)[Math.max(MIN_STRIPED - 1, windows.length >> 2)] ?? 0;
}

/** Was the page photographed off a screen, whose red, green and blue stripes show all over its bare paper? */
export const isPhotoOfScreen = (image: PageImage): boolean => screenStrength(image) >= MIN_STRENGTH;
