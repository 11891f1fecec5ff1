import type { Text } from '@yushen/contract';
import { listSlots } from '../assign/list-slots';
import { nameOf } from '../assign/match-person';
import { type DepartmentsDescription, describeDepartments } from '../departments/describe-departments';
import { parsePartialForm } from '../form/parse-form';
import type { MatterPack } from '../pack/pack';
import { documentTitle, registryTitle } from '../pack/vocabulary';

/** A matter in words: what it asks for, when, and what is checked. Plain JSON. */
export interface PackDescription {
  readonly id: string;
  readonly version: string;
  /** The matter that it changes, at its version. */
  readonly base?: string;
  readonly title: Text;
  readonly departments: readonly Text[];
  readonly basis: readonly string[];
  readonly effectiveFrom: string;
  readonly requirements: readonly RequirementDescription[];
  readonly rules: readonly { readonly id: string; readonly title: Text; readonly basis?: string }[];
  /** Of a matter that several departments share. */
  readonly composition?: Omit<DepartmentsDescription, 'neededBy'>;
}

export interface RequirementDescription {
  readonly id: string;
  readonly title: Text;
  /** Any one of these; of each, all. */
  readonly accepts: readonly (readonly { readonly type: string; readonly title: Text }[])[];
  readonly condition?: Text;
  /** With a form only. `unknown`: the form leaves out what the condition looks at. */
  readonly applies?: boolean | 'unknown';
  /** With a form only: the persons it holds for, one by one. */
  readonly subjects?: readonly string[];
  /** Registries that may vouch for it, in words. */
  readonly available?: readonly Text[];
  readonly basis?: string;
  readonly guidance?: Text;
  readonly note?: Text;
  /** Of a matter that several departments share: who needs it, and why. With a form: in that case. */
  readonly neededBy?: DepartmentsDescription['neededBy'][string];
}

/**
 * Describes a matter; with a form, also which requirements apply to it and for whom.
 *
 * @throws YushenError `bad-case` where the form does not fit
 */
export function describePack(pack: MatterPack, form?: unknown): PackDescription {
  const { id, version, title, departments, basis, effectiveFrom } = pack;
  const parsed = form === undefined ? undefined : parsePartialForm(pack, form);
  const slots = parsed && listSlots(pack, parsed, []);
  const shared = describeDepartments(pack, parsed && slots && { form: parsed, slots });
  return {
    id,
    version,
    ...(pack.base !== undefined && { base: pack.base }),
    title,
    departments,
    basis,
    effectiveFrom,
    ...(shared && { composition: { parts: shared.parts, asked: shared.asked } }),
    requirements: pack.requirements.map((requirement) => {
      const own = slots?.filter((slot) => slot.requirement.id === requirement.id);
      const only = own?.length === 1 ? own[0] : undefined;
      const sources = [...new Set(requirement.available.map(({ from }) => from))];
      const persons = own?.flatMap(({ person }) => (person ? [nameOf(person)] : []));
      return {
        id: requirement.id,
        title: requirement.title,
        accepts: (only?.requirement ?? requirement).accepts.map((types) =>
          types.map((type) => ({ type, title: documentTitle(pack.vocabulary, type) })),
        ),
        ...(requirement.condition && { condition: requirement.condition }),
        ...(own && { applies: own.length > 0 && (own.every(({ certain }) => certain) ? true : 'unknown') }),
        ...(requirement.each && persons && { subjects: persons }),
        ...(sources.length > 0 && { available: sources.map((source) => registryTitle(pack.vocabulary, source)) }),
        ...(requirement.basis !== undefined && { basis: requirement.basis }),
        ...(requirement.guidance && { guidance: requirement.guidance }),
        ...(requirement.note && { note: requirement.note }),
        ...(shared && { neededBy: shared.neededBy[requirement.id] ?? [] }),
      };
    }),
    rules: pack.rules.map((rule) => ({
      id: rule.id,
      title: rule.title,
      ...(rule.basis !== undefined && { basis: rule.basis }),
    })),
  };
}
