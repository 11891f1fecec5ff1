import type { DocumentType, SharedData } from '@yushen/contract';
import { listSlots } from '../assign/list-slots';
import { textOf, valuesAt } from '../form/form-value';
import type { Form } from '../form/parse-form';
import type { MatterPack } from '../pack/pack';
import { placeOfSlot } from '../pack/place-of';
import { accepts } from '../pack/slot';

/** A document that registries may vouch for in a case, and whom it is about. */
export interface AvailableData {
  readonly requirement: string;
  /** As reports name the person, where the requirement holds for each of several. */
  readonly subject?: string | undefined;
  /** Whose document it is: the person that the requirement is about, else the applicant. */
  readonly about: { readonly name?: string | undefined; readonly idNumber?: string | undefined };
  /** In the pack's order: the first that has it is enough. */
  readonly sources: readonly { readonly source: string; readonly documentType: DocumentType }[];
}

/** What may be fetched for a case: only for requirements that certainly apply and that nothing vouches for yet. */
export function availableData(
  pack: MatterPack,
  form: Form,
  sharedData: readonly SharedData[],
): readonly AvailableData[] {
  const { name, idNumber } = pack.applicant;
  const valueAt = (path: string | undefined) =>
    path === undefined ? undefined : textOf(valuesAt(form, path)[0]?.value);
  const applicant = { name: valueAt(name), idNumber: valueAt(idNumber) };
  return listSlots(pack, form, sharedData)
    .filter(({ certain, shared }) => certain && shared.length === 0)
    .flatMap((slot) => {
      const sources = slot.requirement.available
        .filter(({ type }) => accepts(slot.requirement, type))
        .map(({ from, type }) => ({ source: from, documentType: type }));
      if (sources.length === 0) return [];
      const about = slot.person ? { name: slot.person.name, idNumber: slot.person.idNumber } : applicant;
      return [{ requirement: slot.requirement.id, subject: placeOfSlot(slot).subject, about, sources }];
    });
}
