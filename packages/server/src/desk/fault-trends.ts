import { sql } from 'drizzle-orm';

/** Faults of each matter that a trend follows: its most frequent ones. */
const FAULTS = 5;
/** Days up to which a trend counts by day, and by week; beyond, by month. */
const BY_DAY = 21;
const BY_WEEK = 200;

export interface TrendScope {
  readonly tenant: string;
  readonly from: Date;
  readonly matter: string | undefined;
}

/** How long one step of a trend is: few enough for an eye, many enough for a line. */
export const stepOf = (days: number): 'day' | 'week' | 'month' =>
  days <= BY_DAY ? 'day' : days <= BY_WEEK ? 'week' : 'month';

/** The top faults of each matter, in how many cases of each day, week or month they stood; none is a zero. Days are those of Beijing. */
export function faultTrendsQuery({ tenant, from, matter }: TrendScope) {
  const since = from.toISOString();
  const step = stepOf((Date.now() - from.getTime()) / 86_400_000);
  const begin = (at: ReturnType<typeof sql>) => sql`date_trunc(${step}, ${at} at time zone 'Asia/Shanghai')`;
  return sql`
  with found as (
    select e.matter, code, ${begin(sql`e.arrived_at`)} as begins, count(*) as cases
    from yushen.desk_entries e, unnest(e.codes) as code
    where e.tenant = ${tenant} and e.arrived_at >= ${since}::timestamptz
    ${matter === undefined ? sql`` : sql`and e.matter = ${matter}`} group by 1, 2, 3),
  ranked as (
    select matter, code, sum(cases) as total, row_number() over (partition by matter order by sum(cases) desc, code) as place
    from found group by 1, 2),
  steps as (
    select generate_series(${begin(sql`${since}::timestamptz`)}, ${begin(sql`now()`)}, ${`1 ${step}`}::interval) as begins)
  select to_char(s.begins, 'YYYY-MM-DD') as begins, r.matter, r.code, coalesce(f.cases, 0) as cases
  from ranked r cross join steps s
  left join found f on f.matter = r.matter and f.code = r.code and f.begins = s.begins
  where r.place <= ${FAULTS}
  order by r.total desc, r.matter, r.code, s.begins`;
}
