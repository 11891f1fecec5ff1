import { and, eq, ne } from 'drizzle-orm';
import type { Keyring } from '../sealing/keyring';
import { seal } from '../sealing/seal';
import { deskTickets, type TICKET_CAUSES } from '../store/schema';
import type { Executor } from '../store/store';

export const ticketPlace = (tenant: string) => ({ tenant, purpose: 'desk-ticket' });

export interface NewTicket {
  readonly id: string;
  readonly caseId: string;
  readonly tenant: string;
  readonly matter: string;
  readonly cause: (typeof TICKET_CAUSES)[number];
  readonly behind: readonly string[];
  readonly words?: string | undefined;
}

/** Opens a ticket, unless one of the case is not answered yet: that one is chased. @returns its id */
export async function openTicket(tx: Executor, keys: Keyring, ticket: NewTicket): Promise<string> {
  const { tenant, caseId, words, behind, ...rest } = ticket;
  const [open] = await tx
    .select({ id: deskTickets.id, chased: deskTickets.chased })
    .from(deskTickets)
    .where(and(eq(deskTickets.tenant, tenant), eq(deskTickets.caseId, caseId), ne(deskTickets.state, 'answered')))
    .for('update');
  if (open !== undefined) {
    await tx
      .update(deskTickets)
      .set({ chased: open.chased + 1, behind: [...behind] })
      .where(and(eq(deskTickets.tenant, tenant), eq(deskTickets.id, open.id)));
    return open.id;
  }
  const sealed = words === undefined ? null : seal(keys, ticketPlace(tenant), Buffer.from(words));
  await tx.insert(deskTickets).values({
    ...rest,
    tenant,
    caseId,
    behind: [...behind],
    state: 'open',
    words: sealed,
    openedAt: new Date(),
  });
  return ticket.id;
}
