import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Caller } from '../access/scopes';
import type { Parts } from '../parts/parts';
import type { Executor } from '../store/store';
import { type MeasuredShare, measuredShare } from './exact-bound';
import { faultTrendsQuery } from './fault-trends';

const DAY_MS = 86_400_000;

export const periodSchema = z.strictObject({
  days: z.coerce.number().int().min(1).max(3660).default(90).describe('The last so many days'),
  matter: z.string().max(200).optional(),
});
export type Period = z.output<typeof periodSchema>;

/** A table of figures: charts, CSV and people read the same rows. */
export type Row = Readonly<Record<string, string | number | null>>;
export const TABLES = [
  'decisions',
  'days',
  'faults',
  'trends',
  'overrulings',
  'corrections',
  'returns',
  'tickets',
  'satisfaction',
] as const;
export type TableName = (typeof TABLES)[number];

export interface Statistics {
  readonly cases: number;
  /** Share of decided cases that were approved and that no person touched. */
  readonly straightThrough: number | null;
  /** Minutes from submission to the report. */
  readonly medianMinutes: number | null;
  readonly p95Minutes: number | null;
  /** Submissions per case beyond the first. */
  readonly returnsPerCase: number | null;
  /** Documents that nobody had to upload: registries vouched for them, or a file that was there served again. */
  readonly uploadsSpared: { readonly vouched: number; readonly usedAgain: number };
  readonly satisfaction: number | null;
  /** Approvals that a person found wrong, of those drawn by lot: this bounds the rate. Those drawn by doubt find faults, and say no rate. */
  readonly falseApprovals: { readonly random: MeasuredShare; readonly risk: Omit<MeasuredShare, 'lower' | 'upper'> };
  readonly tables: Readonly<Record<TableName, readonly Row[]>>;
}

type Scope = { readonly tenant: string; readonly from: Date; readonly matter: string | undefined };

/** What a manager asks of a period: counts and times alone, of no person and no clerk. */
export async function statisticsOf(
  { store }: Parts,
  { tenant }: Caller,
  { days, matter }: Period,
): Promise<Statistics> {
  const scope = { tenant, from: new Date(Date.now() - days * DAY_MS), matter };
  return store.inTenant(tenant, async (tx) => {
    const [sums = {}] = await rowsOf(tx, sumsQuery(scope));
    const samples = await rowsOf(tx, samplesQuery(scope));
    const sampled = (way: string) => samples.find((row) => row.way === way) ?? { wrong: 0, cases: 0 };
    const { share, wrong, cases } = measuredShare(Number(sampled('risk').wrong), Number(sampled('risk').cases));
    const tables: Record<TableName, readonly Row[]> = {
      decisions: await rowsOf(tx, decisionsQuery(scope)),
      days: await rowsOf(tx, daysQuery(scope)),
      faults: await rowsOf(tx, faultsQuery(scope)),
      trends: await rowsOf(tx, faultTrendsQuery(scope)),
      overrulings: await rowsOf(tx, overrulingsQuery(scope)),
      corrections: await rowsOf(tx, correctionsQuery(scope)),
      returns: await rowsOf(tx, returnsQuery(scope)),
      tickets: await rowsOf(tx, ticketsQuery(scope)),
      satisfaction: await rowsOf(tx, satisfactionQuery(scope)),
    };
    const number = (value: unknown) => (value === null || value === undefined ? null : Number(value));
    return {
      cases: Number(sums.cases ?? 0),
      straightThrough: number(sums.straight),
      medianMinutes: number(sums.median),
      p95Minutes: number(sums.p95),
      returnsPerCase: number(sums.returns),
      uploadsSpared: { vouched: Number(sums.vouched ?? 0), usedAgain: Number(sums.again ?? 0) },
      satisfaction: number(sums.satisfaction),
      falseApprovals: {
        random: measuredShare(Number(sampled('random').wrong), Number(sampled('random').cases)),
        risk: { wrong, cases, ...(share !== undefined && { share }) },
      },
      tables,
    };
  });
}

async function rowsOf(tx: Executor, query: ReturnType<typeof sql>): Promise<Row[]> {
  const { rows } = (await tx.execute(query)) as unknown as { rows: Record<string, unknown>[] };
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : (value as string | number | null),
      ]),
    ),
  );
}

const entries = ({ tenant, from, matter }: Scope) => sql`
  from yushen.desk_entries e join yushen.cases c on c.id = e.case_id
  where e.tenant = ${tenant} and e.arrived_at >= ${from.toISOString()}::timestamptz
  ${matter === undefined ? sql`` : sql`and e.matter = ${matter}`}`;

const actions = ({ tenant, from, matter }: Scope) => sql`
  from yushen.desk_actions a join yushen.desk_entries e on e.case_id = a.case_id
  where a.tenant = ${tenant} and a.undone_at is null and a.at >= ${from.toISOString()}::timestamptz
  ${matter === undefined ? sql`` : sql`and e.matter = ${matter}`}`;

