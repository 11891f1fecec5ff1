import type { Seal } from '@yushen/contract';

/**
 * A seal that nothing else is taken for. A grey ring without text that could be read may be a copied seal, and may be a
 * two-dimensional code, a logo or the ring of a cup.
 */
export const isCertainSeal = ({ colour, text }: Seal): boolean => colour !== 'grey' || text !== '';
