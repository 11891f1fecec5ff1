/**
 * Every number that judges a page's pixels. A readable page must never be refused for its looks, so each is set far beyond
 * what was seen on pages that could be read, and most count only for text that was read with doubt.
 */

/** Text read at least this surely is readable, whatever its pixels look like; mean confidence of a line, 0..1. */
export const READ_SURELY = 0.85;

/** Lines with fewer characters tell too little. */
export const LEAST_CHARACTERS = 2;

/** Fewer lines than this say nothing about a page. */
export const LEAST_LINES = 3;

/** Median height of text below which the strokes of Chinese print run together, pixels. */
export const LOWEST_TEXT = 12;

/** Width of an edge, from dark to bright, in heights of its text. Sharp print has 0.04 to 0.11; from 0.18 on, strokes merge. */
export const WIDEST_EDGE = 0.17;

/** Brightness of the paper between the letters, 0..255, below which a photo is too dark to rely on. */
export const DARKEST_PAPER = 60;

/** Brightness, 0..255, that a sensor gives when it can give no more. */
export const SATURATED = 250;
/** Paper brighter than this, 0..255, is white by itself: a blown spot on it cannot be told apart. */
export const BRIGHTEST_PAPER_FOR_GLARE = 225;
/** Share of the text's area that one blown spot must cover. */
export const SMALLEST_GLARE = 0.02;

/** Lines that end at the spot. */
export const LEAST_LINES_STRUCK = 2;

/** Share of the lines that run off one side of the picture, and how many they must be at least. */
export const MOST_LINES_CUT = 0.3;
export const LEAST_LINES_CUT = 3;
/** How near to the edge of the picture ink must stand to be cut, pixels. */
export const EDGE_PIXELS = 2;
/** Difference of brightness, 0..255, from its paper that makes a pixel ink. */
export const INK_CONTRAST = 60;
