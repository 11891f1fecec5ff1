import { normaliseOrganisationName } from '@yushen/formats';
import { z } from 'zod';
import { type CheckFinding, defineCheck } from '../pack/define-check';
import type { Reference } from '../pack/references';

interface Params {
  readonly of: readonly Reference[];
  readonly endings: readonly string[];
}

export const notEndingWith = defineCheck<Params>({
  id: 'not-ending-with',
  about: { zh: '名称不以禁用字样结尾', en: 'The name does not end in words that it must not' },
  params: ({ value }) => z.strictObject({ of: z.array(value).min(1), endings: z.array(z.string().min(1)).min(1) }),
  judge({ of, endings }, facts) {
    const faulty = of
      .flatMap((reference) => facts.readIfThere(reference))
      .flatMap((reading) => {
        const ending = endings.find((candidate) => normaliseOrganisationName(reading.value).endsWith(candidate));
        return ending === undefined ? [] : [{ reading, ending }];
      });
    const [first] = faulty;
    if (!first) return [];
    const detail = { fault: 'forbidden-ending' as const, value: first.reading.value, ending: first.ending };
    const others = faulty.slice(1).map(({ reading }) => reading);
    return [
      { code: 'rule.failed', severity: 'block', detail, readings: [first.reading], others },
    ] satisfies CheckFinding[];
  },
});
