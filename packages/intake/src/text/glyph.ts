import type { Bounds, Point } from '@yushen/contract';

/** One character of a PDF page as its text layer states it. */
export interface Glyph {
  /** One code point. */
  readonly text: string;
  /** Pixels of the page image; as high as the font says, which may be twice the character. */
  readonly box: Bounds;
  /** Where the character stands on its baseline, pixels of the page image. */
  readonly origin: Point;
  /** Size of the font on the page image, pixels: one em. */
  readonly size: number;
  /** Where its line runs, degrees clockwise from left to right: 90 runs down the page. */
  readonly direction: number;
  /** White space stood before it in the text. */
  readonly spaced: boolean;
  /** The font tells which character the glyph is. */
  readonly mapped: boolean;
  /** The font, by a number of its page. */
  readonly font: number;
  /** The font's name without the tag of a subset; empty where the file does not name it. */
  readonly typeface: string;
  /** What it is filled with: red, green and blue, 8 bits each, red highest. */
  readonly colour: number;
  /** The font's shapes are in the file; without them, a rendering of Chinese stays blank. */
  readonly embedded: boolean;
  /** Filled with white or nearly so. */
  readonly pale: boolean;
  /** Drawn neither invisibly nor fully transparent. */
  readonly painted: boolean;
  /** A clip, or a layer that can be switched off, may keep it from being seen where the rendering does not tell. */
  readonly cut?: boolean;
  /** It stands in a layer that can be switched off, or that is shown on a screen and not in print, or the other way round. */
  readonly layered?: true;
  /** A form's field holds it, and viewers draw it: the file holds no drawing of it. */
  readonly undrawn?: true;
  /** Place in the order of painting; later things cover earlier ones. */
  readonly order: number;
}

/** Something painted that lets nothing through. */
export interface Cover {
  /** Pixels of the page image. */
  readonly box: Bounds;
  readonly order: number;
}

/** A stroke through text is lower than this, pixels: 1.4 mm. */
const HIGHEST_STROKE = 8;
/** … and longer than it is high. */
const MIN_RATIO = 2;

/** Is a shape as low, along its line, as what strikes text out? */
export function isStroke({ left, top, right, bottom }: Bounds): boolean {
  const [low, long] = [Math.min(right - left, bottom - top), Math.max(right - left, bottom - top)];
  return low <= HIGHEST_STROKE && long >= MIN_RATIO * low;
}

/** A picture on a PDF page. */
export interface Picture {
  /** Pixels of the page image. */
  readonly box: Bounds;
  readonly order: number;
}
