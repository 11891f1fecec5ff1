import { randomUUID } from 'node:crypto';
import type { Decision } from '@yushen/contract';
import type { Caller } from '../access/scopes';
import { appendAudit } from '../audit/append-audit';
import { rulingPlace } from '../cases/case-details';
import type { Parts } from '../parts/parts';
import { seal } from '../sealing/seal';
import {
  type ACTION_KINDS,
  deskActions,
  deskEntries,
  type EntryBefore,
  type Overruled,
  rulings,
} from '../store/schema';
import type { Executor } from '../store/store';
import { type EntryRow, isEntry } from './entry-row';

export const actionPlace = (tenant: string) => ({ tenant, purpose: 'desk-action' });

export interface NewAction {
  readonly kind: (typeof ACTION_KINDS)[number];
  /** What it makes of the entry. */
  readonly change: Partial<EntryRow>;
  readonly decision?: Decision;
  readonly reason?: string;
  readonly words?: string | undefined;
  readonly overruled?: readonly Overruled[];
  /** What stands in the ruling; without it none is written. */
  readonly ruling?: string;
}

/** Writes down what a clerk does to a case, with what stood before it, and does it. @returns the action's id */
export async function writeAction(
  tx: Executor,
  { keys }: Pick<Parts, 'keys'>,
  { tenant, key: actor }: Caller,
  entry: EntryRow,
  { kind, change, decision, reason, words, overruled = [], ruling }: NewAction,
): Promise<string> {
  const { caseId, submission } = entry;
  const id = randomUUID();
  const at = new Date();
  const sealed = words === undefined ? null : seal(keys, actionPlace(tenant), Buffer.from(words));
  const rulingId = ruling === undefined || decision === undefined ? null : randomUUID();
  if (rulingId !== null && decision !== undefined && ruling !== undefined)
    await tx.insert(rulings).values({
      id: rulingId,
      caseId,
      submission,
      tenant,
      decision,
      reason: seal(keys, rulingPlace(tenant), Buffer.from(ruling)),
      actor,
      ruledAt: at,
    });
  await tx.insert(deskActions).values({
    id,
    caseId,
    tenant,
    submission,
    kind,
    actor,
    at,
    reason: reason ?? null,
    decision: decision ?? null,
    ruling: rulingId,
    overruled,
    before: beforeOf(entry),
    words: sealed,
  });
  await tx.update(deskEntries).set(change).where(isEntry(tenant, caseId));
  const details = { submission, ...(decision && { decision }), ...(reason && { reason }) };
  await appendAudit(tx, tenant, { actor, action: `desk.${kind}`, subject: caseId, details });
  return id;
}

const beforeOf = ({ state, decision, outcome, assignee, doubt, codes, rules }: EntryRow): EntryBefore => ({
  state,
  decision,
  outcome,
  assignee,
  doubt,
  codes,
  rules,
});
