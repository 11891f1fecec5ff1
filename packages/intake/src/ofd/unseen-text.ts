import type { Bounds, PageImage } from '@yushen/contract';
import { CHANNELS } from '../page-image';
import { hasInk } from '../pdf/render-page';
import type { Glyph } from '../text/glyph';

/** Share of characters that are white on white; above it the text layer says what nobody sees. */
const MAX_UNSEEN = 0.05;
/** Ground below this brightness, 0..255, shows white letters. */
const DARK_GROUND = 200;

/**
 * Is more than a little of the text drawn in white on white? Other characters are not looked for on the picture: on a host without
 * their fonts it stays blank where they stand, and the text holds all the same.
 */
export function isUnseen(glyphs: readonly Glyph[], image: PageImage): boolean {
  const unseen = glyphs.filter(
    ({ painted, pale, box }) => painted && pale && !hasInk(image, box) && !isDark(image, box),
  );
  return unseen.length > glyphs.length * MAX_UNSEEN;
}

/** Does a place lie on a ground that shows white letters? */
export function isDark({ width, height, data }: PageImage, { left, top, right, bottom }: Bounds): boolean {
  const x = Math.min(width - 1, Math.max(0, Math.round((left + right) / 2)));
  const y = Math.min(height - 1, Math.max(0, Math.round((top + bottom) / 2)));
  const at = (y * width + x) * CHANNELS;
  return (data[at]! + data[at + 1]! * 2 + data[at + 2]!) / 4 < DARK_GROUND;
}
