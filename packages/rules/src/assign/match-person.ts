import type { Document } from '@yushen/contract';
import { editDistance, looksLike, sameName, splitNames } from '@yushen/formats';
import type { Identity } from '../pack/pack';
import type { Person } from '../pack/slot';

/** How well a document's own words name a person: 0 is not at all. The ID number speaks first, then the name. */
export function matchScore(identity: Identity, document: Document, person: Person): number {
  const numbers = valuesOf(document, identity.idNumber);
  const names = valuesOf(document, identity.name).flatMap(splitNames);
  if (person.idNumber !== undefined && numbers.includes(person.idNumber)) return 100;
  const nameScore = Math.max(0, ...names.map((name) => nameLikeness(name, person.name)));
  const close = numbers.some((number) => isNearly(number, person.idNumber));
  return nameScore + (close ? 40 : 0);
}

/** True where the document says nothing that could name anybody. */
export function namesNobody(identity: Identity, document: Document): boolean {
  return valuesOf(document, [...identity.idNumber, ...identity.name]).length === 0;
}

export function samePerson(left: Person, right: Person): boolean {
  const differ = left.name !== undefined && right.name !== undefined && sameName(left.name, right.name) !== 'same';
  if (left.idNumber !== undefined && right.idNumber !== undefined) return left.idNumber === right.idNumber && !differ;
  return left.name !== undefined && right.name !== undefined && !differ;
}

export const nameOf = (person: Person): string => person.name ?? person.idNumber ?? person.path;

function valuesOf(document: Document, fields: readonly string[]): readonly string[] {
  return fields.map((field) => document.fields[field]?.value ?? '').filter((value) => value !== '');
}

function nameLikeness(found: string, wanted: string | undefined): number {
  if (wanted === undefined) return 0;
  const verdict = sameName(found, wanted);
  if (verdict === 'same') return 60;
  return verdict === 'look-alike' || looksLike(found, wanted) ? 50 : 0;
}

/** A number with a slip or two in it, such as OCR makes. */
const isNearly = (found: string, wanted: string | undefined): boolean =>
  wanted !== undefined && found.length >= 15 && editDistance(found, wanted) <= 2;
