import { compareDates } from '@yushen/formats';
import { z } from 'zod';
import { dateOf, unreadableValue } from '../criteria/judge-term';
import { laterThanApplication } from '../criteria/later-than-application';
import { type CheckFinding, defineCheck } from '../pack/define-check';
import type { DocumentReference } from '../pack/references';

export const signedInTime = defineCheck<{ readonly dates: readonly DocumentReference[] }>({
  id: 'signed-in-time',
  about: { zh: '签署日期不晚于申请日', en: 'Signing dates are not after the day of application' },
  params: ({ field }) => z.strictObject({ dates: z.array(field).min(1) }),
  judge: ({ dates }, facts) =>
    dates
      .flatMap((reference) => facts.read(reference))
      .flatMap((reading): readonly CheckFinding[] => {
        const date = dateOf(reading);
        if (date === undefined) return [unreadableValue(reading)];
        if (compareDates(date, facts.on) <= 0) return [];
        return [laterThanApplication(reading, date, facts.on)];
      }),
});
