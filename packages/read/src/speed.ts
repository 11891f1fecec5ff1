/** Longest side given to the detector, px. The detector's cost grows with the square. */
export const DETECTION_SIDE = 736;

/** A page whose longest side is below this is enlarged for detection, px: print on a small photo is thin. */
export const MIN_DETECTION_SIDE = 736;

/** Small pages are enlarged at most this many times: beyond, blur only costs time. */
export const DETECTION_ENLARGEMENT = 2;

/**
 * When a quarter of the regions are lower than this on the detector's input, px, the page is detected again, larger. A region is
 * some 1.6 times as high as its print.
 */
export const FINE_REGION_HEIGHT = 20;

/** The height that a second detection brings the lowest quarter of the regions to, px. */
export const REGION_HEIGHT = 24;

/** Longest side of a second detection at most, px. */
export const MAX_DETECTION_SIDE = 1280;

/** A second detection must be this many times larger than the first one. */
export const WORTH_FINER = 1.15;

/**
 * Threads that find the text of one page: while it is looked for, there is nothing to recognise for the other worker. What is found
 * is the same, to the last digit.
 */
export const DETECTION_THREADS = 2;

/** Lines tried to find out how a page is turned. */
export const ORIENTATION_TRIALS = 4;

/** Trial lines read with at least this mean confidence settle the page's direction without trying the others. */
export const ORIENTATION_SURE = 0.9;

/** Lines longer than this many heights are cut at gaps and read in parts. */
export const MAX_LINE_ASPECT = 25;

/** Lines read with less than this mean confidence are read once more, on their heads. */
export const LINE_SURE = 0.8;

/** A line with a share of red pixels between these may lie under a seal; with more it stands on red. */
export const SEALED_SHARE = { least: 0.015, most: 0.3 } as const;

/**
 * A line under a seal every character of which was read with at least this is not read again without the red: of 119 such lines (89 rendered
 * papers, 13 real files) one would have been read otherwise, a bracket in another width.
 */
export const SEAL_CLEAR = 0.995;
