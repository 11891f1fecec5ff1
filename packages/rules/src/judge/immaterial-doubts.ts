import type { Document, FieldReading } from '@yushen/contract';
import type { Corroboration } from '../doubt/corroboration';
import { isPlaceAloneInDoubt } from '../doubt/place-in-doubt';
import type { Facts } from '../pack/facts';
import type { MatterPack } from '../pack/pack';
import type { Reading } from '../pack/reading';
import type { Slot } from '../pack/slot';
import { judgeRule, type RuleVerdict } from './judge-rule';
import { isDoubtfulInput } from './open-findings';

/** How often the second likeliest value is right where the first is wrong: 49 of 89 at 0.6 to 0.9 (`bench/train-places.mjs`, layouts left out). */
const SECOND = 0.5;

/** Whether one of a field's two likeliest values is as surely right as a value that is relied on. */
const isOneOfTwo = ({ reading }: Reading, relied: number): boolean => {
  const place = reading?.evidence?.place ?? 0;
  return place + SECOND * (1 - place) >= relied;
};

/**
 * Values of which only the place is in doubt, and with the likeliest other value every rule finds the same: whichever is the field's, a person would decide
 * alike.
 */
export function immaterialDoubts(
  pack: MatterPack,
  verdicts: readonly RuleVerdict[],
  slots: readonly Slot[],
  facts: Facts,
  corroborated: Corroboration,
): readonly Reading[] {
  const doubts = verdicts
    .flatMap(({ inputs }) => inputs)
    .filter(
      (input) =>
        isDoubtfulInput(pack, input, corroborated) &&
        isPlaceAloneInDoubt(input, pack.confidence.relied) &&
        isOneOfTwo(input, pack.confidence.relied),
    );
  const distinct = [...new Map(doubts.map((one) => [`${one.document?.id}\n${one.field}`, one])).values()];
  return distinct.filter(({ document, field, reading }) => {
    const other = reading?.evidence?.runnerUp;
    if (!document || field === undefined || !reading || other === undefined) return false;
    const { valid: _refusal, ...place } = reading;
    const changed = withField(document, field, { ...place, value: other });
    const world = swapped(document, changed, slots, facts);
    return verdicts
      .filter(({ inputs }) => inputs.some((input) => input.document === document && input.field === field))
      .every((verdict) => sameVerdict(verdict, judgeRule(pack, verdict.rule, world.slots, world.facts)));
  });
}

const withField = (document: Document, field: string, reading: FieldReading): Document => ({
  ...document,
  fields: { ...document.fields, [field]: reading },
});

function swapped(document: Document, changed: Document, slots: readonly Slot[], facts: Facts) {
  const swap = (documents: readonly Document[]) => documents.map((one) => (one === document ? changed : one));
  return {
    slots: slots.map((slot) => ({ ...slot, documents: swap(slot.documents) })),
    facts: { ...facts, documents: swap(facts.documents) },
  };
}

/** The same findings, each as severe. */
const sameVerdict = (one: RuleVerdict, other: RuleVerdict): boolean =>
  one.status === other.status && inShort(one) === inShort(other);

const inShort = ({ findings }: RuleVerdict): string =>
  findings.map(({ code, severity, document, field }) => `${code} ${severity} ${document} ${field}`).join('\n');
