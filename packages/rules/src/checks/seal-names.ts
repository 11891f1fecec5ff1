import { sameSealName } from '@yushen/formats';
import { z } from 'zod';
import { isSealOfAnother } from '../criteria/is-seal-of-another';
import { affixed } from '../criteria/is-supervision-seal';
import { type CheckFinding, defineCheck } from '../pack/define-check';
import type { Reference } from '../pack/references';
import { documentTitle } from '../pack/vocabulary';
import { documentsFor, sealsOn } from './sealed';

interface Params {
  readonly requirements: readonly string[];
  readonly name: Reference;
}

/** The seals name the organisation. Whether there is a seal at all is for `sealed` to say. */
export const sealNames = defineCheck<Params>({
  id: 'seal-names',
  about: { zh: '印章名称与单位名称一致', en: 'The seal bears the organisation’s own name' },
  params: ({ requirement, value }) => z.strictObject({ requirements: z.array(requirement).min(1), name: value }),
  judge({ requirements, name }, facts) {
    const [wanted] = facts.read(name);
    if (!wanted) return [];
    return documentsFor(requirements, facts).flatMap((document): readonly CheckFinding[] => {
      facts.looked(sealsOn(document));
      const seals = affixed(document.marks.seals);
      const verdicts = seals.map((seal) => ({
        seal,
        verdict: seal.text === '' ? 'unread' : sameSealName(seal.text, wanted.value),
      }));
      if (seals.length === 0 || verdicts.some(({ verdict }) => verdict === 'same')) return [];
      const worst = verdicts.find(({ verdict }) => verdict === 'different') ?? verdicts[0]!;
      const sure = seals.every((seal) => isSealOfAnother(seal, wanted.value));
      const { material, page, box, text } = worst.seal;
      return [
        {
          code: 'seal.mismatch',
          severity: sure ? 'block' : 'review',
          detail: {
            document: documentTitle(facts.vocabulary, document.type),
            expected: wanted.value,
            found: text === '' ? '?' : text,
            unsure: !sure,
          },
          readings: [wanted],
          place: { document, at: { material, page, box } },
        },
      ];
    });
  },
});
