import type { Finding } from '@yushen/contract';
import { restOfFiles } from '../doubt/may-be';
import { isSure, weighed } from '../doubt/weigh';
import type { Facts } from '../pack/facts';
import type { MatterPack } from '../pack/pack';
import { placeOfDocument } from '../pack/place-of';
import { takesType } from '../pack/slot';
import { documentTitle } from '../pack/vocabulary';
import type { Assignment } from './assign-documents';

/** What is wrong with uploads as such: in the wrong place, not asked for, not recognised. */
export function judgeMaterials(pack: MatterPack, assignment: Assignment, facts: Facts): readonly Finding[] {
  return [
    ...misplaced(pack, assignment, facts),
    ...unasked(pack, assignment, facts),
    ...unrecognised(pack, assignment, facts),
  ];
}

const fileOf = (facts: Facts, material: number): string => facts.materials[material]?.file ?? '';

function misplaced(pack: MatterPack, assignment: Assignment, facts: Facts): readonly Finding[] {
  return assignment.misplaced.flatMap((document) => {
    const { material } = document.pages[0]!;
    const requirement = pack.requirements.find(({ id }) => id === facts.materials[material]?.requirement);
    if (!requirement || holdsItsType(pack, assignment, facts, material, requirement.id)) return [];
    const sure = isSure(pack, facts, { documents: [document], mayBe: restOfFiles(document, facts) });
    const detail = {
      ...(!sure && { unsure: true as const }),
      file: fileOf(facts, material),
      expected: requirement.title,
      found: documentTitle(pack.vocabulary, document.type),
    };
    const place = { ...placeOfDocument(document, assignment.slots), requirement: requirement.id };
    return [{ code: 'material.wrong-type', severity: weighed('block', sure), detail, ...place } satisfies Finding];
  });
}

/** A file that also holds what was asked for is in its place: the rest of it is only surplus. */
function holdsItsType(
  pack: MatterPack,
  { slots }: Assignment,
  facts: Facts,
  material: number,
  requirement: string,
): boolean {
  return facts.documents.some(
    ({ type, pages }) => pages[0]?.material === material && takesType(pack, slots, requirement, type),
  );
}

function unasked(pack: MatterPack, assignment: Assignment, facts: Facts): readonly Finding[] {
  const misplacedOnes = new Set(assignment.misplaced);
  return assignment.unasked
    .filter(
      (document) => !misplacedOnes.has(document) || isSurplus(pack, assignment, facts, document.pages[0]!.material),
    )
    .map((document) => ({
      code: 'material.unexpected',
      severity: 'notice',
      detail: {
        file: fileOf(facts, document.pages[0]!.material),
        found: documentTitle(pack.vocabulary, document.type),
      },
      ...placeOfDocument(document, assignment.slots),
    }));
}

function isSurplus(pack: MatterPack, assignment: Assignment, facts: Facts, material: number): boolean {
  const chosen = facts.materials[material]?.requirement;
  return chosen === undefined || holdsItsType(pack, assignment, facts, material, chosen);
}

function unrecognised(pack: MatterPack, assignment: Assignment, facts: Facts): readonly Finding[] {
  return facts.documents
    .filter(({ type }) => type === 'unknown')
    .map((document) => {
      const { material, page } = document.pages[0]!;
      const chosen = facts.materials[material]?.requirement;
      const requirement = pack.requirements.find(({ id }) => id === chosen)?.id;
      return {
        code: 'material.unrecognized',
        severity: 'review',
        detail: {
          file: fileOf(facts, material),
          page,
          guess: document.guess && {
            title: documentTitle(pack.vocabulary, document.guess.type),
            words: document.guess.words,
          },
        },
        ...placeOfDocument(document, assignment.slots),
        ...(requirement === undefined ? {} : { requirement }),
      } satisfies Finding;
    });
}
