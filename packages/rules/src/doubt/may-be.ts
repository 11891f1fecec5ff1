import { CONFIDENCE, type Document } from '@yushen/contract';
import type { Facts } from '../pack/facts';
import type { MatterPack } from '../pack/pack';
import type { Slot } from '../pack/slot';
import { isSureValue } from './is-doubtful';

/** An upload, or a part of one, of which nobody can say that it is not what is looked for. */
export interface Candidate {
  readonly material: number;
  readonly document?: Document | undefined;
}

/** What is looked for: documents of these types, for this requirement. */
export interface Sought {
  readonly types: readonly string[];
  readonly requirement: string;
}

/**
 * Uploads that may be what is not there: what was not recognised, what was recognised in doubt, a second one of a type that is not as sure as the first, what could
 * not be worked on, and a card that nobody could be told by. Empty where every upload is surely something else.
 */
export function mayBe(
  pack: MatterPack,
  slots: readonly Slot[],
  facts: Facts,
  { types, requirement }: Sought,
): readonly Candidate[] {
  const served = new Set(slots.flatMap(({ documents }) => documents));
  const documents = facts.documents.filter((document) =>
    types.includes(document.type)
      ? !served.has(document) && isAnybodys(pack, document, types)
      : isUnrecognised(document) || isSecond(slots, document),
  );
  const found = documents.map((document): Candidate => ({ material: document.pages[0]!.material, document }));
  const unread = facts.materials.flatMap(({ unreadable, partlyRead }, material): readonly Candidate[] =>
    unreadable || partlyRead ? [{ material }] : [],
  );
  return [...found, ...unread].filter(({ material }) => !isForAnother(slots, facts, material, requirement));
}

/** Other parts of a document's own files that were not recognised: its missing sheet may be among them. */
export function restOfFiles({ pages }: Document, facts: Facts): readonly Candidate[] {
  const files = new Set(pages.map(({ material }) => material));
  const loose = facts.documents.filter((one) => one.type === 'unknown' && files.has(one.pages[0]!.material));
  const unread = [...files].filter((material) => facts.materials[material]?.partlyRead);
  return [
    ...loose.map((document) => ({ material: document.pages[0]!.material, document })),
    ...unread.map((material) => ({ material })),
  ];
}

/** Pages of other uploads that were not recognised, unless they were uploaded for something else: a document's last sheet may be among them. */
export function strayPages({ pages }: Document, facts: Facts): readonly Candidate[] {
  const chosen = new Set(pages.map(({ material }) => facts.materials[material]?.requirement));
  return facts.documents
    .filter(({ type }) => type === 'unknown')
    .map((document) => ({ material: document.pages[0]!.material, document }))
    .filter(({ material }) => {
      const requirement = facts.materials[material]?.requirement;
      return requirement === undefined || chosen.has(requirement) || chosen.has(undefined);
    });
}

/** A second document of a type that was wanted once is believed to be one from here on: a form that repeats a licence's particulars was taken for one at 0.86. */
const SECOND = 0.95;

/** A less sure document beside another of its type, for one requirement of one person. */
const isSecond = (slots: readonly Slot[], document: Document): boolean =>
  document.confidence < SECOND &&
  slots.some(
    ({ documents }) =>
      documents.includes(document) &&
      documents.some((other) => other.type === document.type && other.confidence > document.confidence),
  );

/** Its type is not known, or is only suggested. */
export const isUnrecognised = ({ type, confidence }: Document): boolean =>
  type === 'unknown' || confidence < CONFIDENCE.certainType;

/** The names of the files that candidates came in, each once. */
export const filesOf = (facts: Facts, candidates: readonly Candidate[]): readonly string[] => [
  ...new Set(candidates.map(({ material }) => facts.materials[material]?.file ?? '')),
];

/** The applicant gave it for another requirement, which has nothing else: there it is already accounted for. */
function isForAnother(slots: readonly Slot[], facts: Facts, material: number, requirement: string): boolean {
  const chosen = facts.materials[material]?.requirement;
  if (chosen === undefined || chosen === requirement) return false;
  return slots.some(
    (slot) => slot.requirement.id === chosen && slot.documents.length === 0 && slot.shared.length === 0,
  );
}

/** What would say whose it is was not read, or not surely. A back says nothing: it goes with its front. */
function isAnybodys(
  { identities, confidence }: MatterPack,
  { type, fields }: Document,
  sought: readonly string[],
): boolean {
  const identity = identities.find(({ document, back }) => document === type || back === type);
  if (!identity) return false;
  if (identity.back === type) return !sought.includes(identity.document);
  const telling = [...identity.name, ...identity.idNumber].flatMap((field) => fields[field] ?? []);
  return telling.length === 0 || telling.some((reading) => !isSureValue(confidence, reading));
}
