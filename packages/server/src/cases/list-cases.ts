import { and, desc, eq, gte, lt, or, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { ServiceError } from '../errors/service-error';
import type { Parts } from '../parts/parts';
import { CASE_STATES, cases } from '../store/schema';
import { type CaseView, viewCase } from './case-view';

export const caseFilterSchema = z.strictObject({
  state: z.enum(CASE_STATES).optional(),
  decision: z.enum(['approve', 'correct', 'manual']).optional(),
  matter: z.string().max(200).optional(),
  reference: z.string().max(100).optional(),
  from: z.iso.datetime().optional().describe('Created at this time or later'),
  until: z.iso.datetime().optional().describe('Created before this time'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(200).optional().describe('`next` of the page before'),
});
export type CaseFilter = z.output<typeof caseFilterSchema>;

/** A tenant's cases, the newest first, a page at a time. @throws ServiceError `bad-request` where `after` is none of ours */
export async function listCases(
  { store }: Parts,
  tenant: string,
  filter: CaseFilter,
): Promise<{ cases: CaseView[]; next?: string }> {
  const wanted: (SQL | undefined)[] = [
    eq(cases.tenant, tenant),
    filter.state && eq(cases.state, filter.state),
    filter.decision && eq(cases.decision, filter.decision),
    filter.matter && eq(cases.matter, filter.matter),
    filter.reference && eq(cases.reference, filter.reference),
    filter.from && gte(cases.createdAt, new Date(filter.from)),
    filter.until && lt(cases.createdAt, new Date(filter.until)),
    filter.after ? olderThan(filter.after) : undefined,
  ].map((part) => part || undefined);
  const rows = await store.inTenant(tenant, (tx) =>
    tx
      .select()
      .from(cases)
      .where(and(...wanted))
      .orderBy(desc(cases.createdAt), desc(cases.id))
      .limit(filter.limit + 1),
  );
  const page = rows.slice(0, filter.limit);
  const last = page.at(-1);
  const more = rows.length > filter.limit && last !== undefined;
  return { cases: page.map(viewCase), ...(more && { next: cursorOf(last) }) };
}

const cursorOf = ({ createdAt, id }: { createdAt: Date; id: string }): string =>
  Buffer.from(`${createdAt.toISOString()} ${id}`).toString('base64url');

function olderThan(cursor: string): SQL | undefined {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  if (!z.iso.datetime().safeParse(at).success || !z.uuid().safeParse(id).success)
    throw new ServiceError('bad-request', '`after` is no cursor of this list.');
  const time = new Date(at);
  return or(lt(cases.createdAt, time), and(eq(cases.createdAt, time), lt(cases.id, id)));
}
