import { randomUUID } from 'node:crypto';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Caller } from '../access/scopes';
import { appendAudit } from '../audit/append-audit';
import { requireCase } from '../cases/case-row';
import { ServiceError } from '../errors/service-error';
import type { Parts } from '../parts/parts';
import { seal, unseal } from '../sealing/seal';
import { deskActions, deskAnswers, deskEntries } from '../store/schema';
import { answerPlace } from './answers';
import { matterIdOf } from './enter-case';
import { isEntry } from './entry-row';
import { openTicket } from './open-ticket';
import { ticketsOf } from './tickets';
import { actionPlace } from './write-action';

/** What an applicant may ask of the office, or tell it. */
export const applicantWordsSchema = z.strictObject({ words: z.string().min(1).max(2000).optional() });
export const satisfactionSchema = z.strictObject({
  score: z.int().min(1).max(5),
  words: z.string().min(1).max(2000).optional(),
});

/** An applicant wants a person to decide: from now on the case is in a queue that no filter hides. @throws ServiceError `not-found` */
export async function askForPerson({ store }: Parts, { tenant, key: actor }: Caller, caseId: string): Promise<void> {
  await store.inTenant(tenant, async (tx) => {
    const row = await requireCase(tx, tenant, caseId);
    const now = new Date();
    // A machine's approval is opened again; what a person decided stands.
    const [entry] = await tx.select().from(deskEntries).where(isEntry(tenant, caseId)).for('update');
    if (entry === undefined)
      await tx.insert(deskEntries).values({
        caseId,
        tenant,
        matter: matterIdOf(row.matter),
        submission: row.submission,
        state: 'open',
        doubt: 1,
        codes: [],
        human: true,
        arrivedAt: now,
      });
    else
      await tx
        .update(deskEntries)
        .set({ human: true, ...(entry.outcome === null && { state: 'open' as const, closedAt: null }) })
        .where(isEntry(tenant, caseId));
    await appendAudit(tx, tenant, { actor, action: 'case.person-asked-for', subject: caseId });
  });
}

/** An applicant says that it cannot be done (办不成事); once more on an open ticket chases it. @throws ServiceError `not-found` */
export async function raiseTicket(
  { store, keys }: Parts,
  { tenant, key: actor }: Caller,
  caseId: string,
  words: string | undefined,
): Promise<string> {
  return store.inTenant(tenant, async (tx) => {
    const row = await requireCase(tx, tenant, caseId);
    const [entry] = await tx.select().from(deskEntries).where(isEntry(tenant, caseId));
    const ticket = {
      id: randomUUID(),
      caseId,
      tenant,
      matter: matterIdOf(row.matter),
      cause: 'applicant' as const,
      behind: entry?.codes ?? [],
      words,
    };
    const id = await openTicket(tx, keys, ticket);
    await appendAudit(tx, tenant, { actor, action: 'case.ticket-raised', subject: caseId, details: { ticket: id } });
    return id;
  });
}

/** How content an applicant was; said again, it replaces. @throws ServiceError `not-found`, `conflict` where nothing is decided */
export async function takeSatisfaction(
  { store, keys }: Parts,
  { tenant, key: actor }: Caller,
  caseId: string,
  { score, words }: z.output<typeof satisfactionSchema>,
): Promise<void> {
  await store.inTenant(tenant, async (tx) => {
    const { state } = await requireCase(tx, tenant, caseId);
    if (state !== 'decided' && state !== 'aside') throw new ServiceError('conflict', 'The case is not decided yet.');
    const sealed = words === undefined ? null : seal(keys, answerPlace(tenant), Buffer.from(words));
    const said = { score, words: sealed, at: new Date() };
    await tx
      .insert(deskAnswers)
      .values({ caseId, tenant, ...said })
      .onConflictDoUpdate({ target: deskAnswers.caseId, set: said });
    await appendAudit(tx, tenant, { actor, action: 'case.satisfaction', subject: caseId, details: { score } });
  });
}

/** How a case stands at the desk, as its applicant may see it. @throws ServiceError `not-found` */
export async function standingOf(parts: Parts, { tenant }: Caller, caseId: string) {
  return parts.store.inTenant(tenant, async (tx) => {
    await requireCase(tx, tenant, caseId);
    const [entry] = await tx.select().from(deskEntries).where(isEntry(tenant, caseId));
    const [asked] = await tx
      .select({ words: deskActions.words })
      .from(deskActions)
      .where(
        and(
          eq(deskActions.tenant, tenant),
          eq(deskActions.caseId, caseId),
          eq(deskActions.submission, entry?.submission ?? 0),
          eq(deskActions.kind, 'ask'),
          isNull(deskActions.undoneAt),
        ),
      )
      .orderBy(desc(deskActions.at))
      .limit(1);
    const sealed = asked?.words ?? null;
    const tickets = await ticketsOf(tx, parts, tenant, caseId);
    return {
      ...(entry && { state: entry.state, human: entry.human }),
      ...(entry?.state === 'closed' && entry.outcome !== null && { outcome: entry.outcome }),
      ...(sealed !== null && { notice: unseal(parts.keys, actionPlace(tenant), sealed).toString('utf8') }),
      tickets: tickets.map(({ assignee: _whose, ...shown }) => shown),
    };
  });
}
