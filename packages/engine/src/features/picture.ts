import { type Bounds, boundsOf, type Document, heightOf, type Line, type Quad } from '@yushen/contract';
import { quantile, type Thumbnail } from '../reading/thumbnail';
import { type GroundPlane, groundPlane } from './ground-plane';
import { sealsOn } from './printed-ground';

/** A pixel this much darker, lighter or more coloured than the ground belongs to something laid on it, 0..255. */
const APART = { lightness: 25, chroma: 30 } as const;
/** … or these times as much: where light falls off to the paper's edge, that stands out too, and a portrait beside it runs into the desk. */
const CLEARER = [1, 1.8, 2.8] as const;
/** Letters reach this far out of a line's box, shares of its height. */
const AROUND_TEXT = 0.3;
/** What is this far from the document's values, in sizes of their area, belongs to something else. */
const NEAR = 1;

/** Where a document stands in a picture. */
export interface PagePlace {
  readonly page: number;
  readonly material: number;
  readonly lines: readonly Line[];
}

/**
 * How large the largest picture near a document's values is: the side of a square as large as it, in heights of a value's letters. A picture is a
 * whole area that stands out from the ground on all sides: a portrait, an emblem; no text, no seal, no rule, and not the desk around the paper.
 * Nothing where the values tell no place.
 */
export const largestPicture = (document: Document, place: PagePlace, thumbnail: Thumbnail): number | undefined =>
  largestOf((times) => largestArea(document, place, thumbnail, sealsOf(document, place), standsOut(times)));

/** The same of a photo of somebody: no emblem, whose disc is redder than skin and than most clothes. */
export const largestPhoto = (document: Document, place: PagePlace, thumbnail: Thumbnail): number | undefined =>
  largestOf((times) =>
    largestArea(document, place, thumbnail, sealsOf(document, place), (ground) => {
      const isToned = standsOut(times)(ground);
      return (red, green, blue, x, y) => red - (green + blue) / 2 < DISC_RED && isToned(red, green, blue, x, y);
    }),
  );

const sealsOf = (document: Document, { page, material }: PagePlace) => sealsOn(document, page, material);

function largestOf(areaAt: (times: number) => number | undefined): number | undefined {
  const areas = CLEARER.flatMap((times) => areaAt(times) ?? []);
  return areas.length === 0 ? undefined : Math.max(...areas);
}

const standsOut =
  (times: number) =>
  (ground: GroundPlane): IsToned =>
  (red, green, blue, x, y) => {
    const lightness = (red + 2 * green + blue) / 4;
    const chroma = Math.max(red, green, blue) - Math.min(red, green, blue);
    return (
      Math.abs(lightness - ground.lightnessAt(x, y)) > times * APART.lightness ||
      Math.abs(chroma - ground.chroma) > times * APART.chroma
    );
  };

/** Red exceeds the mean of the other channels by this much in an emblem's disc, 0..255. */
const EMBLEM_RED = 40;
/** … and in the whole of a fresh one by this much; in skin by 50. */
const DISC_RED = 90;

/** The same of a red area: an emblem. A seal's ring and letters are too thin to be one. */
export const largestEmblem = (document: Document, place: PagePlace, thumbnail: Thumbnail): number | undefined =>
  largestArea(document, place, thumbnail, [], () => (red, green, blue) => red - (green + blue) / 2 >= EMBLEM_RED);

type IsToned = (red: number, green: number, blue: number, x: number, y: number) => boolean;

