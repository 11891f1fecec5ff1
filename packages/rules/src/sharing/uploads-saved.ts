import type { Sharing } from '@yushen/contract';
import { placeOfSlot } from '../pack/place-of';
import type { Slot } from '../pack/slot';
import { registryTitle, type Vocabulary } from '../pack/vocabulary';

/** What registries spared the applicant: per slot without an upload, the documents that it would have taken. */
export function uploadsSaved(slots: readonly Slot[], vocabulary: Vocabulary): Pick<Sharing, 'uploadsSaved' | 'waived'> {
  const waived = slots.filter(({ shared, documents }) => shared.length > 0 && documents.length === 0);
  return {
    uploadsSaved: waived.reduce((sum, slot) => sum + documentsOf(slot), 0),
    waived: waived.flatMap((slot) => {
      const { subject } = placeOfSlot(slot);
      const sources = [...new Set(slot.shared.map(({ source }) => source))];
      const place = { requirement: slot.requirement.id, ...(subject !== undefined && { subject }) };
      return sources.map((source) => ({ source, sourceTitle: registryTitle(vocabulary, source), ...place }));
    }),
  };
}

/** A card vouched for by its front spares both sides. */
function documentsOf({ requirement, shared }: Slot): number {
  const types: ReadonlySet<string> = new Set(shared.map(({ documentType }) => documentType));
  const alternative = requirement.accepts.find((all) => all.some((type) => types.has(type)));
  return alternative?.length ?? 1;
}
