import type { Seal } from '@yushen/contract';
import { editDistance, sameSealName } from '@yushen/formats';

/** A ring of worn ink is misread in places even by a reader that is fairly sure of it: how sure, and how far off, tells. */
const SURE = { confidence: 0.9, share: 0 } as const;
const FAR_OFF = { confidence: 0.75, share: 0.5 } as const;

/** The seal was read, and names somebody else: surely read, or so unlike the name that misreading does not explain it. */
export function isSealOfAnother({ text, confidence }: Seal, name: string): boolean {
  if (text === '' || sameSealName(text, name) !== 'different') return false;
  const share = editDistance(text, name) / Math.max([...text].length, [...name].length);
  return [SURE, FAR_OFF].some((least) => confidence >= least.confidence && share >= least.share);
}
