import type { Point, Quad } from './geometry';

/** Decoded pixels of one page: RGB, 8 bits, interleaved, rows top down; `data.length === width * height * 3`. */
export interface PageImage {
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** Backed by a SharedArrayBuffer where possible, so that workers read it without a copy. */
  readonly data: Uint8Array;
}

/** Where a value came from, strongest last for a comparison: OCR, a PDF's own text, a code's payload. */
export type ReadingSource = 'ocr' | 'text-layer' | 'code';

/** One character of a line: how sure, and where along the line (shares 0..1 of its length). */
export interface CharacterReading {
  /** 0..1. */
  readonly confidence: number;
  /** Share of the line's length, 0..1. */
  readonly start: number;
  /** Share of the line's length, 0..1. */
  readonly end: number;
  /** The letter that it may be besides, where the recogniser was in doubt: in simplified script. */
  readonly other?: OtherLetter | undefined;
}

/** The next likeliest letter at a place. */
export interface OtherLetter {
  /** One Han letter, in simplified script. */
  readonly text: string;
  /** Its probability as the recogniser gives it, 0..1. */
  readonly confidence: number;
}

/** Characters of a line that are set alike: code points `from` up to `to` of its text, white space between them aside. */
export interface TypeRun {
  /** Code points from the line's start, from 0. */
  readonly from: number;
  /** Code points from the line's start; the one at `to` is not among them. */
  readonly to: number;
  /** The font's name without the tag of a subset; empty where the file does not name it. */
  readonly typeface: string;
  /** One em, pixels of the page image. */
  readonly size: number;
  /** Red, green and blue, 8 bits each, red highest. */
  readonly colour: number;
}

/** One line of text as read. */
export interface Line {
  /** As read, in reading order; empty where nothing was recognised. */
  readonly text: string;
  /** 0..1; the mean over the line's characters. 1 for a text layer. */
  readonly confidence: number;
  /** Around the line: four points, clockwise from the text's own top left, pixels of the page. */
  readonly box: Quad;
  /** Whether it was recognised or is the file's own. */
  readonly source: ReadingSource;
  /** One per code point of `text`, where the reader knows them. */
  readonly characters?: readonly CharacterReading[];
  /** How the text is set, where its file says so; in order, together all of the text but white space. */
  readonly typeRuns?: readonly TypeRun[];
  /**
   * The page's picture cannot bear witness to a text layer's line: its font is not in the file and stays blank, or the picture was
   * drawn from this very text.
   */
  readonly unwitnessed?: true;
}

/** How far the page's content is turned clockwise from upright, degrees. */
export type Rotation = 0 | 90 | 180 | 270;

/** A place that holds text, before it is recognised. */
export interface TextRegion {
  /** From the text's own top left: an upside-down line starts at its right on the image. */
  readonly box: Quad;
  /** Detection score, 0..1. */
  readonly score: number;
  /**
   * Of text that is not straight: at equal steps along the box's top side, how far the text's middle lies below the box's own
   * middle, px.
   */
  readonly curve?: readonly number[];
}

/** What `locate` finds on a page. */
export interface LocatedPage {
  /** How far the content is turned clockwise from upright, degrees; boxes stand in the image as it was handed over. */
  readonly rotation: Rotation;
  /** In reading order. */
  readonly regions: readonly TextRegion[];
}

/** A ruling line of a table, from its left to its right or from its upper to its lower end, pixels of the page image. */
export type Ruling = readonly [Point, Point];

/**
 * What somebody did to a value after it was written: nothing (`none`), a pen's line through it (`struck`), or paper, fluid or paint under it that is
 * not the page's own (`patched`).
 */
export type Alteration = 'none' | 'struck' | 'patched';

/** All text of one page, in reading order. */
export interface PageReading {
  readonly rotation: Rotation;
  readonly source: 'image' | 'text-layer';
  readonly lines: readonly Line[];
  /** Lines of running text that were found and left unread, as no field needed them; absent where all was read. */
  readonly unread?: number;
  /** The ruling lines of the page's tables; absent where nobody looked for them. */
  readonly rulings?: readonly Ruling[];
}
