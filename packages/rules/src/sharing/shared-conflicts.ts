import type { Document, Finding, SharedData } from '@yushen/contract';
import { compareAddresses, compareAmounts, parseAmount } from '@yushen/formats';
import { compareValues } from '../checks/same-value';
import { compareNames } from '../criteria/compare-names';
import type { MatterPack } from '../pack/pack';
import { placeOfReading } from '../pack/place-of';
import { documentReading, type Reading, sharedReading } from '../pack/reading';
import type { Slot } from '../pack/slot';

/** The rule's name in reports: it belongs to no pack. */
export const REGISTRY_AGREES = 'registry-agrees';

/**
 * Where a registry and an uploaded document for the same requirement disagree in a field that no rule has spoken about:
 * one of them may be out of date, so a person looks.
 */
export function sharedConflicts(
  pack: MatterPack,
  slots: readonly Slot[],
  said: readonly Finding[],
): readonly Finding[] {
  return slots.flatMap((slot) =>
    slot.shared.flatMap((shared) =>
      slot.documents
        .filter((document) => isSameDocument(pack, shared, document))
        .flatMap((document) => conflictsOf(pack, shared, document))
        .filter(([registry, paper]) => !said.some((finding) => tellsOf(finding, registry, paper)))
        .map(([registry, paper]): Finding => {
          const readings = [registry, paper].map(({ where, value }) => ({ where, value }));
          return {
            code: 'field.mismatch',
            severity: 'review',
            detail: { field: paper.title, readings, doubtful: true },
            ...placeOfReading(paper, slots),
            rule: REGISTRY_AGREES,
            evidence: [paper.evidence, registry.evidence],
          };
        }),
    ),
  );
}

/** A registry's entry for a card speaks of both its sides. */
function isSameDocument(pack: MatterPack, { documentType }: SharedData, { type }: Document): boolean {
  return (
    type === documentType || pack.identities.some(({ document, back }) => document === documentType && back === type)
  );
}

type Pair = readonly [registry: Reading, paper: Reading];

function conflictsOf({ vocabulary }: MatterPack, shared: SharedData, document: Document): readonly Pair[] {
  return Object.entries(shared.fields).flatMap(([field, value]): readonly Pair[] => {
    const found = document.fields[field];
    if (!found || value.trim() === '' || found.value.trim() === '' || isSame(value, found.value)) return [];
    return [
      [sharedReading(vocabulary, shared, field, value), documentReading(vocabulary, document, field, found)] as const,
    ];
  });
}

/** The same in any reading of it: as text, as a name, as an address, as an amount. */
function isSame(left: string, right: string): boolean {
  if (compareValues(left, right) === 'same' || compareNames(left, right) === 'same') return true;
  const [a, b] = [parseAmount(left), parseAmount(right)];
  if (a.ok && b.ok && compareAmounts(a.value, b.value) === 0) return true;
  return /\p{Script=Han}/u.test(left) && compareAddresses(left, right).verdict === 'same';
}

function tellsOf({ severity, evidence = [] }: Finding, registry: Reading, paper: Reading): boolean {
  if (severity === 'notice') return false;
  const { sharedData, field } = registry.evidence;
  return (
    evidence.some((one) => one.sharedData === sharedData && one.field === field) &&
    evidence.some((one) => one.document === paper.evidence.document && one.field === paper.evidence.field)
  );
}
