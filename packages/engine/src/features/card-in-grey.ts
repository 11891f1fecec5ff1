import type { Document } from '@yushen/contract';
import { pixelsIn, quantile, type Thumbnail } from '../reading/thumbnail';
import { largestPicture, type PagePlace } from './picture';
import { groundOf, isGrey, sealsOn, wholeOf } from './printed-ground';

/** A picture as long as this by as high may show a card alone, 85.6 by 54 mm with some of the glass around it. A sheet of A4 is 1.414. */
const CARD_SHAPED = { least: 1.43, most: 1.75 } as const;
/** The sheet around a card is as light as this share of all pixels at least. */
const PAPER = 0.9;
/** A card's ground is darker than the sheet around it by this much, 0..255: that of grey copies of drawn cards by 25 and more, of lists by 4 at most. */
const DARKER = 18;
/** Side of a square as large as a chip, a stripe or a mark, in heights of a value's letters: 0.4 at most on typed, written and framed lists. */
const MIN_PICTURE = 1.5;

/**
 * Whether a card lies on a copy without colour: what it is printed on is darker there than the sheet around it, or a picture stands on it (a
 * chip, a stripe, a mark). Nothing of a capture that shows colours, and of one that may show the card alone.
 */
export function cardInGrey(document: Document, place: PagePlace, thumbnail: Thumbnail): boolean | undefined {
  const { width, height } = thumbnail;
  const shape = Math.max(width, height) / Math.min(width, height);
  if (
    (shape >= CARD_SHAPED.least && shape <= CARD_SHAPED.most) ||
    !isGrey(thumbnail, sealsOn(document, place.page, place.material))
  )
    return undefined;
  const ground = groundOf(document, place.page, place.material, thumbnail);
  const paper = quantile(
    pixelsIn(thumbnail, wholeOf(thumbnail)).map(({ lightness }) => lightness),
    PAPER,
  );
  if (ground !== undefined && paper - ground.lightness >= DARKER) return true;
  const side = largestPicture(document, place, thumbnail);
  return side === undefined ? undefined : side >= MIN_PICTURE;
}
