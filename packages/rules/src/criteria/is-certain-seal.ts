import type { Seal } from '@yushen/contract';
import { isSupervisionSeal } from './is-supervision-seal';

/**
 * A seal that nothing else is taken for. A grey ring without text that could be read may be a copied seal, and may be a
 * two-dimensional code, a logo or the ring of a cup; an oval that could not be read may be the printed seal under which a
 * receipt was made.
 */
export const isCertainSeal = (seal: Seal): boolean =>
  !isSupervisionSeal(seal) && (seal.text !== '' || (seal.colour !== 'grey' && seal.shape !== 'oval'));
