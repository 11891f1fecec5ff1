import type { ConfidenceLimits } from '@yushen/contract';
import type { Corroboration } from '../doubt/corroboration';
import { isPlaceAloneInDoubt } from '../doubt/place-in-doubt';
import type { MatterPack } from '../pack/pack';
import type { Reading } from '../pack/reading';
import { judgeRule, type RuleVerdict } from './judge-rule';
import { isDoubtfulInput } from './open-findings';
import { findsNoMore, sameVerdict, valuesOnce, verdictsOn, type World, withoutValue, withValue } from './worlds';

/** How often the second likeliest value is right where the first is wrong: 49 of 89 at 0.6 to 0.9 (`bench/train-places.mjs`, layouts left out). */
const SECOND = 0.5;

/** So likely the first must be for one of all that were proposed to be right as often as a value that is relied on: 120 of 131 at 0.6 to 0.8, 102 of 112 at 0.3 to 0.6. */
const ONE_OF_ALL = 0.6;

/** What else may stand in a field: other values, and nothing at all. */
interface Otherwise {
  readonly values: readonly string[];
  readonly absent: boolean;
}

const NOTHING: Otherwise = { values: [], absent: false };

/**
 * What stands in a field as surely as a value that is relied on, if not what was taken: nothing where that cannot be said. The less likely its place, the more is asked: of
 * a field that may not be on the document at all, every value that was proposed and none.
 */
function otherwise(input: Reading, { relied, corroborated }: ConfidenceLimits): Otherwise {
  const { place = 0, runnerUp, others, contested } = input.reading?.evidence ?? {};
  // Crops of one place were read in two ways: one of them is right.
  if (contested !== undefined)
    return place >= relied && contested.confidence >= corroborated
      ? { values: [contested.value], absent: false }
      : NOTHING;
  if (!isPlaceAloneInDoubt(input, relied)) return NOTHING;
  const all = others ?? (runnerUp === undefined ? [] : [runnerUp]);
  if (runnerUp !== undefined && place + SECOND * (1 - place) >= relied) return { values: [runnerUp], absent: false };
  if (runnerUp !== undefined && place >= ONE_OF_ALL && others !== undefined) return { values: all, absent: false };
  return { values: all, absent: true };
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
    const { values, absent } = otherwise(doubt, pack.confidence);
    if (!document || field === undefined || !reading || (values.length === 0 && !absent)) return false;
    const { valid: _refusal, ...place } = reading;
    const asked = verdictsOn(doubt, verdicts);
    const others = values.map((value) => withValue(world, document, field, { ...place, value }));
    const says = (verdict: RuleVerdict, { slots, facts }: World): RuleVerdict =>
      judgeRule(pack, verdict.rule, slots, facts);
    const gone = absent ? withoutValue(world, document, field) : undefined;
    return (
      others.every((other) => asked.every((verdict) => sameVerdict(verdict, says(verdict, other)))) &&
      (gone === undefined || asked.every((verdict) => findsNoMore(verdict, says(verdict, gone))))
    );
  });
}
