import { z } from 'zod';
import { whose } from '../assign/judge-slots';
import { type CheckFinding, defineCheck } from '../pack/define-check';
import type { TypeReference } from '../pack/references';
import { isPartial, lackingTypes } from '../pack/slot';
import { documentTitle } from '../pack/vocabulary';

export const bothSides = defineCheck<{ readonly types: readonly TypeReference[] }>({
  id: 'both-sides',
  about: { zh: '证件的正反面齐全', en: 'Both sides of a card are there' },
  params: ({ documentType }) => z.strictObject({ types: z.array(documentType).min(2) }),
  judge({ types }, facts) {
    const names = types.map(({ type }) => type);
    const touched = facts.slots().filter(({ documents }) => documents.some(({ type }) => names.includes(type)));
    if (touched.length > 0)
      facts.looked(touched.flatMap(({ documents }) => documents.map(({ id: document }) => ({ document }))));
    return touched
      .filter((slot) => isPartial(slot) && lackingTypes(slot).every((type) => names.includes(type)))
      .flatMap((slot) =>
        lackingTypes(slot).map(
          (type): CheckFinding => ({
            code: 'material.incomplete',
            severity: 'block',
            detail: {
              document: slot.requirement.title,
              missing: documentTitle(facts.vocabulary, type),
              ...whose(slot),
            },
            readings: [],
            place: { slot, document: slot.documents[0] },
          }),
        ),
      );
  },
});
