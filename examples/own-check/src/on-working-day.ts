import { defineCheck, z } from 'yushen';

/** Saturday and Sunday, as `Date` counts them. */
const WEEKEND = [6, 0];

/** Days on which a hall is open. It knows neither a matter nor a document: a pack says which days to look at. */
export const onWorkingDay = defineCheck({
  id: 'on-working-day',
  about: { zh: '日期是工作日', en: 'The days are working days' },
  params: ({ value }) => z.strictObject({ days: z.array(value).min(1), closed: z.array(z.iso.date()).default([]) }),
  judge: ({ days, closed }, { read }) =>
    days
      .flatMap((day) => read(day))
      .filter(({ value }) => WEEKEND.includes(new Date(`${value}T00:00:00Z`).getUTCDay()) || closed.includes(value))
      .map((reading) => ({
        code: 'rule.failed',
        // A doubt, no fault: the hall may have been open all the same.
        severity: 'review',
        detail: {
          about: {
            zh: `${reading.where.zh}的${reading.title.zh}（${reading.value}）不是工作日`,
            en: `${reading.where.en}: ${reading.title.en} (${reading.value}) is no working day`,
          },
        },
        readings: [reading],
      })),
});
