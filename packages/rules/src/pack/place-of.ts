import type { Document, Finding } from '@yushen/contract';
import type { Reading } from './reading';
import type { Slot } from './slot';

type Located = Pick<Finding, 'requirement' | 'subject' | 'document' | 'material' | 'page' | 'field' | 'box'>;

/** Leaves out what is undefined, as the contract's exact optional properties want it. */
export function defined<T extends object>(value: T): T {
  const kept: Partial<T> = {};
  for (const key of Object.keys(value) as (keyof T)[]) if (value[key] !== undefined) kept[key] = value[key];
  return kept as T;
}

/** The slot that a document was submitted for. */
export function slotOf(document: Document | undefined, slots: readonly Slot[]): Slot | undefined {
  return document && slots.find(({ documents }) => documents.includes(document));
}

/** Where a requirement's fault is. A subject is named only where there are several. */
export function placeOfSlot(slot: Slot | undefined): Located {
  return defined({
    requirement: slot?.requirement.id,
    subject: slot?.requirement.each ? (slot.person?.name ?? slot.person?.idNumber) : undefined,
  });
}

/** Where a whole document is: its first page. */
export function placeOfDocument(document: Document, slots: readonly Slot[]): Located {
  const [first] = document.pages;
  return defined({
    ...placeOfSlot(slotOf(document, slots)),
    document: document.id,
    material: first?.material,
    page: first?.page,
    box: first?.region,
  });
}

/** Where a value is: on its document, or, for the form and registries, nowhere on the uploads. */
export function placeOfReading({ document, field, evidence }: Reading, slots: readonly Slot[]): Located {
  if (!document) return defined({ field });
  const { material, page, box } = evidence;
  return defined({ ...placeOfDocument(document, slots), field, material, page, box });
}
