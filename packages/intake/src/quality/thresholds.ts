/**
 * Every number that judges a page's pixels. A readable page must never be refused for its looks, so each is set beyond what was
 * seen on pages that could be read (bench/quality.mjs spoils papers by degrees), and most count only for text that was read
 * with doubt.
 */

/** Text read at least this surely is readable, whatever its pixels look like; mean confidence of a line, 0..1. */
export const READ_SURELY = 0.85;

/** Lines with fewer characters tell too little. */
export const MIN_CHARACTERS = 2;

/** Mean confidence of a page's lines below which its looks are judged, 0..1. */
export const READ_DOUBTFULLY = 0.8;

/** Fewer lines than this say nothing about a page's text: the picture is judged as a whole. */
export const MIN_LINES = 3;

/** Median height of text below which the strokes of Chinese print run together, pixels. */
export const LOWEST_TEXT = 12;

/** Width of an edge, from dark to bright, in heights of its text. Sharp print has 0.04 to 0.11; from 0.18 on, strokes merge. */
export const WIDEST_EDGE = 0.17;

/** Brightness of the paper between the letters, 0..255, below which a photo is too dark to rely on where its text is doubtful. */
export const DARKEST_PAPER = 60;

/** Brightness of the paper below which lines go unseen while others are still read surely: 26 lost none, 12 most. */
export const UNSEEN_PAPER = 16;

/** Width of the sharpest edges of a picture in which next to no text is found, in thousandths of its longer side. Pictures in focus
 * have 0.5 to 3. */
export const WIDEST_PICTURE_EDGE = 6;

/** Contrast, 0..255, below which a picture has no edges to judge. */
export const MIN_CONTRAST = 40;

/** Brightness, 0..255, that a sensor gives when it can give no more. */
export const SATURATED = 250;
/** Paper brighter than this, 0..255, is white by itself: a blown spot on it cannot be told apart. */
export const BRIGHTEST_PAPER_FOR_GLARE = 240;
/** Share of the text's area that one blown spot must cover. */
export const SMALLEST_GLARE = 0.02;

/** Lines that end at the spot. */
export const MIN_LINES_STRUCK = 2;

/** Share of the lines that run off one side of the picture, and how many they must be at least. */
export const MAX_LINES_CUT = 0.3;
export const MIN_LINES_CUT = 3;
/** How near to the edge of the picture ink must stand to be cut, pixels. */
export const EDGE_PIXELS = 2;
/** Difference of brightness, 0..255, from its paper that makes a pixel ink. */
export const INK_CONTRAST = 60;

/** Share of the pixels along one side of the picture that must look like paper for the paper to run off it there. */
export const PAPER_ALONG_SIDE = 0.5;
/** Share of paper along a side at most where the desk is seen. */
export const DESK_ALONG_SIDE = 0.05;
/** How near to the side that the paper runs off its text must come, in heights of text: a margin is wider. */
export const NEAR_SIDE = 1.2;
/** Difference of brightness, 0..255, from the text's paper that is paper still: light falls unevenly. */
export const PAPER_TOLERANCE = 40;

/** Confidence of a line's outermost character below which it may have been seen in part only, 0..1. */
export const CHARACTER_HALF_SEEN = 0.75;
