import type { SharedData } from '@yushen/contract';
import { textOf, valuesAt } from '../form/form-value';
import type { Form } from '../form/parse-form';
import type { MatterPack, Requirement, SubjectPath } from '../pack/pack';
import type { Person, Slot } from '../pack/slot';
import { samePerson } from './match-person';

/** The slots that a form opens: one per applicable requirement, one per person where it holds for each of several. */
export function listSlots(pack: MatterPack, form: Form, sharedData: readonly SharedData[]): readonly Slot[] {
  return pack.requirements.flatMap((requirement) => {
    const verdict = requirement.when?.judge({ form }) ?? true;
    if (verdict === false) return [];
    const vouched = sharedData.filter((shared) => shared.requirement === requirement.id);
    const certain = verdict === true;
    const persons = personsOf(requirement, form);
    if (!requirement.each) {
      const { fitted, settled } = fittedTo(requirement, { form });
      return [
        {
          requirement: fitted,
          person: persons[0]?.person,
          certain: certain && settled,
          shared: vouched,
          documents: [],
        },
      ];
    }
    return persons.map(({ person, sure, value }) => {
      const { fitted, settled } = fittedTo(requirement, { form, person: value });
      const shared = vouched.filter((one) => vouchesFor(one, person, persons.length));
      return { requirement: fitted, person, certain: certain && sure && settled, shared, documents: [] };
    });
  });
}

/** A requirement without the alternatives that are not for this case. Those of which that is not known stay. */
function fittedTo(
  requirement: Requirement,
  values: Readonly<Record<string, unknown>>,
): { fitted: Requirement; settled: boolean } {
  const verdicts = requirement.acceptsWhen.map((when) => when?.judge(values) ?? true);
  const kept = verdicts.flatMap((verdict, index) => (verdict === false ? [] : [index]));
  const settled = !verdicts.includes('unknown');
  if (kept.length === 0 || (settled && kept.length === verdicts.length)) return { fitted: requirement, settled };
  const fitted = {
    ...requirement,
    accepts: kept.map((index) => requirement.accepts[index]!),
    acceptsWhen: kept.map((index) => requirement.acceptsWhen[index]),
  };
  return { fitted, settled };
}

interface Listed {
  readonly person: Person;
  /** The form's entry that it was taken from. */
  readonly value: unknown;
  /** False where it is not known whether the requirement holds for this person. */
  readonly sure: boolean;
}

/** The persons that a form lists, each once, whatever the number of their roles. */
export function personsOf({ subjects, where }: Pick<Requirement, 'subjects' | 'where'>, form: Form): readonly Listed[] {
  const listed = subjects.flatMap((subject) =>
    valuesAt(form, subject.path).flatMap(({ path, value }) => {
      const verdict = where?.judge({ form, person: value }) ?? true;
      return verdict === false ? [] : [{ person: personAt(subject, path, value), value, sure: verdict === true }];
    }),
  );
  return listed.filter(
    ({ person }, index) => !listed.slice(0, index).some((earlier) => samePerson(earlier.person, person)),
  );
}

function personAt(subject: SubjectPath, path: string, value: unknown): Person {
  const entry = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const numbers = subject.idNumber.flatMap((key) => textOf(entry[key]) ?? []);
  return { path, name: textOf(entry[subject.name]), idNumber: numbers[0]?.toUpperCase() };
}

function vouchesFor(shared: SharedData, person: Person, persons: number): boolean {
  const named = [shared.subject, ...Object.values(shared.fields)].filter((value) => value !== undefined);
  if (named.some((value) => value === person.name || value === person.idNumber)) return true;
  return persons === 1 && shared.subject === undefined;
}
