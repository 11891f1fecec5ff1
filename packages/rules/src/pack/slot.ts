import type { Document, SharedData } from '@yushen/contract';
import type { MatterPack, Requirement } from './pack';

/** Somebody whom a requirement holds for, as the form names them. */
export interface Person {
  /** `operator`, `familyMembers.0` */
  readonly path: string;
  /** As the form has it. */
  readonly name?: string | undefined;
  /** GB 11643 of a person, GB 32100 of a company, as the form has it. */
  readonly idNumber?: string | undefined;
}

/** One requirement, for one person where it holds for persons, and what was submitted for it. */
export interface Slot {
  /** As it stands for this case and person: without the alternatives that are not for them. */
  readonly requirement: Requirement;
  /** Whom it is for; absent where the requirement is nobody's in particular. */
  readonly person?: Person | undefined;
  /** False where its condition cannot be judged. */
  readonly certain: boolean;
  /** What registries say for it. */
  readonly shared: readonly SharedData[];
  /** Those that were taken for it. */
  readonly documents: readonly Document[];
}

/** Types still lacking in the alternative that is nearest to complete. Empty when the slot is met. */
export function lackingTypes({ requirement, documents }: Slot): readonly string[] {
  const present = new Set<string>(documents.map(({ type }) => type));
  const ranked = requirement.accepts
    .map((types) => ({
      lack: types.filter((type) => !present.has(type)),
      untouched: !types.some((type) => present.has(type)),
    }))
    .sort((left, right) => Number(left.untouched) - Number(right.untouched) || left.lack.length - right.lack.length);
  return ranked[0]?.lack ?? [];
}

/** What was submitted for a requirement beside this meets it already: what this leaves out is not missed. */
export function isSpare({ requirement, documents }: Slot, { type }: Document): boolean {
  return requirement.accepts.some(
    (types) => !types.includes(type) && types.every((one) => documents.some((other) => other.type === one)),
  );
}

/** Something is there, but not all of it. */
export function isPartial(slot: Slot): boolean {
  return slot.shared.length === 0 && slot.documents.length > 0 && lackingTypes(slot).length > 0;
}

/** A requirement takes this type in this case: by its open slots, or, where it has none, by the pack. */
export function takesType(pack: MatterPack, slots: readonly Slot[], requirement: string, type: string): boolean {
  const open = slots.filter((slot) => slot.requirement.id === requirement).map((slot) => slot.requirement);
  const asked = open.length > 0 ? open : pack.requirements.filter(({ id }) => id === requirement);
  return asked.some((one) => accepts(one, type));
}

export const accepts = (requirement: Requirement, type: string): boolean =>
  requirement.accepts.some((types) => types.includes(type));
