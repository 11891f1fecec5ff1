import { z } from 'zod';
import { differentPlace, placesOf } from '../criteria/places';
import { type CheckFinding, defineCheck } from '../pack/define-check';
import type { Reference } from '../pack/references';

/** Of what each says, only listed names of provinces and cities are compared: who issued a document, and where its subject lies. */
export const samePlace = defineCheck<{ readonly of: Reference; readonly in: readonly Reference[] }>({
  id: 'same-place',
  about: { zh: '省、市一致', en: 'Province and city are the same' },
  params: ({ value }) => z.strictObject({ of: value, in: z.array(value).min(1) }),
  judge({ of, in: others }, facts) {
    const wanted = facts.peek(of);
    return others
      .flatMap((reference) => facts.peek(reference))
      .flatMap((found): readonly CheckFinding[] => {
        facts.looked();
        const other = wanted.find(({ value }) => differentPlace(placesOf(found.value), placesOf(value), LEVELS));
        if (!other) return [];
        const readings = [found, other];
        facts.rely(readings);
        const said = readings.map(({ where, value }) => ({ where, value }));
        const detail = { field: found.title, readings: said, doubtful: true };
        return [{ code: 'field.mismatch', severity: 'review', detail, readings }];
      });
  },
});

/** A district's office may serve its neighbours. */
const LEVELS = ['province', 'city'] as const;
