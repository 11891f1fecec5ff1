import type { MatterPack } from '../pack/pack';
import type { RuleVerdict } from './judge-rule';
import { openField, tryReadings } from './try-readings';
import { isOf, valuesOnce, type World } from './worlds';

/**
 * The case with each contested value as another document or the form has it: where crops of one place were read in two ways, and the other way is
 * what something independent says, that is what stands there, where no rule finds more for it.
 */
export function settleContests(pack: MatterPack, verdicts: readonly RuleVerdict[], world: World): World {
  const contested = valuesOnce(verdicts.flatMap(({ inputs }) => inputs)).flatMap(openField);
  return contested.reduce((settled, open) => {
    const { contested: other, ...evidence } = open.reading.evidence ?? { place: 0 };
    if (other === undefined) return settled;
    const reading = { ...open.reading, ...other, evidence };
    return tryReadings(pack, verdicts, settled, open, [reading], ({ after }) =>
      after.some(({ corroborated }) => corroborated.some(isOf(open))),
    );
  }, world);
}
