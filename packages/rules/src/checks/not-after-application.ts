import { compareDates } from '@yushen/formats';
import { z } from 'zod';
import { dateOf } from '../criteria/judge-term';
import { laterThanApplication } from '../criteria/later-than-application';
import { type CheckFinding, defineCheck } from '../pack/define-check';
import type { DocumentReference } from '../pack/references';

/** Days of issue, registration or query. A blank is no fault, nor a day that could not be read: nothing else rests on it. */
export const notAfterApplication = defineCheck<{ readonly dates: readonly DocumentReference[] }>({
  id: 'not-after-application',
  about: { zh: '出具、登记、查询日期不晚于申请日', en: 'Nothing was issued after the day of application' },
  params: ({ field }) => z.strictObject({ dates: z.array(field).min(1) }),
  judge: ({ dates }, facts) =>
    dates
      .flatMap((reference) => facts.peek(reference))
      .flatMap((reading): readonly CheckFinding[] => {
        const date = dateOf(reading);
        if (date === undefined) return [];
        facts.looked();
        if (compareDates(date, facts.on) <= 0) return [];
        facts.rely([reading]);
        return [laterThanApplication(reading, date, facts.on)];
      }),
});
