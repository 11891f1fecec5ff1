import type { Seal } from '@yushen/contract';
import { sameSealName } from '@yushen/formats';
import { isCertainSeal } from './is-certain-seal';
import { isSealOfAnother } from './is-seal-of-another';
import { affixed } from './is-supervision-seal';

/** Whose a seal is: surely an organisation's own; perhaps (unread, or not surely read); surely another's. */
export type Ownership = 'own' | 'perhaps' | 'another';

export function whoseSeal(seal: Seal, name: string): Ownership {
  if (isCertainSeal(seal) && sameSealName(seal.text, name) === 'same') return 'own';
  return isSealOfAnother(seal, name) ? 'another' : 'perhaps';
}

/** Whether any of these seals is an organisation's own. */
export function sealedBy(seals: readonly Seal[], name: string): Ownership {
  const owners = affixed(seals).map((seal) => whoseSeal(seal, name));
  return (['own', 'perhaps'] as const).find((owner) => owners.includes(owner)) ?? 'another';
}
