import { heightOf, lengthOf, type PageImage, type Quad } from '@yushen/contract';
import { cropQuad } from '../../pixels/crop-quad';

/** A value is looked at this high, px, with shares of its height more at either end, above and below. */
export const HEIGHT = 32;
const BESIDE = 1.5;
const ABOVE = 0.75;
/** A value lower than so many px of the page, or of less than a third of a letter, shows nothing; one longer than so many heights is a paragraph. */
const LOWEST = 6;
const SHORTEST = 0.3;
const LONGEST = 80;

/** A value of one line straightened, with what stands around it. */
export interface ValueStrip {
  readonly pixels: PageImage;
  /** First column of the value, and the first behind it. */
  readonly from: number;
  readonly to: number;
  /** First row of the value; it is `HEIGHT` rows high. */
  readonly top: number;
  /** Pixels of the strip for one of the page. */
  readonly scale: number;
}

/** Undefined where a box is too small to hold a value, or too long to be one. */
export function valueStrip(image: PageImage, box: Quad): ValueStrip | undefined {
  const high = heightOf(box);
  const long = lengthOf(box) / high;
  if (!(high >= LOWEST) || !(long > SHORTEST) || long > LONGEST) return undefined;
  const [beside, above] = [Math.round(BESIDE * HEIGHT), Math.round(ABOVE * HEIGHT)];
  const own = Math.round(long * HEIGHT);
  const pixels = cropQuad(image, grown(box, beside / own, ABOVE), own + 2 * beside, HEIGHT + 2 * above);
  return { pixels, from: beside, to: beside + own, top: above, scale: HEIGHT / high };
}

/** The quad with `along` of its length more at either end, and `across` of its height above and below. */
function grown([a, b, c, d]: Quad, along: number, across: number): Quad {
  const point = (
    [x, y]: Quad[number],
    [right, down]: Quad[number],
    [fromRight, fromDown]: Quad[number],
  ): Quad[number] => [
    x + (x - right) * along + (x - fromRight) * across,
    y + (y - down) * along + (y - fromDown) * across,
  ];
  return [point(a, b, d), point(b, a, c), point(c, d, b), point(d, c, a)];
}
