import { randomInt } from 'node:crypto';
import type { DeskSettings } from '../settings/desk-settings';
import type { SAMPLE_WAYS } from '../store/schema';

export interface Drawn {
  readonly way: (typeof SAMPLE_WAYS)[number];
  /** Probability with which a case like this one is drawn in this way. */
  readonly chance: number;
}

/** A doubt at which the weighted lot is as likely as the plain one. */
const USUAL_DOUBT = 0.05;
const LOTS = 1_000_000;

/** A number from 0 to 1 that nobody can foresee. */
const anyNumber = (): number => randomInt(LOTS) / LOTS;

/**
 * Whether a person shall see an approved case. Half of the share is drawn by lot alone, so that it says how often approvals are
 * wrong; the other half is weighted by doubt, to find wrong ones.
 */
export function drawSample(
  { sampleShare, sampleShareByMatter }: DeskSettings,
  matter: string,
  doubt: number,
  lot: () => number = anyNumber,
): Drawn | undefined {
  const share = sampleShareByMatter[matter] ?? sampleShare;
  const half = share / 2;
  if (lot() < half) return { way: 'random', chance: half };
  // A share of one leaves none out.
  const weighted = share === 1 ? 1 : Math.min(1, half * (doubt / USUAL_DOUBT));
  return lot() < weighted ? { way: 'risk', chance: weighted } : undefined;
}
