import type { Text } from '@yushen/contract';
import type { Form } from '../form/parse-form';
import type { MatterPack } from '../pack/pack';
import type { Slot } from '../pack/slot';
import { type NeededBy, neededBy } from './needed-by';

/** Who needs which requirement of a composed matter, and what one list saves. */
export interface DepartmentsDescription {
  readonly parts: readonly {
    readonly id: string;
    readonly title: Text;
    readonly department: Text;
    readonly basis: readonly string[];
    /** Ids of the requirements that it would ask for by itself. */
    readonly requirements: readonly string[];
  }[];
  /** Requirements asked for once, and the sum of what the departments would ask for one by one. */
  readonly asked: {
    /** How many requirements, each asked for once. */
    readonly once: number;
    /** How many, if each department asked by itself. */
    readonly apart: number;
  };
  /** By requirement. */
  readonly neededBy: Readonly<Record<string, NeededBy>>;
}

/** Undefined for a matter of one piece. With a case's slots: for that case alone. */
export function describeDepartments(
  pack: MatterPack,
  known?: { readonly form: Form; readonly slots: readonly Slot[] },
): DepartmentsDescription | undefined {
  if (pack.parts.length === 0) return undefined;
  const needs = Object.fromEntries(
    pack.requirements.map((requirement) => [
      requirement.id,
      known ? neededBy(pack, requirement, known.slots, known.form) : everyNeed(pack, requirement.id),
    ]),
  );
  const parts = pack.parts.map(({ id, title, department, basis }) => {
    const requirements = Object.entries(needs).flatMap(([requirement, by]) =>
      by.some(({ part }) => part === id) ? [requirement] : [],
    );
    return { id, title, department, basis, requirements };
  });
  const once = Object.values(needs).filter(({ length }) => length > 0).length;
  const apart = parts.reduce((sum, { requirements }) => sum + requirements.length, 0);
  return { parts, asked: { once, apart }, neededBy: needs };
}

/** All that departments may need, whatever the form says. */
function everyNeed(pack: MatterPack, requirement: string): NeededBy {
  return pack.parts.flatMap(({ id: part, department, needs }) =>
    needs.filter((need) => need.requirement === requirement).map(({ why }) => ({ part, department, why })),
  );
}
