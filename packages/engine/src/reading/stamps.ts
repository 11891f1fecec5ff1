import { boundsOf, centreOf, type ElectronicStamp, type SealImprint } from '@yushen/contract';
import { rounded } from '../rounded';

/** A name read off a seal's pixels below this gives way to the name that the seal's own data states. */
const LEGIBLE = 0.85;
/** Width over height from which a seal is oval. */
const OVAL = 1.15;

/**
 * The seals seen on a page, and those that a signature sets there: where both are the same seal, the data tell its extent, and the name
 * where the pixels do not. A seal whose picture cannot be seen is there all the same.
 */
export function withStamps(seals: readonly SealImprint[], stamps: readonly ElectronicStamp[]): readonly SealImprint[] {
  const stamped = stamps.map((stamp): SealImprint => {
    const seen = seals.filter((seal) => covers(stamp, seal));
    const [legible] = seen.filter(({ text, confidence }) => text !== '' && confidence >= LEGIBLE);
    const stated = sealOf(stamp);
    const [first] = seen;
    if (legible !== undefined) return { ...legible, box: stated.box };
    return first === undefined ? stated : { ...stated, colour: first.colour };
  });
  return [...seals.filter((seal) => !stamps.some((stamp) => covers(stamp, seal))), ...stamped];
}

function covers({ box }: ElectronicStamp, seal: SealImprint): boolean {
  const { left, top, right, bottom } = boundsOf(box);
  const [x, y] = centreOf(seal.box);
  return x >= left && x <= right && y >= top && y <= bottom;
}

function sealOf({ name, box }: ElectronicStamp): SealImprint {
  const { left, top, right, bottom } = boundsOf(box);
  const ratio = (right - left) / Math.max(1, bottom - top);
  const shape = ratio >= OVAL || ratio <= 1 / OVAL ? 'oval' : 'round';
  return { text: name, confidence: name === '' ? 0 : 1, colour: 'red', shape, box: rounded(box) };
}
