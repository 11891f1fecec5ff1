import {
  type Bounds,
  boundsOf,
  centreOf,
  heightOf,
  lengthOf,
  type PageImage,
  type Point,
  type Quad,
} from '@yushen/contract';
import { medianOf, partOf, withoutRed } from '@yushen/marks/pixels';
import { redZones } from './red-zones';
import { alongLongSide } from './text-direction';
import type { FoundBox } from './text-map-boxes';

/** Finds text on an image whose sides are multiples of {@link STEP}. */
export type FindBoxes = (image: PageImage) => Promise<readonly FoundBox[]>;

/** Networks of this family halve their input five times. */
const STEP = 32;
/** Lines that a zone touches reach this far out of it, px. */
const MARGIN = 40;
/** Print is darker than this share of the paper around it, in at least that share of its box: thin print is grey on a reduced image. */
const DARK = 0.65;
const DARK_SHARE = 0.025;

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
    const bleached = withoutRed(partOf(image, band));
    for (const { quad, ...rest } of await find(bleached)) {
      if (!isDarkPrint(bleached, boundsOf(quad))) continue;
      const moved: Quad = [shift(quad[0]), shift(quad[1]), shift(quad[2]), shift(quad[3])];
      if (zones.some((zone) => shared(boundsOf(moved), zone) > 0)) boxes = replace(boxes, { quad: moved, ...rest });
    }
  }
  return boxes;
}

/** Is there black or blue print in a part of a bleached image, and not only the rest of the seal? */
function isDarkPrint(image: PageImage, { left, top, right, bottom }: Bounds): boolean {
  const part = partOf(image, {
    left: Math.max(0, Math.floor(left)),
    top: Math.max(0, Math.floor(top)),
    right: Math.min(image.width, Math.ceil(right)),
    bottom: Math.min(image.height, Math.ceil(bottom)),
  });
  const print = DARK * medianOf(part.data, 0);
  let dark = 0;
  for (let index = 0; index < part.data.length; index += 3) if (part.data[index]! < print) dark += 1;
  return dark * 3 >= DARK_SHARE * part.data.length;
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

/** Puts a box in the place of those of the same print; where one of them says more than it does, that one stays. */
function replace(boxes: readonly FoundBox[], box: FoundBox): readonly FoundBox[] {
  const same = boxes.filter(({ quad }) => holds(quad, centreOf(box.quad)) || holds(box.quad, centreOf(quad)));
  if (same.some(({ quad }) => saysMore(quad, box.quad))) return boxes;
  return [...boxes.filter((other) => !same.includes(other)), box];
}

/** Does a convex quad, clockwise from any corner, hold a point? */
function holds(quad: Quad, [x, y]: Point): boolean {
  return quad.every(([x0, y0], index) => {
    const [x1, y1] = quad[((index + 1) % 4) as 0 | 1 | 2 | 3];
    return (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0) >= 0;
  });
}

/** A line that reaches out of another at its ends: its red part is print, not a seal. */
function saysMore(quad: Quad, than: Quad): boolean {
  const line = alongLongSide(than);
  const [[x0, y0], [x1, y1]] = line;
  const length = lengthOf(line) || 1;
  const places = quad.map(([x, y]) => ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length);
  return Math.min(...places) < -heightOf(line) || Math.max(...places) > length + heightOf(line);
}

const areaOf = ({ left, top, right, bottom }: Bounds): number => Math.max(0, right - left) * Math.max(0, bottom - top);

const shared = (a: Bounds, b: Bounds): number =>
  areaOf({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  });
