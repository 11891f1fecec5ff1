import { differAsDoubted } from '@yushen/formats';
import type { MatterPack } from '../pack/pack';
import type { Reading } from '../pack/reading';
import { judgeRule, type RuleVerdict } from './judge-rule';
import { bearsOut, valuesOnce, verdictsOn, type World, withValue } from './worlds';

/**
 * The case with each value as another document or the form has it, where the two differ by letters alone that the recogniser itself had in doubt (滩溪路,
 * next likeliest 濉溪路), and no rule finds more for it: what something independent says outweighs which of two look-alikes was likelier on the picture.
 */
export function settleLetters(pack: MatterPack, verdicts: readonly RuleVerdict[], world: World): World {
  const doubted = valuesOnce(
    verdicts.flatMap(({ inputs }) => inputs.filter(({ reading }) => reading?.alternatives !== undefined)),
  );
  return doubted.reduce((settled, doubt) => settleOne(pack, verdicts, settled, doubt), world);
}

function settleOne(pack: MatterPack, verdicts: readonly RuleVerdict[], world: World, doubt: Reading): World {
  const document = world.facts.documents.find(({ id }) => id === doubt.document?.id);
  const { field, reading, value: read } = doubt;
  if (!document || field === undefined || !reading) return world;
  const mayBe = (one: string, other: string): boolean =>
    reading.alternatives?.some((letter) => letter.read === one && letter.other === other) ?? false;
  const asked = verdictsOn(doubt, verdicts);
  const others = asked.flatMap(({ inputs }) => inputs).filter((input) => input.document?.id !== document.id);
  for (const value of new Set(
    others.map((other) => other.value).filter((other) => differAsDoubted(read, other, mayBe)),
  )) {
    const { evidence, ...letters } = reading;
    const { contested: _settled, ...place } = evidence ?? { place: 1 };
    const confidence = Math.min(reading.confidence, pack.confidence.corroborated);
    const changed = withValue(world, document, field, {
      ...letters,
      value,
      confidence,
      ...(evidence && { evidence: place }),
    });
    const after = asked.map(({ rule }) => judgeRule(pack, rule, changed.slots, changed.facts));
    const agrees = after.some((verdict) => bearsOut(verdict, doubt));
    if (agrees && after.every(({ findings }, index) => findings.length <= (asked[index]?.findings.length ?? 0)))
      return changed;
  }
  return world;
}
