import { and, asc, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import type { Caller } from '../access/scopes';
import { appendAudit } from '../audit/append-audit';
import { notFound, ServiceError } from '../errors/service-error';
import type { Parts } from '../parts/parts';
import { seal, unseal } from '../sealing/seal';
import { deskTickets, TICKET_CAUSES, TICKET_STATES } from '../store/schema';
import type { Executor } from '../store/store';
import { maskNumbers } from './mask-numbers';
import { ticketPlace } from './open-ticket';

/** What could not be done, and how it stands: as the applicant sees it too. */
export const ticketSchema = z.strictObject({
  id: z.uuid(),
  case: z.uuid(),
  matter: z.string(),
  cause: z.enum(TICKET_CAUSES),
  behind: z.array(z.string()).describe('The rules, materials or codes behind it'),
  state: z.enum(TICKET_STATES),
  assignee: z.string().optional(),
  chased: z.int(),
  words: z.string().optional(),
  answer: z.string().optional(),
  openedAt: z.iso.datetime(),
  answeredAt: z.iso.datetime().optional(),
});
export type Ticket = z.output<typeof ticketSchema>;

export const ticketActSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('accept') }),
  z.strictObject({ act: z.literal('hand-over'), to: z.string().min(1).max(40) }),
  z.strictObject({ act: z.literal('chase') }),
  z.strictObject({ act: z.literal('answer'), answer: z.string().min(1).max(4000) }),
]);
export type TicketAct = z.output<typeof ticketActSchema>;

type TicketRow = typeof deskTickets.$inferSelect;

function viewTicket({ keys }: Pick<Parts, 'keys'>, row: TicketRow): Ticket {
  const open = (sealed: Uint8Array) => unseal(keys, ticketPlace(row.tenant), sealed).toString('utf8');
  return {
    id: row.id,
    case: row.caseId,
    matter: row.matter,
    cause: row.cause,
    behind: row.behind,
    state: row.state,
    chased: row.chased,
    openedAt: row.openedAt.toISOString(),
    ...(row.assignee !== null && { assignee: row.assignee }),
    ...(row.words !== null && { words: open(row.words) }),
    ...(row.answer !== null && { answer: open(row.answer) }),
    ...(row.answeredAt !== null && { answeredAt: row.answeredAt.toISOString() }),
  };
}

export async function ticketsOf(tx: Executor, parts: Pick<Parts, 'keys'>, tenant: string, caseId: string) {
  const rows = await tx
    .select()
    .from(deskTickets)
    .where(and(eq(deskTickets.tenant, tenant), eq(deskTickets.caseId, caseId)))
    .orderBy(asc(deskTickets.openedAt));
  return rows.map((row) => viewTicket(parts, row));
}

const TICKETS_SHOWN = 500;

/** Tickets that are not answered, the oldest first; long numbers in their words are masked. */
export async function openTickets(parts: Parts, { tenant }: Caller): Promise<Ticket[]> {
  const rows = await parts.store.inTenant(tenant, (tx) =>
    tx
      .select()
      .from(deskTickets)
      .where(and(eq(deskTickets.tenant, tenant), ne(deskTickets.state, 'answered')))
      .orderBy(asc(deskTickets.openedAt))
      .limit(TICKETS_SHOWN),
  );
  return rows.map((row) => {
    const { words, ...ticket } = viewTicket(parts, row);
    return { ...ticket, ...(words !== undefined && { words: maskNumbers(words) }) };
  });
}

/** @throws ServiceError `not-found`; `conflict` where it is answered */
export async function actOnTicket(
  parts: Parts,
  { tenant, key: actor }: Caller,
  id: string,
  act: TicketAct,
): Promise<Ticket> {
  return parts.store.inTenant(tenant, async (tx) => {
    const own = and(eq(deskTickets.tenant, tenant), eq(deskTickets.id, id));
    const [before] = await tx.select().from(deskTickets).where(own).for('update');
    if (before === undefined) throw notFound('ticket');
    if (before.state === 'answered') throw new ServiceError('conflict', 'The ticket is answered.');
    const [row] = await tx
      .update(deskTickets)
      .set(changeOf(parts, before, actor, act))
      .where(own)
      .returning();
    if (row === undefined) throw notFound('ticket');
    await appendAudit(tx, tenant, {
      actor,
      action: `desk.ticket-${act.act}`,
      subject: id,
      details: { case: row.caseId },
    });
    return viewTicket(parts, row);
  });
}

function changeOf({ keys }: Parts, { tenant, chased }: TicketRow, actor: string, act: TicketAct): Partial<TicketRow> {
  switch (act.act) {
    case 'accept':
      return { state: 'accepted', assignee: actor };
    case 'hand-over':
      return { state: 'accepted', assignee: act.to };
    case 'chase':
      return { chased: chased + 1 };
    case 'answer':
      return {
        state: 'answered',
        answer: seal(keys, ticketPlace(tenant), Buffer.from(act.answer)),
        answeredAt: new Date(),
      };
  }
}
