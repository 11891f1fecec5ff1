import { z } from 'zod';
import { affixed } from '../criteria/is-supervision-seal';
import { differentPlace, type Level, placesOf } from '../criteria/places';
import { type CheckFinding, defineCheck } from '../pack/define-check';
import type { Reference } from '../pack/references';
import { documentTitle } from '../pack/vocabulary';

interface Params {
  readonly named: readonly Reference[];
  readonly down: Level;
}

/** A ring of worn ink is misread in places: from here on, another listed name is what the seal says. */
const SURE = 0.9;
const LEVELS: readonly Level[] = ['province', 'city', 'county', 'street', 'community'];

/**
 * The seals on a document are of the place that it names: of its issuer's city and county, or of the city where what it is about
 * lies (`down: city`). Only listed names are compared, and where one seal is of the place, another may be of any.
 */
export const sealOfPlace = defineCheck<Params>({
  id: 'seal-of-place',
  about: { zh: '印章与材料所载的地区一致', en: 'The seal is of the place that the document names' },
  params: ({ value }) =>
    z.strictObject({
      named: z.array(value).min(1),
      down: z.enum(['province', 'city', 'county', 'street', 'community']).default('community'),
    }),
  judge({ named, down }, facts) {
    const levels = LEVELS.slice(0, LEVELS.indexOf(down) + 1);
    return named
      .flatMap((reference) => facts.peek(reference))
      .flatMap((reading): readonly CheckFinding[] => {
        const { document } = reading;
        if (!document) return [];
        const seals = affixed(document.marks.seals).filter(({ text, confidence }) => text !== '' && confidence >= SURE);
        const place = placesOf(reading.value);
        const strange = seals.filter(({ text }) => differentPlace(placesOf(text), place, levels) !== undefined);
        facts.looked();
        const [seal] = strange;
        if (!seal || strange.length < seals.length) return [];
        facts.rely([reading]);
        const { material, page, box, text } = seal;
        const title = documentTitle(facts.vocabulary, document.type);
        const detail = { document: title, expected: reading.value, found: text, unsure: true };
        const at = { material, page, box };
        return [{ code: 'seal.mismatch', severity: 'review', detail, readings: [reading], place: { document, at } }];
      });
  },
});
