import type { CellReading, IssueDetails } from '@yushen/contract';
import { z } from 'zod';
import { unreadableValue } from '../criteria/judge-term';
import { type CheckFacts, type CheckFinding, defineCheck } from '../pack/define-check';
import type { Reading } from '../pack/reading';
import type { Reference } from '../pack/references';

interface Params {
  readonly periods: Reference;
  readonly from: string;
  readonly until: string;
}

interface Period {
  readonly row: number;
  readonly from: string;
  readonly until: string;
}

const MONTH = /^\d{4}-\d{2}/;

/** A table of months or days, `YYYY-MM`: no row ends before it begins, two do not overlap, and none lies in the future. */
export const periodsInOrder = defineCheck<Params>({
  id: 'periods-in-order',
  about: { zh: '各时段先后有序、互不重叠', en: 'Periods do not overlap, and none is in the future' },
  params: ({ value }) =>
    z.strictObject({ periods: value, from: z.string().default('from'), until: z.string().default('to') }),
  judge: ({ periods, from, until }, facts) =>
    facts.read(periods).flatMap((table) => {
      const rows = (table.reading?.rows ?? []).map((row, index) => periodOf(row[from], row[until], index));
      const known = rows.filter((row) => row !== undefined);
      if (rows.length === 0 || known.length < rows.length)
        return [unreadableValue(table), ...faultsIn(known, table, facts)];
      return faultsIn(known, table, facts);
    }),
});

function periodOf(from: CellReading | undefined, until: CellReading | undefined, row: number): Period | undefined {
  if (!from || !until || !MONTH.test(from.value) || !MONTH.test(until.value)) return undefined;
  return { row, from: from.value, until: until.value };
}

function faultsIn(periods: readonly Period[], table: Reading, { on }: CheckFacts): readonly CheckFinding[] {
  const sorted = [...periods].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const reversed = sorted.filter(({ from, until }) => from > until);
  const overlapping = sorted.slice(1).flatMap((later, index) => {
    const earlier = sorted[index]!;
    return later.from <= earlier.until ? [[earlier, later] as const] : [];
  });
  const future = sorted.filter(({ until }) => until > on.slice(0, until.length));
  return [
    ...reversed.map((period) => fault(table, start(period), period.from, end(period), period.until)),
    ...overlapping.map(([earlier, later]) => fault(table, end(earlier), earlier.until, start(later), later.from)),
    ...future.map((period) => fault(table, end(period), period.until, 'submitted', on)),
  ];
}

type DayOf = IssueDetails['date.inconsistent']['earlier']['what'];

const start = ({ row }: Period): DayOf => ({ period: row + 1, edge: 'from' });
const end = ({ row }: Period): DayOf => ({ period: row + 1, edge: 'until' });

function fault(table: Reading, what: DayOf, date: string, laterWhat: DayOf, laterDate: string): CheckFinding {
  const detail = { earlier: { what, date }, later: { what: laterWhat, date: laterDate } };
  return { code: 'date.inconsistent', severity: 'block', detail, readings: [table] };
}