/** A case is straight through where it was approved and no ruling stands. */
const sumsQuery = (scope: Scope) => sql`
  select count(*) as cases,
    round(avg((e.decision = 'approve' and e.outcome is null and e.state = 'closed')::int), 4) as straight,
    round(avg(greatest(e.submission - 1, 0)), 3) as returns,
    round((percentile_cont(0.5) within group (order by extract(epoch from c.decided_at - c.submitted_at)) / 60)::numeric, 3) as median,
    round((percentile_cont(0.95) within group (order by extract(epoch from c.decided_at - c.submitted_at)) / 60)::numeric, 3) as p95,
    (select round(avg(s.score), 2) from yushen.desk_answers s where s.tenant = ${scope.tenant}
      and s.at >= ${scope.from.toISOString()}::timestamptz) as satisfaction,
    coalesce(sum(e.spared), 0) as vouched,
    (select count(*) - count(distinct m.upload_id) from yushen.materials m where m.case_id in (select e.case_id ${entries(scope)})) as again
  ${entries(scope)}`;

const decisionsQuery = (scope: Scope) => sql`
  select e.matter, coalesce(e.decision, 'none') as decision, coalesce(e.outcome, 'none') as outcome, count(*) as cases
  ${entries(scope)} group by 1, 2, 3 order by 1, 2, 3`;

const daysQuery = (scope: Scope) => sql`
  select to_char(e.arrived_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, coalesce(e.decision, 'none') as decision, count(*) as cases
  ${entries(scope)} group by 1, 2 order by 1, 2`;

/** Faults with their trend: cases of the later half of the period less those of its earlier half. */
const faultsQuery = (scope: Scope) => sql`
  select e.matter, code, count(*) as cases,
    count(*) filter (where e.arrived_at >= ${middleOf(scope)}::timestamptz)
      - count(*) filter (where e.arrived_at < ${middleOf(scope)}::timestamptz) as trend
  from (select * from yushen.desk_entries e where e.tenant = ${scope.tenant} and e.arrived_at >= ${scope.from.toISOString()}::timestamptz
    ${scope.matter === undefined ? sql`` : sql`and e.matter = ${scope.matter}`}) e, unnest(e.codes) as code
  group by 1, 2 order by 3 desc, 1, 2 limit 100`;

const middleOf = ({ from }: Scope): string => new Date((from.getTime() + Date.now()) / 2).toISOString();

/** Of the decided cases that a rule stood against, in how many was it overruled; by rule, type of paper, field and capture. */
const overrulingsQuery = (scope: Scope) => sql`
  with said as (
    select a.case_id, coalesce(o ->> 'rule', o ->> 'code') as rule, o ->> 'code' as code, o ->> 'type' as type,
      o ->> 'field' as field, o ->> 'capture' as capture
    from (select a.* ${actions(scope)} and a.kind = 'overrule') a, jsonb_array_elements(a.overruled) as o),
  found as (
    select rule, count(*) as ruled from yushen.desk_entries e, unnest(e.rules) as rule
    where e.tenant = ${scope.tenant} and e.outcome is not null and e.arrived_at >= ${scope.from.toISOString()}::timestamptz
    ${scope.matter === undefined ? sql`` : sql`and e.matter = ${scope.matter}`} group by 1)
  select s.rule, s.code, s.type, s.field, s.capture, count(distinct s.case_id) as overruled,
    greatest(coalesce(max(f.ruled), 0), count(distinct s.case_id)) as ruled,
    round(count(distinct s.case_id)::numeric / greatest(coalesce(max(f.ruled), 0), count(distinct s.case_id)), 4) as rate
  from said s left join found f on f.rule = s.rule
  group by 1, 2, 3, 4, 5 order by 6 desc, 1 limit 200`;

const correctionsQuery = ({ tenant, from, matter }: Scope) => sql`
  select k.type, k.field, count(*) as corrected
  from yushen.desk_corrections k join yushen.desk_entries e on e.case_id = k.case_id
  where k.tenant = ${tenant} and k.undone_at is null and k.at >= ${from.toISOString()}::timestamptz
  ${matter === undefined ? sql`` : sql`and e.matter = ${matter}`}
  group by 1, 2 order by 3 desc, 1, 2 limit 200`;

const returnsQuery = (scope: Scope) => sql`
  select e.matter, greatest(e.submission - 1, 0) as returns, count(*) as cases ${entries(scope)} group by 1, 2 order by 1, 2`;

const ticketsQuery = ({ tenant, from, matter }: Scope) => sql`
  select t.matter, t.cause, b.word as behind, count(*) as tickets, count(*) filter (where t.state = 'answered') as answered
  from yushen.desk_tickets t, unnest(t.behind) as b(word)
  where t.tenant = ${tenant} and t.opened_at >= ${from.toISOString()}::timestamptz
  ${matter === undefined ? sql`` : sql`and t.matter = ${matter}`}
  group by 1, 2, 3 order by 4 desc, 1, 2, 3 limit 200`;

const satisfactionQuery = ({ tenant, from, matter }: Scope) => sql`
  select s.score, count(*) as answers from yushen.desk_answers s join yushen.cases c on c.id = s.case_id
  where s.tenant = ${tenant} and s.at >= ${from.toISOString()}::timestamptz
  ${matter === undefined ? sql`` : sql`and split_part(c.matter, '@', 1) = ${matter}`}
  group by 1 order by 1`;

const samplesQuery = ({ tenant, from, matter }: Scope) => sql`
  select s.way, count(*) as cases, count(*) filter (where not s."right") as wrong from yushen.desk_samples s
  where s.tenant = ${tenant} and s."right" is not null and s.drawn_at >= ${from.toISOString()}::timestamptz
  ${matter === undefined ? sql`` : sql`and s.matter = ${matter}`}
  group by 1`;
