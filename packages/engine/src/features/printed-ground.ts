import { boundsOf, type Document, type Quad } from '@yushen/contract';
import { type Pixel, pixelsIn, quantile, type Thumbnail } from '../reading/thumbnail';

/** In a capture without colour not one pixel in 200 is further from grey, 0..255. */
const GREY = { chroma: 12, share: 0.005 } as const;
/** A place of fewer pixels tells nothing. */
const MIN_PIXELS = 200;

export const wholeOf = ({ width, height, scale }: Thumbnail) => ({
  left: 0,
  top: 0,
  right: width * scale,
  bottom: height * scale,
});

/** Around a seal's box, shares of its size: photos smear colour over edges. */
const AROUND_SEAL = 0.15;

/** Does a capture show no colour of anything? A seal's ink aside: copies are stamped. */
export function isGrey(thumbnail: Thumbnail, seals: readonly { readonly box: Quad }[]): boolean {
  const { width, height, scale, data } = thumbnail;
  const stamped = seals.map(({ box }) => {
    const { left, right, top, bottom } = boundsOf(box);
    const around = AROUND_SEAL * Math.max(right - left, bottom - top);
    return { left: left - around, right: right + around, top: top - around, bottom: bottom + around };
  });
  let [all, coloured] = [0, 0];
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const [x, y] = [column * scale, row * scale];
      if (stamped.some(({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom)) continue;
      const at = 3 * (row * width + column);
      const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
      all++;
      if (Math.max(red, green, blue) - Math.min(red, green, blue) >= GREY.chroma) coloured++;
    }
  return coloured <= GREY.share * all;
}

/** The seals of a page that a document stands on. */
export const sealsOn = ({ marks }: Document, page: number, material: number) =>
  marks.seals.filter((seal) => seal.page === page && seal.material === material);

/** What a document's values are printed on: the median of the lighter pixels between them. Nothing where they tell no place. */
export function groundOf(
  { fields }: Document,
  page: number,
  material: number,
  thumbnail: Thumbnail,
): Pixel | undefined {
  const boxes = Object.values(fields)
    .filter((field) => field.page === page && field.material === material)
    .map(({ box }) => box);
  if (boxes.length < 2) return undefined;
  const { left, right, top, bottom } = boundsOf(...boxes);
  const own = pixelsIn(thumbnail, { left, right, top, bottom });
  // Two short lines on a small card: what lies around them is the card too.
  const more = own.length < MIN_PIXELS ? bottom - top : 0;
  const inside =
    more > 0
      ? pixelsIn(thumbnail, { left: left - more, right: right + more, top: top - more, bottom: bottom + more })
      : own;
  if (inside.length < MIN_PIXELS) return undefined;
  const light = quantile(
    inside.map(({ lightness }) => lightness),
    0.6,
  );
  const ground = inside.filter(({ lightness }) => lightness > light - 10);
  return {
    lightness: quantile(
      ground.map(({ lightness }) => lightness),
      0.5,
    ),
    chroma: quantile(
      ground.map(({ chroma }) => chroma),
      0.5,
    ),
  };
}

/** How far the ground below a document's values is from grey, 0..255. Nothing in a grey capture. */
export const groundChroma = (
  document: Document,
  page: number,
  material: number,
  thumbnail: Thumbnail,
): number | undefined =>
  isGrey(thumbnail, sealsOn(document, page, material))
    ? undefined
    : groundOf(document, page, material, thumbnail)?.chroma;
