import { and, asc, count, desc, eq, gt, gte, isNotNull, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Caller } from '../access/scopes';
import { ServiceError } from '../errors/service-error';
import type { Parts } from '../parts/parts';
import { cases, deskEntries, deskTickets } from '../store/schema';
import { type EntryView, viewEntry } from './entry-view';

/** The desk's queues. `human`: applicants who asked for a person; no filter takes a case out of it. */
export const VIEWS = ['open', 'human', 'mine', 'second', 'sample', 'asked', 'closed'] as const;
type View = (typeof VIEWS)[number];

export const queueFilterSchema = z.strictObject({
  view: z.enum(VIEWS).default('open'),
  matter: z.string().max(200).optional(),
  decision: z.enum(['approve', 'correct', 'manual', 'none']).optional(),
  code: z.string().max(60).optional().describe('An issue’s code'),
  doubtFrom: z.coerce.number().min(0).max(1).optional(),
  olderThanHours: z.coerce.number().min(0).optional(),
  order: z.enum(['age', 'doubt']).default('age').describe('The oldest, or the most doubtful, first'),
  limit: z.coerce.number().int().min(1).max(500).default(200),
  after: z.string().max(200).optional().describe('`next` of the page before'),
});
export type QueueFilter = z.output<typeof queueFilterSchema>;

const HOUR_MS = 3_600_000;

/** A page of a queue. @throws ServiceError `bad-request` where `after` is none of ours */
export async function readQueue(
  { store }: Parts,
  { tenant, key }: Caller,
  filter: QueueFilter,
): Promise<{ entries: EntryView[]; total: number; next?: string }> {
  const wanted = and(eq(deskEntries.tenant, tenant), viewOf(filter.view, key), ...filtersOf(filter));
  const later = filter.after === undefined ? undefined : after(filter.after, filter.order);
  const order =
    filter.order === 'age'
      ? [asc(deskEntries.arrivedAt), asc(deskEntries.caseId)]
      : [desc(deskEntries.doubt), asc(deskEntries.caseId)];
  const { rows, total } = await store.inTenant(tenant, async (tx) => {
    const [all] = await tx.select({ total: count() }).from(deskEntries).where(wanted);
    const found = await tx
      .select({ entry: deskEntries, reference: cases.reference })
      .from(deskEntries)
      .innerJoin(cases, eq(cases.id, deskEntries.caseId))
      .where(and(wanted, later))
      .orderBy(...order)
      .limit(filter.limit + 1);
    return { rows: found, total: all?.total ?? 0 };
  });
  const page = rows.slice(0, filter.limit);
  const last = page.at(-1);
  const more = rows.length > filter.limit && last !== undefined;
  return {
    entries: page.map(({ entry, reference }) => viewEntry(entry, reference)),
    total,
    ...(more && { next: cursorOf(last.entry, filter.order) }),
  };
}

/** How many cases each queue holds, whatever is filtered, and how the open ones part by matter and decision. */
export async function countQueues({ store }: Parts, { tenant, key }: Caller) {
  return store.inTenant(tenant, async (tx) => {
    const number = (view: View) => sql<number>`count(*) filter (where ${viewOf(view, key)})`.mapWith(Number);
    const [views] = await tx
      .select({
        open: number('open'),
        human: number('human'),
        mine: number('mine'),
        second: number('second'),
        sample: number('sample'),
        asked: number('asked'),
        closed: number('closed'),
      })
      .from(deskEntries)
      .where(eq(deskEntries.tenant, tenant));
    const byMatter = await tx
      .select({ matter: deskEntries.matter, decision: deskEntries.decision, cases: count() })
      .from(deskEntries)
      .where(and(eq(deskEntries.tenant, tenant), viewOf('open', key)))
      .groupBy(deskEntries.matter, deskEntries.decision)
      .orderBy(deskEntries.matter, deskEntries.decision);
    const [tickets] = await tx
      .select({ open: count() })
      .from(deskTickets)
      .where(and(eq(deskTickets.tenant, tenant), ne(deskTickets.state, 'answered')));
    const none = { open: 0, human: 0, mine: 0, second: 0, sample: 0, asked: 0, closed: 0 };
    return { views: { ...none, ...views }, tickets: tickets?.open ?? 0, byMatter };
  });
}

function viewOf(view: View, key: string): SQL | undefined {
  const waits = or(eq(deskEntries.state, 'open'), eq(deskEntries.state, 'second'));
  switch (view) {
    case 'human':
      return and(waits, eq(deskEntries.human, true));
    case 'mine':
      return and(waits, eq(deskEntries.assignee, key));
    case 'second':
      return eq(deskEntries.state, 'second');
    case 'sample':
      return and(eq(deskEntries.state, 'open'), isNotNull(deskEntries.sample));
    case 'open':
      return eq(deskEntries.state, 'open');
    case 'asked':
      return eq(deskEntries.state, 'asked');
    case 'closed':
      return eq(deskEntries.state, 'closed');
  }
}

/** What narrows a queue; nothing narrows the queue of those who asked for a person. */
function filtersOf({ view, matter, decision, code, doubtFrom, olderThanHours }: QueueFilter): (SQL | undefined)[] {
  if (view === 'human') return [];
  return [
    matter === undefined ? undefined : eq(deskEntries.matter, matter),
    decision === undefined
      ? undefined
      : decision === 'none'
        ? isNull(deskEntries.decision)
        : eq(deskEntries.decision, decision),
    code === undefined ? undefined : sql`${code} = any(${deskEntries.codes})`,
    doubtFrom === undefined ? undefined : gte(deskEntries.doubt, doubtFrom),
    olderThanHours === undefined
      ? undefined
      : lt(deskEntries.arrivedAt, new Date(Date.now() - olderThanHours * HOUR_MS)),
  ];
}

type Order = QueueFilter['order'];

const cursorOf = ({ arrivedAt, doubt, caseId }: typeof deskEntries.$inferSelect, order: Order): string =>
  Buffer.from(`${order} ${order === 'age' ? arrivedAt.toISOString() : doubt} ${caseId}`).toString('base64url');

function after(cursor: string, order: Order): SQL | undefined {
  const [kind = '', place = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  const fits =
    kind === order &&
    z.uuid().safeParse(id).success &&
    (order === 'age' ? z.iso.datetime().safeParse(place).success : place !== '' && Number.isFinite(Number(place)));
  if (!fits) throw new ServiceError('bad-request', '`after` is no cursor of this queue.');
  const later = gt(deskEntries.caseId, id);
  if (order === 'age') {
    const at = new Date(place);
    return or(gt(deskEntries.arrivedAt, at), and(eq(deskEntries.arrivedAt, at), later));
  }
  // The column has single precision: compare as such, or a row would equal itself no more.
  const doubt = sql`${Number(place)}::real`;
  return or(sql`${deskEntries.doubt} < ${doubt}`, and(sql`${deskEntries.doubt} = ${doubt}`, later));
}
