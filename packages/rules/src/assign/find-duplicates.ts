import type { Document, Finding } from '@yushen/contract';
import { isSure, weighed } from '../doubt/weigh';
import type { Facts } from '../pack/facts';
import type { Identity, MatterPack } from '../pack/pack';
import { placeOfDocument } from '../pack/place-of';
import { documentReading, type Reading } from '../pack/reading';
import type { Person, Slot } from '../pack/slot';
import { documentTitle } from '../pack/vocabulary';
import type { Assignment } from './assign-documents';
import { nameOf, samePerson } from './match-person';

/** The same document twice (`notice`), or one document that is to stand for two different persons (`block`). */
export function findDuplicates(pack: MatterPack, assignment: Assignment, facts: Facts): readonly Finding[] {
  const backs = new Set(pack.identities.map(({ back }) => back));
  const known = facts.documents.filter(({ type }) => type !== 'unknown' && !backs.has(type));
  const groups: Document[][] = [];
  for (const document of known) {
    const group = groups.find(([first]) => first !== undefined && isSameDocument(pack, first, document));
    if (group) group.push(document);
    else groups.push([document]);
  }
  return groups.flatMap((group): readonly Finding[] => {
    const persons = [...personsOfGroup(pack, assignment, group), ...personsLeftOut(assignment, group)];
    if (persons.length < 2 && group.length < 2) return [];
    const document = group.at(-1)!;
    const files = [...new Set(group.map(({ pages }) => facts.materials[pages[0]!.material]?.file ?? ''))];
    const found = documentTitle(pack.vocabulary, document.type);
    const place = placeOfDocument(document, assignment.slots);
    const evidence = group.map((one) => ({ document: one.id }));
    if (persons.length < 2)
      return [{ code: 'material.duplicate', severity: 'notice', detail: { found, files }, ...place, evidence }];
    const subjects = persons.map(nameOf);
    const sure = isSure(pack, facts, { documents: group, readings: group.flatMap((one) => tellingOf(pack, one)) });
    const severity = weighed('block', sure);
    return [{ code: 'material.duplicate', severity, detail: { found, files, subjects }, ...place, evidence }];
  });
}

/** The values that say whose paper it is. */
function tellingOf({ identities, vocabulary }: MatterPack, document: Document): readonly Reading[] {
  const identity = identities.find((one) => one.document === document.type);
  return (identity?.idNumber ?? []).flatMap((field) => {
    const found = document.fields[field];
    return found ? [documentReading(vocabulary, document, field, found)] : [];
  });
}

/** The different persons that one document was chosen for, or whose number it bears. */
function personsOfGroup(pack: MatterPack, assignment: Assignment, group: readonly Document[]): readonly Person[] {
  const identity = pack.identities.find(({ document }) => document === group[0]?.type);
  if (!identity || identity.several) return [];
  const persons = group.flatMap((document) =>
    assignment.slots.flatMap((slot) =>
      isFor(identity, assignment, slot, document) && slot.person ? [slot.person] : [],
    ),
  );
  return persons.filter((person, index) => !persons.slice(0, index).some((earlier) => samePerson(earlier, person)));
}

/** Persons without a document of their own, where a document submitted twice was chosen for their requirement. */
function personsLeftOut(assignment: Assignment, group: readonly Document[]): readonly Person[] {
  if (group.length < 2) return [];
  return assignment.slots.flatMap(({ requirement, person, documents }) =>
    requirement.each &&
    person &&
    documents.length === 0 &&
    group.some((one) => assignment.chosenFor(one) === requirement.id)
      ? [person]
      : [],
  );
}

function isFor(identity: Identity, assignment: Assignment, slot: Slot, document: Document): boolean {
  if (!slot.requirement.each && assignment.chosenFor(document) === slot.requirement.id) return true;
  const number = slot.person?.idNumber;
  return number !== undefined && identity.idNumber.some((field) => document.fields[field]?.value === number);
}

function isSameDocument(pack: MatterPack, left: Document, right: Document): boolean {
  if (left.type !== right.type) return false;
  const identity = pack.identities.find(({ document }) => document === left.type);
  const compared = identity?.idNumber ?? Object.keys(left.fields);
  const both = compared.flatMap((field) => {
    const [a, b] = [left.fields[field]?.value, right.fields[field]?.value];
    return a === undefined || b === undefined || a === '' || b === '' ? [] : [a === b];
  });
  return both.length >= (identity ? 1 : 2) && both.every((same) => same);
}
