import type { MatterPack } from '../pack/pack';
import { judgeRule, type RuleVerdict } from './judge-rule';
import { bearsOut, valuesOnce, verdictsOn, type World, withValue } from './worlds';

/**
 * The case with each contested value as another document or the form has it: where crops of one place were read in two ways, and the other way is
 * what something independent says, that is what stands there, where no rule finds more for it.
 */
export function settleContests(pack: MatterPack, verdicts: readonly RuleVerdict[], world: World): World {
  const contested = valuesOnce(
    verdicts.flatMap(({ inputs }) => inputs.filter(({ reading }) => reading?.evidence?.contested !== undefined)),
  );
  return contested.reduce((settled, contest) => {
    const document = settled.facts.documents.find(({ id }) => id === contest.document?.id);
    const { field, reading } = contest;
    const { contested: other, ...evidence } = reading?.evidence ?? { place: 0 };
    if (!document || field === undefined || !reading || !other) return settled;
    const changed = withValue(settled, document, field, { ...reading, ...other, evidence });
    const asked = verdictsOn(contest, verdicts).map((before) => ({
      before,
      after: judgeRule(pack, before.rule, changed.slots, changed.facts),
    }));
    const agrees = asked.some(({ after }) => bearsOut(after, contest));
    return agrees && asked.every(({ before, after }) => after.findings.length <= before.findings.length)
      ? changed
      : settled;
  }, world);
}
