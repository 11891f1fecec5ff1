/** Line crops are rounded up to a multiple of this width, px: fewer shapes for the runtime to keep memory for. */
export const LINE_WIDTH_STEP = 16;

/** Longest side of the reduced image on which seals are searched, px. */
export const SEAL_SIDE = 700;
