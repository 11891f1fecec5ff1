import { type Advice, type Finding, guidance, type Text, together } from '@yushen/contract';
import { filesOf, mayBe } from '../doubt/may-be';
import { isSure, weighed } from '../doubt/weigh';
import type { Facts } from '../pack/facts';
import type { MatterPack, Requirement } from '../pack/pack';
import { defined, placeOfSlot } from '../pack/place-of';
import { isPartial, lackingTypes, type Slot } from '../pack/slot';
import { documentTitle, registryTitle, type Vocabulary } from '../pack/vocabulary';
import { nameOf } from './match-person';

/** Slots with nothing in them, and slots with only a part, unless a rule has already said so. */
export function judgeSlots(
  pack: MatterPack,
  slots: readonly Slot[],
  facts: Facts,
  said: readonly Finding[],
): readonly Finding[] {
  return slots.flatMap((slot): readonly Finding[] => {
    if (slot.shared.length > 0) return [];
    const advice = unreachable(slot, facts, pack.vocabulary);
    const words = defined({
      basis: slot.requirement.basis,
      // What a registry would have spared is asked for as a whole, also where a part is there.
      guidance: slot.requirement.guidance ?? (advice && guidance['material.missing']),
      advice,
    });
    const place = placeOfSlot(slot);
    if (slot.documents.length === 0) {
      if (!slot.certain || hasUnread(facts, slot.requirement.id)) return [];
      const sought = { types: slot.requirement.accepts.flat(), requirement: slot.requirement.id };
      const candidates = mayBe(pack, slots, facts, sought);
      const severity = weighed('block', isSure(pack, facts, { mayBe: candidates }));
      const files = filesOf(facts, candidates);
      const detail = {
        requirement: slot.requirement.title,
        accepts: acceptedTitles(pack.vocabulary, slot.requirement),
        ...whose(slot),
        ...(files.length > 0 && { mayBe: files }),
      };
      const told = files.length > 0 ? { ...words, advice: { kind: 'may-be' as const, files } } : words;
      return [{ code: 'material.missing', severity, detail, ...place, ...told }];
    }
    if (!isPartial(slot) || said.some((finding) => isAboutPart(finding, slot))) return [];
    const types = lackingTypes(slot);
    const candidates = mayBe(pack, slots, facts, { types, requirement: slot.requirement.id });
    const severity = weighed('block', isSure(pack, facts, { documents: slot.documents, mayBe: candidates }));
    const files = filesOf(facts, candidates);
    return types.map((type) => ({
      code: 'material.incomplete',
      severity,
      detail: {
        document: slot.requirement.title,
        missing: documentTitle(pack.vocabulary, type),
        ...whose(slot),
        ...(files.length > 0 && { mayBe: files }),
      },
      ...place,
      ...words,
    }));
  });
}

/** Where a registry would have spared the upload and could not be reached, the applicant is told so. */
function unreachable(slot: Slot, { consulted = [] }: Facts, vocabulary: Vocabulary): Advice | undefined {
  const { requirement, subject } = placeOfSlot(slot);
  const silent = consulted.filter(
    (one) => one.answer === 'unreachable' && one.requirement === requirement && one.subject === subject,
  );
  if (silent.length === 0) return undefined;
  const sources = [...new Set(silent.map(({ source }) => source))].map((source) => registryTitle(vocabulary, source));
  return { kind: 'registry-unreachable', sources };
}

/** The alternatives that a requirement takes, in words. */
export function acceptedTitles(vocabulary: Vocabulary, requirement: Requirement): readonly Text[] {
  return requirement.accepts.map((types) => together(types.map((type) => documentTitle(vocabulary, type))));
}

export function whose({ requirement, person }: Slot): { subject?: string } {
  return requirement.each && person ? { subject: nameOf(person) } : {};
}

/** A file was submitted for it that could not be opened: that is its own issue, and it may be the document. */
export function hasUnread(facts: Facts, requirement: string): boolean {
  return facts.materials.some((material) => material.requirement === requirement && material.unreadable === true);
}

const isAboutPart = (finding: Finding, slot: Slot): boolean => {
  const place = placeOfSlot(slot);
  return (
    finding.code === 'material.incomplete' &&
    finding.requirement === place.requirement &&
    finding.subject === place.subject
  );
};
