import { type Bounds, boundsOf, type PageImage, type Point, type Quad } from '@yushen/contract';
import { partOf } from '../pixels/part-of';
import { withoutRed } from '../pixels/without-red';
import { redZones } from './red-zones';
import type { FoundBox } from './text-map-boxes';

/** Finds text on an image whose sides are multiples of {@link STEP}. */
export type FindBoxes = (image: PageImage) => Promise<readonly FoundBox[]>;

/** Networks of this family halve their input five times. */
const STEP = 32;
/** Lines that a zone touches reach this far out of it, px. */
const MARGIN = 40;
/** Boxes that share this much of the smaller one are readings of the same print. */
const SAME_SHARE = 0.5;

/**
 * Print under red seals is found again on bands of the page through a red glass: what the seal tore apart or hid takes
 * the place of what was found there at first.
 *
 * @param found on the image as it is
 * @param tall the page's lines run down the image: bands then go from top to bottom
 */
export async function withBoxesUnderSeals(
  image: PageImage,
  found: readonly FoundBox[],
  tall: boolean,
  find: FindBoxes,
): Promise<readonly FoundBox[]> {
  let boxes = found;
  for (const { zones, band } of bandsOf(redZones(image), image, tall)) {
    const shift = ([x, y]: Point): Point => [x + band.left, y + band.top];
    const again = await find(withoutRed(partOf(image, band)));
    for (const { quad, score } of again) {
      const moved: Quad = [shift(quad[0]), shift(quad[1]), shift(quad[2]), shift(quad[3])];
      if (zones.some((zone) => shared(boundsOf(moved), zone) > 0)) boxes = replace(boxes, { quad: moved, score });
    }
  }
  return boxes;
}

interface Band {
  readonly zones: readonly Bounds[];
  readonly band: Bounds;
}

/** Whole strips of the image around zones, joined where they meet: a line keeps both its ends. */
function bandsOf(zones: readonly Bounds[], { width, height }: PageImage, tall: boolean): readonly Band[] {
  const extent = ({ left, top, right, bottom }: Bounds): readonly [number, number] =>
    tall ? [left, right] : [top, bottom];
  const limit = tall ? width : height;
  const joined: { from: number; to: number; zones: Bounds[] }[] = [];
  for (const zone of [...zones].sort((a, b) => extent(a)[0] - extent(b)[0])) {
    const [from, to] = [Math.max(0, extent(zone)[0] - MARGIN), Math.min(limit, extent(zone)[1] + MARGIN)];
    const last = joined.at(-1);
    if (last !== undefined && from <= last.to) {
      last.to = Math.max(last.to, to);
      last.zones.push(zone);
    } else joined.push({ from, to, zones: [zone] });
  }
  return joined.map(({ from, to, zones: own }) => {
    const size = Math.min(limit, Math.ceil((to - from) / STEP) * STEP);
    const start = Math.min(from, limit - size);
    const band = tall
      ? { left: start, top: 0, right: start + size, bottom: height }
      : { left: 0, top: start, right: width, bottom: start + size };
    return { zones: own, band };
  });
}

/** Puts a box in the place of those of the same print, unless they say much more than it does. */
function replace(boxes: readonly FoundBox[], box: FoundBox): readonly FoundBox[] {
  const own = boundsOf(box.quad);
  const same = boxes.filter(({ quad }) => {
    const other = boundsOf(quad);
    return shared(own, other) >= SAME_SHARE * Math.min(areaOf(own), areaOf(other));
  });
  const replaced = same.reduce((sum, { quad }) => sum + areaOf(boundsOf(quad)), 0);
  if (areaOf(own) < SAME_SHARE * replaced) return boxes;
  return [...boxes.filter((other) => !same.includes(other)), box];
}

const areaOf = ({ left, top, right, bottom }: Bounds): number => Math.max(0, right - left) * Math.max(0, bottom - top);

const shared = (a: Bounds, b: Bounds): number =>
  areaOf({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  });
