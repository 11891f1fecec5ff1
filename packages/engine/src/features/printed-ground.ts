import { boundsOf, type Document } from '@yushen/contract';
import { pixelsIn, quantile, type Thumbnail } from './thumbnail';

/** In a capture without colour not one pixel in 200 is further from grey, 0..255. */
const GREY = 12;
/** A place of fewer pixels tells nothing. */
const LEAST_PIXELS = 200;

/**
 * How far the ground below a document's values is from grey, 0..255: the median of the lighter pixels. Nothing in a grey capture, which
 * shows no colour of anything.
 */
export function groundChroma(
  { fields }: Document,
  page: number,
  material: number,
  thumbnail: Thumbnail,
): number | undefined {
  const whole = pixelsIn(thumbnail, {
    left: 0,
    top: 0,
    right: thumbnail.width * thumbnail.scale,
    bottom: thumbnail.height * thumbnail.scale,
  });
  if (
    quantile(
      whole.map(({ chroma }) => chroma),
      0.995,
    ) < GREY
  )
    return undefined;
  const boxes = Object.values(fields)
    .filter((field) => field.page === page && field.material === material)
    .map(({ box }) => box);
  if (boxes.length < 2) return undefined;
  const inside = pixelsIn(thumbnail, boundsOf(...boxes));
  if (inside.length < LEAST_PIXELS) return undefined;
  const light = quantile(
    inside.map(({ lightness }) => lightness),
    0.6,
  );
  return quantile(
    inside.filter(({ lightness }) => lightness > light - 10).map(({ chroma }) => chroma),
    0.5,
  );
}
