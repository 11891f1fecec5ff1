import type { Document, FieldReading } from '@yushen/contract';
import type { Facts } from '../pack/facts';
import type { Reading } from '../pack/reading';
import type { Slot } from '../pack/slot';
import type { RuleVerdict } from './judge-rule';

/** What the rules are asked about: a case as it was read, or as it would be had one place been read otherwise. */
export interface World {
  readonly slots: readonly Slot[];
  readonly facts: Facts;
}

/** The world in which one field of a document says something else. */
export function withValue({ slots, facts }: World, document: Document, field: string, reading: FieldReading): World {
  const changed = { ...document, fields: { ...document.fields, [field]: reading } };
  const swap = (documents: readonly Document[]) => documents.map((one) => (one === document ? changed : one));
  return {
    slots: slots.map((slot) => ({ ...slot, documents: swap(slot.documents) })),
    facts: { ...facts, documents: swap(facts.documents) },
  };
}

/** Each field of each document once. */
export const valuesOnce = (readings: readonly Reading[]): readonly Reading[] => [
  ...new Map(readings.map((one) => [`${one.document?.id}\n${one.field}`, one])).values(),
];

/** A field of a document. */
export interface Place {
  readonly document?: Document | undefined;
  readonly field?: string | undefined;
}

/** Whether a value, or a blank, is of a field. */
export const isOf =
  (place: Place) =>
  ({ document, field }: Place): boolean =>
    document?.id === place.document?.id && field === place.field;

/** What the rules that look at a field found. */
export const verdictsOn = (place: Place, verdicts: readonly RuleVerdict[]): readonly RuleVerdict[] =>
  verdicts.filter(({ inputs, blanks }) => inputs.some(isOf(place)) || blanks.some(isOf(place)));

/** The same findings, each as severe. */
export const sameVerdict = (one: RuleVerdict, other: RuleVerdict): boolean =>
  one.status === other.status && inShort(one) === inShort(other);

const inShort = ({ findings }: RuleVerdict): string =>
  findings.map(({ code, severity, document, field }) => `${code} ${severity} ${document} ${field}`).join('\n');
