import { splitNames } from '@yushen/formats';
import { z } from 'zod';
import { nameAmong } from '../criteria/name-among';
import { nameMismatch } from '../criteria/name-mismatch';
import { type CheckFinding, defineCheck } from '../pack/define-check';
import type { Reading } from '../pack/reading';
import type { Reference } from '../pack/references';

interface Params {
  readonly persons: Reference;
  readonly sources: readonly Reference[];
}

/**
 * Documents name exactly these persons, in any order. A name on a document that is not one of them is a fault; one of them
 * that was not read on the document may stand there unread, so that a person must look.
 */
export const samePersons = defineCheck<Params>({
  id: 'same-persons',
  about: { zh: '各份材料上的人员一致', en: 'Papers name the same persons' },
  params: ({ value }) => z.strictObject({ persons: value, sources: z.array(value).min(1) }),
  judge({ persons, sources }, facts) {
    const [wanted] = facts.read(persons);
    if (!wanted) return [];
    return sources
      .flatMap((source) => facts.read(source))
      .flatMap((found): readonly CheckFinding[] => {
        const severity = judgeNames(found, wanted);
        if (severity === undefined) facts.corroborate([found, wanted]);
        return severity === undefined ? [] : [nameMismatch(found, [wanted], severity)];
      });
  },
});

function judgeNames(found: Reading, wanted: Reading): 'block' | 'review' | undefined {
  const [present, asked] = [splitNames(found.value), splitNames(wanted.value)];
  const verdicts = present.map((name) => nameAmong(name, asked));
  if (verdicts.length === 0 || verdicts.includes('different')) return 'block';
  const complete = asked.every((name) => nameAmong(name, present) === 'same');
  return verdicts.includes('doubtful') || !complete ? 'review' : undefined;
}
