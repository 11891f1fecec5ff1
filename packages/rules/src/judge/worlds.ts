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
export const withValue = (world: World, document: Document, field: string, reading: FieldReading): World =>
  withFields(world, document, { ...document.fields, [field]: reading });

/** The world in which one field of a document was not found. */
export function withoutValue(world: World, document: Document, field: string): World {
  const { [field]: _gone, ...others } = document.fields;
  return withFields(world, document, others);
}

function withFields({ slots, facts }: World, document: Document, fields: Document['fields']): World {
  const changed = { ...document, fields };
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

const isSameField = (one: Reading, other: Reading): boolean =>
  one.document?.id === other.document?.id && one.field === other.field;

/** What the rules that look at a value found. */
export const verdictsOn = (reading: Reading, verdicts: readonly RuleVerdict[]): readonly RuleVerdict[] =>
  verdicts.filter(({ inputs }) => inputs.some((input) => isSameField(input, reading)));

/** Whether something independent was found to say the same as a value. */
export const bearsOut = ({ corroborated }: RuleVerdict, reading: Reading): boolean =>
  corroborated.some((one) => isSameField(one, reading));

/** The same findings, each as severe. */
export const sameVerdict = (one: RuleVerdict, other: RuleVerdict): boolean =>
  one.status === other.status && inShort(one) === inShort(other);

/** Nothing is found, and nothing is missed, whether a value stands there or not. */
export const findsNoMore = (before: RuleVerdict, after: RuleVerdict): boolean =>
  before.findings.length === 0 && after.findings.length === 0 && after.blanks.length <= before.blanks.length;

const inShort = ({ findings }: RuleVerdict): string =>
  findings.map(({ code, severity, document, field }) => `${code} ${severity} ${document} ${field}`).join('\n');
