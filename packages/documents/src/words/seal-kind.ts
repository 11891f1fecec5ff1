import type { SealKind } from '@yushen/contract';

/** Words on a seal that say what it is for, the most telling first. */
const WORDS: readonly (readonly [RegExp, SealKind])[] = [
  [/居民委员会|村民委员会|居委会|村委会/u, 'committee'],
  [/合同/u, 'contract'],
  [/发票/u, 'invoice'],
  [/财务/u, 'finance'],
  [/专用|业务/u, 'business'],
];

/**
 * What a seal is for, by the name along its ring and the line below its star. Without such a line it is an organisation's
 * own seal (公章); an unread name or line leaves it open.
 */
export function sealKind({
  text,
  purpose,
}: {
  readonly text: string;
  readonly purpose?: string | undefined;
}): SealKind {
  const told = WORDS.find(([words]) => words.test(`${text} ${purpose ?? ''}`));
  if (told !== undefined) return told[1];
  return text !== '' && purpose === undefined ? 'official' : 'unknown';
}
