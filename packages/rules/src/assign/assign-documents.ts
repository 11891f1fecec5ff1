import type { Document } from '@yushen/contract';
import type { Facts } from '../pack/facts';
import type { MatterPack } from '../pack/pack';
import { accepts, type Person, type Slot, takesType } from '../pack/slot';
import { matchScore, namesNobody, samePerson } from './match-person';
import { pairSides } from './pair-sides';

/** Which document serves which slot. */
export interface Assignment {
  readonly slots: readonly Slot[];
  /** Known documents that serve none. */
  readonly unasked: readonly Document[];
  /** Documents that were submitted for a requirement which does not take their type. */
  readonly misplaced: readonly Document[];
  /** The requirement that the applicant chose for a document, where it takes the document's type. */
  chosenFor(document: Document): string | undefined;
}

/** Sorts documents into slots: by the applicant's choice, by type, and, where a requirement holds for persons, by whom they name. */
export function assignDocuments(pack: MatterPack, open: readonly Slot[], facts: Facts): Assignment {
  const known = facts.documents.filter(({ type }) => type !== 'unknown');
  const chosen = (document: Document): string | undefined => facts.materials[document.pages[0]!.material]?.requirement;
  const takes = (document: Document, requirement: string): boolean => takesType(pack, open, requirement, document.type);
  const chosenFor = (document: Document): string | undefined => {
    const requirement = chosen(document);
    return requirement !== undefined && takes(document, requirement) ? requirement : undefined;
  };

  const fits = (slot: Slot, document: Document): boolean =>
    accepts(slot.requirement, document.type) &&
    [undefined, slot.requirement.id].includes(chosenFor(document) as undefined | string);
  const personOf = assignPersons(pack, open, known, fits, chosenFor);
  const slots = open.map((slot) => ({
    ...slot,
    documents: known.filter((document) => {
      const person = personOf.get(document);
      if (slot.person === undefined || !isPersonal(pack, document)) return fits(slot, document);
      if (person === undefined || !accepts(slot.requirement, document.type)) return false;
      return person.some((one) => samePerson(one, slot.person!) || one.path === slot.person!.path);
    }),
  }));
  const served = new Set(slots.flatMap(({ documents }) => documents));
  return {
    slots,
    unasked: known.filter((document) => !served.has(document)),
    misplaced: known.filter((document) => chosen(document) !== undefined && chosenFor(document) === undefined),
    chosenFor,
  };
}

const isPersonal = (pack: MatterPack, { type }: Document): boolean =>
  pack.identities.some(({ document, back }) => type === document || type === back);

/** Whom each identity document stands for. */
function assignPersons(
  pack: MatterPack,
  slots: readonly Slot[],
  documents: readonly Document[],
  fits: (slot: Slot, document: Document) => boolean,
  chosenFor: (document: Document) => string | undefined,
): ReadonlyMap<Document, readonly Person[]> {
  const personOf = new Map<Document, readonly Person[]>();
  const slotsFor = (document: Document): readonly Slot[] =>
    slots.filter((slot) => slot.person !== undefined && fits(slot, document));
  const holds = (person: Person, type: string): boolean =>
    [...personOf].some(([document, persons]) => document.type === type && persons.includes(person));

  const leftOver: Document[] = [];
  for (const document of documents) {
    const identity = pack.identities.find((candidate) => candidate.document === document.type);
    if (!identity) continue;
    const candidates = slotsFor(document);
    const only = chosenFor(document) !== undefined && candidates.length === 1 ? candidates[0] : undefined;
    if (only && !only.requirement.each) {
      personOf.set(document, [only.person!]);
      continue;
    }
    const scored = candidates
      .map(({ person }) => ({ person: person!, score: matchScore(identity, document, person!) }))
      .filter(({ score }) => score > 0)
      .sort((left, right) => right.score - left.score);
    const best = scored.filter(({ score }) => identity.several || score === scored[0]!.score);
    if (best.length === 0) leftOver.push(document);
    else personOf.set(document, identity.several ? best.map(({ person }) => person) : [best[0]!.person]);
  }
  // A card that names nobody we know goes to a single person who has none, so that the rules can say what differs;
  // a list of persons takes only a card that could not be read at all.
  for (const document of leftOver) {
    const identity = pack.identities.find((candidate) => candidate.document === document.type)!;
    const unreadable = namesNobody(identity, document);
    const free = slotsFor(document).find(
      ({ requirement, person, shared }) =>
        shared.length === 0 && (!requirement.each || unreadable) && !isServed(pack, holds, person!),
    );
    if (free) personOf.set(document, [free.person!]);
  }

  const frontOf = pairSides(pack.identities, documents, chosenFor);
  for (const document of documents) {
    if (!pack.identities.some(({ back }) => back === document.type)) continue;
    const front = frontOf.get(document);
    const persons = front && personOf.get(front);
    if (persons) personOf.set(document, persons);
    else if (!front) {
      const free = slotsFor(document).find(
        ({ person, shared }) => shared.length === 0 && !holds(person!, document.type),
      );
      if (free) personOf.set(document, [free.person!]);
    }
  }
  return personOf;
}

function isServed(pack: MatterPack, holds: (person: Person, type: string) => boolean, person: Person): boolean {
  return pack.identities.some(({ document }) => holds(person, document));
}
