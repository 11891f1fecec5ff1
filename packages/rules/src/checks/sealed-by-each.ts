import type { Document } from '@yushen/contract';
import { sameSealName } from '@yushen/formats';
import { z } from 'zod';
import { isCertainSeal } from '../criteria/is-certain-seal';
import { isSealOfAnother } from '../criteria/is-seal-of-another';
import { affixed } from '../criteria/is-supervision-seal';
import { type CheckFacts, type CheckFinding, defineCheck } from '../pack/define-check';
import type { Reading } from '../pack/reading';
import type { Reference } from '../pack/references';
import { documentTitle } from '../pack/vocabulary';
import { documentsFor, sealsOn } from './sealed';

interface Params {
  readonly requirements: readonly string[];
  readonly names: readonly Reference[];
}

/**
 * The document bears a seal of each party. Fewer seals than parties: one is missing. As many, but one whose text was read
 * surely names nobody of them: it is somebody else's. One that cannot be read may be anybody's: a person looks.
 */
export const sealedByEach = defineCheck<Params>({
  id: 'sealed-by-each',
  about: { zh: '各方均已盖章', en: 'The paper bears the seal of each party' },
  params: ({ requirement, value }) =>
    z.strictObject({ requirements: z.array(requirement).min(1), names: z.array(value).min(2) }),
  judge({ requirements, names }, facts) {
    const parties = names.flatMap((name) => facts.read(name));
    return documentsFor(requirements, facts).flatMap((document) => judgeSeals(document, parties, facts));
  },
});

function judgeSeals(document: Document, parties: readonly Reading[], facts: CheckFacts): readonly CheckFinding[] {
  facts.looked(sealsOn(document));
  const found = affixed(document.marks.seals);
  const seals = found.filter(isCertainSeal);
  const title = documentTitle(facts.vocabulary, document.type);
  const sealing = seals.map((seal) => parties.find(({ value }) => sameSealName(seal.text, value) === 'same'));
  const absent = parties.filter((party) => !sealing.includes(party));
  const lacking = parties.length - seals.length;
  if (lacking > 0) {
    const severity = found.length < parties.length ? 'block' : 'review';
    // With as many parties unaccounted for as seals are lacking it is known whose they are.
    const whose = absent.length === lacking ? absent : [];
    return Array.from({ length: lacking }, (_, index): CheckFinding => {
      const by = whose[index] && { zh: whose[index].value, en: whose[index].value };
      const detail = { document: title, ...(by && { by }) };
      return { code: 'seal.missing', severity, detail, readings: [], place: { document } };
    });
  }
  return absent.flatMap((party): readonly CheckFinding[] => {
    const strangers = seals.filter((_, index) => sealing[index] === undefined);
    const stranger = strangers.find(({ text }) => text !== '') ?? strangers[0];
    const sure = strangers.every((seal) => isSealOfAnother(seal, party.value));
    if (!stranger) return [];
    const { text, material, page, box } = stranger;
    return [
      {
        code: 'seal.mismatch',
        severity: sure ? 'block' : 'review',
        detail: { document: title, expected: party.value, found: text === '' ? '?' : text, unsure: !sure },
        readings: [party],
        place: { document, at: { material, page, box } },
      },
    ];
  });
}
