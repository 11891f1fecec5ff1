import type { Finding, RequirementResult, RequirementStatus } from '@yushen/contract';
import { hasUnread } from '../assign/judge-slots';
import { nameOf } from '../assign/match-person';
import type { Facts } from '../pack/facts';
import type { MatterPack } from '../pack/pack';
import { placeOfSlot } from '../pack/place-of';
import { isPartial, type Slot } from '../pack/slot';
import { neededBy } from './needed-by';

/** How every requirement of the matter stands, once all findings are known. */
export function requirementResults(
  pack: MatterPack,
  slots: readonly Slot[],
  facts: Facts,
  findings: readonly Finding[],
): readonly RequirementResult[] {
  return pack.requirements.map((requirement) => {
    const own = slots.filter((slot) => slot.requirement.id === requirement.id);
    const standing = own.map((slot) => ({ slot, status: statusOf(slot, facts, findings) }));
    const base = {
      id: requirement.id,
      title: requirement.title,
      status: worst(standing.map(({ status }) => status)),
      documents: [...new Set(own.flatMap(({ documents }) => documents.map(({ id }) => id)))],
      ...(pack.parts.length > 0 && own.length > 0 && { neededBy: neededBy(pack, requirement, slots, facts.form) }),
    };
    if (!requirement.each || own.length === 0) return base;
    const subjects = standing.map(({ slot, status }) => ({
      subject: slot.person ? nameOf(slot.person) : '',
      status,
      documents: slot.documents.map(({ id }) => id),
    }));
    return { ...base, subjects };
  });
}

function statusOf(slot: Slot, facts: Facts, findings: readonly Finding[]): RequirementStatus {
  const place = placeOfSlot(slot);
  const ids = new Set(slot.documents.map(({ id }) => id));
  const blocks = findings.filter(({ severity, code }) => severity === 'block' && code !== 'material.missing');
  const own = blocks.filter((finding) =>
    finding.document === undefined
      ? finding.requirement === place.requirement && finding.subject === place.subject
      : ids.has(finding.document),
  );
  if (slot.documents.length === 0) {
    if (slot.shared.length > 0) return 'waived';
    return hasUnread(facts, slot.requirement.id) ? 'defective' : 'missing';
  }
  if (own.length > 0 || isPartial(slot)) return 'defective';
  return 'met';
}

/** The status of several persons' documents taken together. */
export function worst(statuses: readonly RequirementStatus[]): RequirementStatus {
  const order: readonly RequirementStatus[] = ['missing', 'defective', 'met', 'waived'];
  return order.find((status) => statuses.includes(status)) ?? 'not-applicable';
}
