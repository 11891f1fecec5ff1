import type { ConfidenceLimits } from '@yushen/contract';
import type { Corroboration } from '../doubt/corroboration';
import { isPlaceAloneInDoubt } from '../doubt/place-in-doubt';
import type { MatterPack } from '../pack/pack';
import type { Reading } from '../pack/reading';
import { judgeRule, type RuleVerdict } from './judge-rule';
import { isDoubtfulInput } from './open-findings';
import { sameVerdict, valuesOnce, verdictsOn, type World, withValue } from './worlds';

/** How often the second likeliest value is right where the first is wrong: 49 of 89 at 0.6 to 0.9 (`bench/train-places.mjs`, layouts left out). */
const SECOND = 0.5;

/** So likely the first must be for one of all that were proposed to be right as often as a value that is relied on: 120 of 131 at 0.6 to 0.8, 102 of 112 at 0.3 to 0.6. */
const ONE_OF_ALL = 0.6;

/**
 * The values among which the field's own is as surely as a value that is relied on, but for the one that was taken: none where that cannot be said.
 */
function otherwise(input: Reading, { relied, corroborated }: ConfidenceLimits): readonly string[] {
  const { place = 0, runnerUp, others, contested } = input.reading?.evidence ?? {};
  // Crops of one place were read in two ways: one of them is right.
  if (contested !== undefined) return place >= relied && contested.confidence >= corroborated ? [contested.value] : [];
  // Whichever day of the month, or of the year, it is.
  const between = input.reading?.between;
  if (between !== undefined && place >= relied) return [between.from, between.until];
  if (!isPlaceAloneInDoubt(input, relied) || runnerUp === undefined) return [];
  if (place + SECOND * (1 - place) >= relied) return [runnerUp];
  return place >= ONE_OF_ALL && others !== undefined ? others : [];
}

/**
 * Values of which only the place is in doubt, or which of two ways to read it, and with every other likely value each rule finds the same: whichever is the
 * field's, a person would decide alike.
 */
export function immaterialDoubts(
  pack: MatterPack,
  verdicts: readonly RuleVerdict[],
  world: World,
  corroborated: Corroboration,
): readonly Reading[] {
  const doubts = verdicts.flatMap(({ inputs }) => inputs).filter((input) => isDoubtfulInput(pack, input, corroborated));
  return valuesOnce(doubts).filter((doubt) => {
    const { document, field, reading } = doubt;
    const others = otherwise(doubt, pack.confidence);
    if (!document || field === undefined || !reading || others.length === 0) return false;
    const { valid: _refusal, ...place } = reading;
    return others.every((other) => {
      const changed = withValue(world, document, field, { ...place, value: other });
      return verdictsOn(doubt, verdicts).every((verdict) =>
        sameVerdict(verdict, judgeRule(pack, verdict.rule, changed.slots, changed.facts)),
      );
    });
  });
}
