import { neededFor, type RequirementResult } from '@yushen/contract';
import { personsOf } from '../assign/list-slots';
import { nameOf, samePerson } from '../assign/match-person';
import type { Form } from '../form/parse-form';
import type { MatterPack, Need, Requirement } from '../pack/pack';
import type { Slot } from '../pack/slot';

export type NeededBy = NonNullable<RequirementResult['neededBy']>;

/**
 * The departments that need a requirement in this case, and why. What no department speaks for is the first one's;
 * a condition that cannot be judged counts as one that holds.
 */
export function neededBy(pack: MatterPack, requirement: Requirement, slots: readonly Slot[], form: Form): NeededBy {
  const own = slots.filter((slot) => slot.requirement.id === requirement.id);
  if (own.length === 0) return [];
  const spoken = pack.parts.flatMap(({ id: part, department, needs }) =>
    needs
      .filter((need) => need.requirement === requirement.id && (need.when?.judge({ form }) ?? true) !== false)
      .flatMap((need) => {
        const subjects = subjectsOf(need, requirement, own, form);
        if (subjects?.length === 0) return [];
        return [{ part, department, why: need.why, ...(subjects && { subjects }) }];
      }),
  );
  const [lead] = pack.parts;
  if (
    spoken.length > 0 ||
    !lead ||
    pack.parts.some(({ needs }) => needs.some((need) => need.requirement === requirement.id))
  )
    return spoken;
  return [{ part: lead.id, department: lead.department, why: neededFor(lead.title) }];
}

/** Whom of a requirement's persons a department needs; undefined for all of them. */
function subjectsOf(need: Need, requirement: Requirement, slots: readonly Slot[], form: Form): string[] | undefined {
  if (!requirement.each || (!need.subjects && !need.where)) return undefined;
  const needed = personsOf({ subjects: need.subjects ?? requirement.subjects, where: need.where }, form);
  const persons = slots.flatMap(({ person }) => person ?? []);
  return persons
    .filter((person) => needed.some((one) => one.person.path === person.path || samePerson(one.person, person)))
    .map(nameOf);
}
