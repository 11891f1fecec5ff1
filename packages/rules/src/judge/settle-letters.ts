import type { AlternativeLetter } from '@yushen/contract';
import { differInHanLetters } from '@yushen/formats';
import type { MatterPack } from '../pack/pack';
import type { RuleVerdict } from './judge-rule';
import { type OpenField, openField, tryReadings } from './try-readings';
import { isOf, valuesOnce, type World } from './worlds';

/**
 * The case with each value as another document or the form has it, where the two differ by letters alone that the recogniser itself had in doubt (滩溪路,
 * next likeliest 濉溪路), and the rules find less for it: what something independent says outweighs which of two look-alikes was likelier on the picture.
 */
export function settleLetters(pack: MatterPack, verdicts: readonly RuleVerdict[], world: World): World {
  const read = valuesOnce(verdicts.flatMap(({ inputs }) => inputs)).flatMap(openField);
  return read.reduce(
    (settled, open) =>
      tryReadings(
        pack,
        verdicts,
        settled,
        open,
        otherReadings(pack, open),
        ({ before, after }) =>
          found(after) < found(before) && after.some(({ corroborated }) => corroborated.some(isOf(open))),
      ),
    world,
  );
}

const found = (verdicts: readonly RuleVerdict[]): number =>
  verdicts.reduce((sum, { findings }) => sum + findings.length, 0);

/** A value with letters as the others that they may be; no surer than one that something bears out must be. */
function otherReadings({ confidence: limits }: MatterPack, { reading }: OpenField): readonly OpenField['reading'][] {
  const { value, alternatives = [], evidence, ...rest } = reading;
  if (isShort(value)) return [];
  const { contested: _settled, ...place } = evidence ?? { place: 1 };
  const confidence = Math.min(reading.confidence, limits.corroborated);
  return variantsOf(value, alternatives).map((variant) => ({
    ...rest,
    value: variant,
    confidence,
    ...(evidence && { evidence: place }),
  }));
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
