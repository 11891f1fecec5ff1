import { z } from 'zod';
import { compareNames } from '../criteria/compare-names';
import type { Agreement } from '../criteria/define-comparison';
import { type CheckFacts, type CheckFinding, defineCheck } from '../pack/define-check';
import { formReading, type Reading } from '../pack/reading';
import type { Reference } from '../pack/references';
import type { Slot } from '../pack/slot';
import { compareNumbers } from './same-id-number';

interface Params {
  readonly requirement: string;
  readonly name: readonly string[];
  readonly idNumber: readonly string[];
  /** Only persons whom the form names here. */
  readonly at: readonly Reference[];
}

/** The documents submitted for a person bear that person's name and ID number, in one of the fields named. */
export const personNamed = defineCheck<Params>({
  id: 'person-named',
  about: { zh: '证件属于所填的本人', en: 'A person’s papers name that person' },
  params: ({ requirement, value }) =>
    z.strictObject({
      requirement,
      name: z.array(z.string()).default(['name']),
      idNumber: z.array(z.string()).default(['idNumber']),
      at: z.array(value).default([]),
    }),
  judge: ({ requirement, name, idNumber, at }, facts) =>
    facts
      .slots(requirement)
      .filter(({ person }) => at.length === 0 || at.some((place) => person !== undefined && isAt(person.path, place)))
      .flatMap((slot) => [
        ...compared(slot, 'name', name, compareNames, facts),
        ...compared(slot, 'idNumber', idNumber, compareNumbers, facts),
      ]),
});

const isAt = (path: string, place: Reference): boolean =>
  place.kind === 'form' && (path === place.path || path.startsWith(`${place.path}.`));

function compared(
  slot: Slot,
  key: 'name' | 'idNumber',
  fields: readonly string[],
  compare: (left: string, right: string) => Agreement,
  facts: CheckFacts,
): readonly CheckFinding[] {
  const wanted = slot.person?.[key];
  if (wanted === undefined) return [];
  const vouched = facts.readShared(slot, fields).flatMap((reading): readonly CheckFinding[] => {
    const agreement = compare(reading.value, wanted);
    return agreement === 'same' ? [] : [mismatch(reading, typedAs(slot, key, reading, wanted), agreement, slot)];
  });
  const named = slot.documents.flatMap((document): readonly CheckFinding[] => {
    const found = fields.flatMap((field) => facts.readField(document, [field]) ?? []);
    const judged = found.map((reading) => ({ reading, agreement: compare(reading.value, wanted) }));
    const agreeing = judged.filter(({ agreement }) => agreement === 'same').map(({ reading }) => reading);
    if (agreeing[0]) facts.corroborate([...agreeing, typedAs(slot, key, agreeing[0], wanted)]);
    const nearest = judged.find(({ agreement }) => agreement === 'doubtful') ?? judged[0];
    if (agreeing.length > 0 || !nearest) return [];
    return [mismatch(nearest.reading, typedAs(slot, key, nearest.reading, wanted), nearest.agreement, slot)];
  });
  return [...vouched, ...named];
}

const typedAs = ({ person }: Slot, key: string, { title }: Reading, wanted: string): Reading =>
  formReading(title, `${person!.path}.${key}`, wanted);

function mismatch(reading: Reading, typed: Reading, agreement: Agreement, slot: Slot): CheckFinding {
  return {
    code: 'field.mismatch',
    severity: agreement === 'different' ? 'block' : 'review',
    detail: {
      field: reading.title,
      readings: [reading, typed].map(({ where, value }) => ({ where, value })),
      doubtful: agreement !== 'different',
    },
    readings: [reading, typed],
    place: { slot, document: reading.document, field: reading.field, at: reading.evidence },
  };
}