function largestArea(
  { fields, pages }: Document,
  { page, material, lines }: PagePlace,
  thumbnail: Thumbnail,
  without: readonly { readonly box: Quad }[],
  tonedOn: (ground: GroundPlane) => IsToned,
): number | undefined {
  const { width, height, scale, data } = thumbnail;
  const boxes = Object.values(fields)
    .filter((field) => field.page === page && field.material === material && field.rows === undefined)
    .map(({ box }) => box);
  const region = pages.find((place) => place.page === page && place.material === material)?.region;
  if (region === undefined || boxes.length === 0) return undefined;
  const letters = quantile(boxes.map(heightOf), 0.5) / scale;
  const hull = boxes.length < 2 ? boundsOf(region) : boundsOf(...boxes);
  const ground = groundPlane(thumbnail, hull);
  if (ground === undefined || letters < 1) return undefined;

  const isTonedAt = tonedOn(ground);
  const isToned = new Uint8Array(width * height);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const at = row * width + column;
      const [red, green, blue] = [data[3 * at]!, data[3 * at + 1]!, data[3 * at + 2]!];
      if (isTonedAt(red, green, blue, (column + 0.5) * scale, (row + 0.5) * scale)) isToned[at] = 1;
    }
  const cut = ({ left, top, right, bottom }: Bounds, around: number): void => {
    for (let row = Math.floor((top - around) / scale); row <= (bottom + around) / scale; row++)
      for (let column = Math.floor((left - around) / scale); column <= (right + around) / scale; column++)
        if (row >= 0 && row < height && column >= 0 && column < width) isToned[row * width + column] = 0;
  };
  for (const { box } of lines) cut(boundsOf(box), AROUND_TEXT * heightOf(box));
  for (const { box } of without) cut(boundsOf(box), 0);

  const reach = NEAR * Math.max(hull.right - hull.left, hull.bottom - hull.top);
  const isNear = ({ left, top, right, bottom }: Bounds): boolean =>
    right * scale > hull.left - reach &&
    left * scale < hull.right + reach &&
    bottom * scale > hull.top - reach &&
    top * scale < hull.bottom + reach;
  const areas = areasOf(withoutThin(isToned, width, height), width, height)
    .filter(({ bounds }) => bounds.left > 1 && bounds.top > 1 && bounds.right < width - 2 && bounds.bottom < height - 2)
    .filter(({ bounds }) => isNear(bounds))
    .map(({ pixels }) => pixels);
  return Math.sqrt(Math.max(0, ...areas)) / letters;
}

/** Without what is one or two pixels thin: rules, frames, what is left of letters. */
function withoutThin(mask: Uint8Array, width: number, height: number): Uint8Array {
  const kept = new Uint8Array(mask.length);
  for (let row = 1; row < height - 1; row++)
    for (let column = 1; column < width - 1; column++) {
      const at = row * width + column;
      if (mask[at] && mask[at - 1] && mask[at + 1] && mask[at - width] && mask[at + width]) kept[at] = 1;
    }
  // What is left at the picture's border goes on beyond it.
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      if (row === 0 || column === 0 || row === height - 1 || column === width - 1)
        kept[row * width + column] = mask[row * width + column]!;
  return kept;
}

/** Areas of neighbouring pixels. */
function areasOf(
  mask: Uint8Array,
  width: number,
  height: number,
): readonly { readonly pixels: number; readonly bounds: Bounds }[] {
  const seen = new Uint8Array(mask.length);
  const areas: { pixels: number; bounds: Bounds }[] = [];
  for (let start = 0; start < mask.length; start++) {
    if (!mask[start] || seen[start]) continue;
    const open = [start];
    seen[start] = 1;
    let pixels = 0;
    let [left, top, right, bottom] = [width, height, 0, 0];
    while (open.length > 0) {
      const at = open.pop()!;
      const [column, row] = [at % width, Math.floor(at / width)];
      pixels++;
      [left, right] = [Math.min(left, column), Math.max(right, column)];
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      for (const next of [
        column > 0 ? at - 1 : -1,
        column < width - 1 ? at + 1 : -1,
        row > 0 ? at - width : -1,
        row < height - 1 ? at + width : -1,
      ])
        if (next >= 0 && mask[next] && !seen[next]) {
          seen[next] = 1;
          open.push(next);
        }
    }
    areas.push({ pixels, bounds: { left, top, right, bottom } });
  }
  return areas;
}
