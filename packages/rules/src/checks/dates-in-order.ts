import type { IssueDetails } from '@yushen/contract';
import { compareDates } from '@yushen/formats';
import { z } from 'zod';
import { dateOf, unreadableValue } from '../criteria/judge-term';
import { type CheckFacts, type CheckFinding, defineCheck } from '../pack/define-check';
import type { Reading } from '../pack/reading';
import type { Reference } from '../pack/references';

type Step = readonly (Reference | 'submittedAt')[];

interface Dated {
  readonly what: IssueDetails['date.inconsistent']['earlier']['what'];
  readonly date: string;
  readonly reading?: Reading | undefined;
}

/** A chain of dates, each at most the next. A step may hold several; `submittedAt` is the day of application. */
export const datesInOrder = defineCheck<{ readonly dates: readonly Step[] }>({
  id: 'dates-in-order',
  about: { zh: '日期先后顺序合理', en: 'Dates follow each other in their order' },
  params: ({ value }) => {
    const one = z.union([z.literal('submittedAt'), value]);
    const step = z.union([one.transform((only) => [only]), z.array(one).min(1)]);
    return z.strictObject({ dates: z.array(step).min(2) });
  },
  judge({ dates }, facts) {
    const steps = dates.map((step) => step.map((reference) => datesAt(reference, facts)));
    const unreadable = steps.flat().flatMap((one) => one.unreadable);
    const chain = steps.map((step) => step.flatMap(({ dated }) => dated)).filter((step) => step.length > 0);
    const faults = chain.slice(1).flatMap((later, index) => outOfOrder(chain[index]!, later));
    return [...unreadable.map(unreadableValue), ...faults];
  },
});

function datesAt(
  reference: Reference | 'submittedAt',
  facts: CheckFacts,
): { dated: readonly Dated[]; unreadable: readonly Reading[] } {
  if (reference === 'submittedAt') return { dated: [{ what: 'submitted', date: facts.on }], unreadable: [] };
  const readings = facts.read(reference);
  return {
    dated: readings.flatMap((reading) => {
      const date = dateOf(reading);
      const what = { where: reading.where, title: reading.title };
      return date === undefined ? [] : [{ what, date, reading }];
    }),
    unreadable: readings.filter((reading) => dateOf(reading) === undefined),
  };
}

/** The worst pair of two neighbouring steps: the latest of the one after the earliest of the other. */
function outOfOrder(before: readonly Dated[], after: readonly Dated[]): readonly CheckFinding[] {
  const latest = [...before].sort((a, b) => compareDates(b.date, a.date))[0]!;
  const earliest = [...after].sort((a, b) => compareDates(a.date, b.date))[0]!;
  if (compareDates(latest.date, earliest.date) <= 0) return [];
  const readings = [latest, earliest].flatMap(({ reading }) => reading ?? []);
  const said = ({ what, date }: Dated) => ({ what, date });
  const detail = { earlier: said(latest), later: said(earliest) };
  return [{ code: 'date.inconsistent', severity: 'block', detail, readings }];
}
