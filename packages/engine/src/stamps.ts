import { boundsOf, centreOf, type ElectronicStamp, type Seal } from '@yushen/contract';
import { rounded } from './rounded';

type FoundSeal = Omit<Seal, 'material' | 'page'>;

/** A name read off a seal's pixels below this gives way to the name that the seal's own data states. */
const LEGIBLE = 0.85;
/** Width over height from which a seal is oval. */
const OVAL = 1.15;

/**
 * The seals seen on a page, and those that a signature sets there: where both are the same seal, the data tell the name that the pixels
 * do not. A seal whose picture cannot be seen is there all the same.
 */
export function withStamps(seals: readonly FoundSeal[], stamps: readonly ElectronicStamp[]): readonly FoundSeal[] {
  const named = seals.map((seal): FoundSeal => {
    const stamp = stamps.find((candidate) => covers(candidate, seal));
    if (stamp === undefined || stamp.name === '' || (seal.text !== '' && seal.confidence >= LEGIBLE)) return seal;
    return { ...seal, text: stamp.name, confidence: 1 };
  });
  const unseen = stamps.filter((stamp) => !seals.some((seal) => covers(stamp, seal)));
  return [...named, ...unseen.map(sealOf)];
}

function covers({ box }: ElectronicStamp, seal: FoundSeal): boolean {
  const { left, top, right, bottom } = boundsOf(box);
  const [x, y] = centreOf(seal.box);
  return x >= left && x <= right && y >= top && y <= bottom;
}

function sealOf({ name, box }: ElectronicStamp): FoundSeal {
  const { left, top, right, bottom } = boundsOf(box);
  const ratio = (right - left) / Math.max(1, bottom - top);
  const shape = ratio >= OVAL || ratio <= 1 / OVAL ? 'oval' : 'round';
  return { text: name, confidence: name === '' ? 0 : 1, colour: 'red', shape, box: rounded(box) };
}
