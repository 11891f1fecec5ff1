import type { Document } from '@yushen/contract';
import type { Identity } from '../pack/pack';

/** Which front each back belongs to: same file first, then the nearest upload, then the order of upload. */
export function pairSides(
  identities: readonly Identity[],
  documents: readonly Document[],
  chosenFor: (document: Document) => string | undefined,
): ReadonlyMap<Document, Document> {
  const agree = (back: Document, front: Document): boolean => {
    const [forBack, forFront] = [chosenFor(back), chosenFor(front)];
    return forBack === undefined || forFront === undefined || forBack === forFront;
  };
  const pairs = identities.flatMap((identity) => {
    const backs = documents.filter(({ type }) => identity.back !== undefined && type === identity.back);
    const fronts = documents.filter(({ type }) => type === identity.document);
    return backs.flatMap((back) =>
      fronts.map((front) => ({ back, front, cost: distance(back, front) + (agree(back, front) ? 0 : FAR) })),
    );
  });
  const frontOf = new Map<Document, Document>();
  const taken = new Set<Document>();
  for (const { back, front } of pairs.sort((left, right) => left.cost - right.cost)) {
    if (frontOf.has(back) || taken.has(front)) continue;
    frontOf.set(back, front);
    taken.add(front);
  }
  return frontOf;
}

/** Worse than any distance between uploads: the applicant said that they belong to different requirements. */
const FAR = 1_000_000;
/** Pages of one file are always nearer than another file. */
const OTHER_FILE = 1000;

function distance(back: Document, front: Document): number {
  const [a, b] = [front.pages[0], back.pages[0]];
  if (!a || !b) return FAR;
  if (a.material === b.material) return Math.abs(b.page - a.page);
  const steps = b.material - a.material;
  return OTHER_FILE * Math.abs(steps) + (steps < 0 ? 1 : 0);
}
