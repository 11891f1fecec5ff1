import type { AlternativeLetter } from '@yushen/contract';
import { differInHanLetters } from '@yushen/formats';
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
  if (!document || field === undefined || !reading || isShort(read)) return world;
  const asked = verdictsOn(doubt, verdicts);
  const { evidence, ...letters } = reading;
  const { contested: _settled, ...place } = evidence ?? { place: 1 };
  const confidence = Math.min(reading.confidence, pack.confidence.corroborated);
  for (const value of variantsOf(read, reading.alternatives ?? [])) {
    const other = { ...letters, value, confidence, ...(evidence && { evidence: place }) };
    const changed = withValue(world, document, field, other);
    const after = asked.map(({ rule }) => judgeRule(pack, rule, changed.slots, changed.facts));
    const agrees = after.some((verdict) => bearsOut(verdict, doubt));
    const count = (some: readonly RuleVerdict[]): number =>
      some.reduce((sum, { findings }) => sum + findings.length, 0);
    const findsNoMore = after.every(({ findings }, index) => findings.length <= (asked[index]?.findings.length ?? 0));
    if (agrees && findsNoMore && count(after) < count(asked)) return changed;
  }
  return world;
}

/** A person's name is told from another's by a single letter: which of two stands there a person must see. */
const isShort = (value: string): boolean => value.split('、').some((part) => Array.from(part).length <= NAME_LETTERS);

/** A name in Chinese has so many letters at most. */
const NAME_LETTERS = 4;

/** A value with one letter, or two, as the other that the recogniser had in doubt; the likeliest others first. */
function variantsOf(value: string, alternatives: readonly AlternativeLetter[]): readonly string[] {
  const likeliest = [...alternatives].sort((one, other) => other.confidence - one.confidence);
  const changed = (text: string, { read, other }: AlternativeLetter): string => text.replaceAll(read, other);
  const singles = likeliest.map((letter) => changed(value, letter));
  const pairs = likeliest.flatMap((one, index) =>
    likeliest.slice(index + 1).map((other) => changed(changed(value, one), other)),
  );
  return [...new Set([...singles, ...pairs])].filter((variant) => differInHanLetters(value, variant));
}
