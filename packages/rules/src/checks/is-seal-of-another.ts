import type { Seal } from '@yushen/contract';
import { sameSealName } from '@yushen/formats';

/**
 * A reading less sure than this may be of any seal. A name is told apart by a third of its characters, so that a few
 * misread ones do not matter: less is asked for than of a value that must be read to the letter.
 */
const LEGIBLE = 0.75;

/** The seal was read, and names somebody else. */
export const isSealOfAnother = ({ text, confidence }: Seal, name: string): boolean =>
  text !== '' && confidence >= LEGIBLE && sameSealName(text, name) === 'different';
