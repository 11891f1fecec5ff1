import { heightOf, lengthOf, type PageImage, type Quad, type TickState } from '@yushen/contract';
import { type ZoneInk, zoneInk } from '../ink/zone-ink';
import { cropQuad } from '../pixels/crop-quad';
import { type DrawnBox, findBoxInZone } from './find-box-in-zone';

/** The place is judged at this height, px. */
const HEIGHT = 56;
/** A box's sides, as shares of the place's height. */
const SIDE = [0.33, 0.8] as const;
/** The part of a box that is looked at: this much of each side is left out as its frame. */
const INSET = 0.22;
/** Share of a box's inside that is inked: at most for a blank one, at least for a ticked one. */
const BLANK = 0.04;
const TICKED = 0.1;

/**
 * Is there a box before a choice's word, and is it ticked, crossed or filled? `place` reaches from about two characters
 * before the word up to it. The box nearest to the word counts.
 */
export function judgeTick(image: PageImage, place: Quad): TickState {
  const width = Math.round((HEIGHT * lengthOf(place)) / Math.max(1, heightOf(place)));
  if (width < SIDE[0] * HEIGHT || width > 6 * HEIGHT) return 'none';
  const ink = zoneInk(cropQuad(image, place, width, HEIGHT));
  const box = findBoxInZone(ink, Math.round(SIDE[0] * HEIGHT), Math.round(SIDE[1] * HEIGHT));
  if (box === undefined) return 'none';
  const share = inkInside(ink, box);
  return share <= BLANK ? 'blank' : share >= TICKED ? 'ticked' : 'unsure';
}

function inkInside({ mask, width }: ZoneInk, { left, top, right, bottom }: DrawnBox): number {
  const [insetX, insetY] = [INSET * (right - left), INSET * (bottom - top)].map(Math.ceil) as [number, number];
  let inked = 0;
  let all = 0;
  for (let y = top + insetY; y <= bottom - insetY; y += 1)
    for (let x = left + insetX; x <= right - insetX; x += 1) {
      inked += mask[y * width + x]!;
      all += 1;
    }
  return inked / Math.max(1, all);
}
