import type { Decision } from '@yushen/contract';
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Caller } from '../access/scopes';
import { ServiceError } from '../errors/service-error';
import type { Parts } from '../parts/parts';
import { apiKeys, deskActions, deskSamples } from '../store/schema';
import type { Executor } from '../store/store';
import type { EntryRow } from './entry-row';
import { requireLock } from './lock-case';
import { overruledBy } from './overruled-of';
import { caseAsItStands } from './re-evaluate';
import { REASON_IDS, REASONS } from './reasons';
import { type NewAction, writeAction } from './write-action';

const submission = z.int().min(1).describe('The one that was looked at');
const words = z.string().min(1).max(4000);

/** What a clerk may do to a case in their hand. */
export const deskActSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('agree'), submission }),
  z.strictObject({
    act: z.literal('overrule'),
    submission,
    decision: z.enum(['approve', 'correct', 'manual']),
    reason: z.enum(REASON_IDS),
    words: words.optional().describe('Must be said with `other`'),
  }),
  z.strictObject({
    act: z.literal('ask'),
    submission,
    notice: words.max(20_000).describe('What the applicant is told'),
  }),
  z.strictObject({ act: z.literal('hand-over'), submission, to: z.string().max(40), words: words.optional() }),
]);
export type DeskAct = z.output<typeof deskActSchema>;

/**
 * Does what a clerk decided.
 *
 * @throws ServiceError `not-found`; `conflict` where the case is not in their hand, closed, submitted anew, or theirs to decide no
 * second time; `bad-request` where words or a colleague lack
 */
export async function decideOnCase(parts: Parts, caller: Caller, caseId: string, act: DeskAct): Promise<void> {
  await parts.store.inTenant(caller.tenant, async (tx) => {
    const entry = await requireLock(tx, caller, caseId, act.submission);
    if (entry.state === 'closed') throw new ServiceError('conflict', 'The case is closed. Undo first.');
    await writeAction(tx, parts, caller, entry, await actionOf(tx, parts, caller, entry, act));
  });
}

async function actionOf(tx: Executor, parts: Parts, caller: Caller, entry: EntryRow, act: DeskAct): Promise<NewAction> {
  switch (act.act) {
    case 'agree':
      return agreeing(tx, parts, caller, entry);
    case 'overrule':
      return overruling(tx, parts, caller, entry, act);
    case 'ask':
      return {
        kind: 'ask',
        decision: 'correct',
        words: act.notice,
        ruling: act.notice,
        change: { state: 'asked', outcome: 'correct', ...laidDown, closedAt: new Date() },
      };
    case 'hand-over':
      await requireColleague(tx, caller.tenant, act.to);
      return { kind: 'hand-over', words: act.words, change: { assignee: act.to, ...laidDown } };
  }
}

const laidDown = { lockedBy: null, lockedUntil: null, wantedBy: null } as const;

/** Agrees with the rules; in four-eyes matters with the clerk before. */
async function agreeing(tx: Executor, parts: Parts, caller: Caller, entry: EntryRow): Promise<NewAction> {
  const decision = entry.state === 'second' ? entry.outcome : entry.decision;
  if (decision === null) throw new ServiceError('conflict', 'The rules said nothing to agree with. Decide yourself.');
  const change = await decided(tx, parts, caller, entry, decision);
  return { kind: 'agree', decision, change, ruling: 'agreed' };
}

async function overruling(
  tx: Executor,
  parts: Parts,
  caller: Caller,
  entry: EntryRow,
  { decision, reason, words: said }: Extract<DeskAct, { act: 'overrule' }>,
): Promise<NewAction> {
  if (reason === 'other' && said === undefined) throw new ServiceError('bad-request', 'Say which other reason it is.');
  const { report } =
    entry.decision === null
      ? { report: undefined }
      : await caseAsItStands(tx, parts, caller.tenant, entry.caseId, entry.submission);
  const change = await decided(tx, parts, caller, entry, decision);
  const overruled = report === undefined ? [] : overruledBy(report, decision);
  const ruling = said ?? REASONS[reason].zh;
  return { kind: 'overrule', decision, reason, words: said, overruled, ruling, change };
}

/** What a decision makes of an entry: closed, or in a four-eyes matter for another clerk to see. */
async function decided(
  tx: Executor,
  { settings }: Parts,
  { tenant, key }: Caller,
  entry: EntryRow,
  outcome: Decision,
): Promise<Partial<EntryRow>> {
  const now = new Date();
  if (settings.desk.fourEyes.includes(entry.matter)) {
    if (entry.state === 'second' && (await lastDecider(tx, entry)) === key)
      throw new ServiceError('conflict', 'Another clerk must see this matter’s decisions.');
    // Who decides otherwise than the first is a first one too: somebody else must agree with them.
    if (entry.state !== 'second' || entry.outcome !== outcome) return { state: 'second', outcome, ...laidDown };
  }
  if (entry.sample !== null)
    await tx
      .update(deskSamples)
      .set({ right: outcome === 'approve', checkedBy: key, checkedAt: now })
      .where(
        and(
          eq(deskSamples.tenant, tenant),
          eq(deskSamples.caseId, entry.caseId),
          eq(deskSamples.submission, entry.submission),
        ),
      );
  return { state: 'closed', outcome, ...laidDown, closedAt: now };
}

/** Who decided last on a case, and may not agree with themselves. */
async function lastDecider(tx: Executor, { tenant, caseId, submission }: EntryRow): Promise<string | undefined> {
  const [row] = await tx
    .select({ actor: deskActions.actor })
    .from(deskActions)
    .where(
      and(
        eq(deskActions.tenant, tenant),
        eq(deskActions.caseId, caseId),
        eq(deskActions.submission, submission),
        inArray(deskActions.kind, ['agree', 'overrule']),
        isNull(deskActions.undoneAt),
      ),
    )
    .orderBy(desc(deskActions.at))
    .limit(1);
  return row?.actor;
}

async function requireColleague(tx: Executor, tenant: string, key: string): Promise<void> {
  const [row] = await tx
    .select({ scopes: apiKeys.scopes, revokedAt: apiKeys.revokedAt })
    .from(apiKeys)
    .where(and(eq(apiKeys.tenant, tenant), eq(apiKeys.id, key)));
  if (row === undefined || row.revokedAt !== null || !row.scopes.includes('clerk'))
    throw new ServiceError('bad-request', 'There is no such colleague.');
}
