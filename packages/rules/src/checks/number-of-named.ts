import { splitNames } from '@yushen/formats';
import { z } from 'zod';
import { nameAmong } from '../criteria/name-among';
import { mayBeSameNumber } from '../criteria/same-number';
import { textOf, valuesAt } from '../form/form-value';
import { type CheckFacts, type CheckFinding, defineCheck } from '../pack/define-check';
import { formReading, type Reading } from '../pack/reading';
import type { Reference } from '../pack/references';

interface Person {
  readonly name: Reference;
  readonly idNumber: Reference;
}

interface Params {
  readonly persons: readonly Person[];
  readonly on: readonly Person[];
}

/**
 * The ID number beside a person's name on a document is that person's. Said only of persons whose number is known: a stranger's
 * is for other checks to judge, a blank is no fault, and a number that its format refuses is told by `id-number-valid`.
 */
export const numberOfNamed = defineCheck<Params>({
  id: 'number-of-named',
  about: { zh: '材料上姓名旁的证件号码为本人的', en: 'The ID number beside a name is that person’s' },
  params: ({ value }) => {
    const person = z.strictObject({ name: value, idNumber: value });
    return z.strictObject({ persons: z.array(person).min(1), on: z.array(person).min(1) });
  },
  judge({ persons, on }, facts) {
    const known = persons.flatMap((person) => paired(person, facts));
    return on
      .flatMap((person) => paired(person, facts))
      .flatMap((found): readonly CheckFinding[] => {
        if (found.number.reading?.valid === false && !found.number.value.includes('*')) return [];
        const owners = ownersOf(found, known);
        if (owners.length === 0) return [];
        facts.looked();
        const verdicts = owners.map(({ number }) => mayBeSameNumber(found.number.value, number.value));
        const own = owners[verdicts.indexOf(true)];
        if (own && own.number.value === found.number.value) facts.corroborate([found.number, own.number]);
        if (verdicts.some((verdict) => verdict !== false)) return [];
        const readings = [found.number, ...owners.map(({ number }) => number)];
        facts.rely(readings);
        const said = readings.map(({ where, value }) => ({ where, value }));
        const detail = { field: found.number.title, readings: said, doubtful: false };
        return [{ code: 'field.mismatch', severity: 'review', detail, readings }];
      });
  },
});

interface Pair {
  readonly name: Reading;
  readonly number: Reading;
}

/** Names and the numbers beside them: on one document, or in one entry of the form. */
function paired({ name, idNumber }: Person, facts: CheckFacts): readonly Pair[] {
  const numbers = eachAt(idNumber, facts);
  return eachAt(name, facts).flatMap((one) =>
    numbers.filter((number) => ownerOf(number) === ownerOf(one)).map((number) => ({ name: one, number })),
  );
}

/** The entries of a list in the form one by one: a rule reads them joined. */
function eachAt(reference: Reference, facts: CheckFacts): readonly Reading[] {
  if (reference.kind !== 'form') return facts.peek(reference);
  return valuesAt(facts.form, reference.path).flatMap(({ path, value }) => {
    const text = textOf(value);
    return text === undefined ? [] : [formReading(facts.formTitle(reference.path), path, text)];
  });
}

const ownerOf = ({ document, evidence }: Reading): string =>
  document?.id ?? (evidence.form ?? evidence.sharedData ?? '').replace(/\.[^.]*$/, '');

/** Those whom the number may belong to; nobody where one of several names is a stranger's. */
function ownersOf({ name }: Pair, known: readonly Pair[]): readonly Pair[] {
  const names = splitNames(name.value);
  const owners = names.map((one) => known.filter((pair) => nameAmong(one, splitNames(pair.name.value)) === 'same'));
  return owners.every((some) => some.length > 0) ? owners.flat() : [];
}
