import { randomUUID } from 'node:crypto';
import type { Report } from '@yushen/contract';
import type { CaseRow } from '../cases/case-row';
import type { Parts } from '../parts/parts';
import { deskEntries, deskSamples } from '../store/schema';
import type { Executor } from '../store/store';
import { codesOf, doubtOf, rulesOf } from './doubt';
import type { Drawn } from './draw-sample';
import { isEntry } from './entry-row';
import { openTicket } from './open-ticket';

/** What the rules said of a case, and whether it was drawn for a person. */
export interface Reviewed {
  readonly report: Report;
  readonly drawn: Drawn | undefined;
}

/**
 * Brings a reviewed case to the desk. One that is approved stays closed, unless it is drawn for a person, or the applicant asked
 * for one. What is not reviewed failed again and again.
 */
export async function enterDesk(
  tx: Executor,
  { settings, keys }: Pick<Parts, 'settings' | 'keys'>,
  row: Pick<CaseRow, 'id' | 'tenant' | 'matter' | 'submission'>,
  reviewed?: Reviewed,
): Promise<void> {
  const { report, drawn } = reviewed ?? {};
  const { id: caseId, tenant, submission } = row;
  const matter = matterIdOf(row.matter);
  const doubt = report === undefined ? 1 : doubtOf(report);
  const decision = report?.decision ?? null;
  const now = new Date();
  const entered = {
    submission,
    state: decision === 'approve' && drawn === undefined ? ('closed' as const) : ('open' as const),
    decision,
    outcome: null,
    doubt,
    codes: report === undefined ? ['system.failed'] : codesOf(report),
    rules: report === undefined ? ['system.failed'] : rulesOf(report),
    spared: report?.sharing?.uploadsSaved ?? 0,
    sample: drawn?.way ?? null,
    arrivedAt: now,
    closedAt: decision === 'approve' && drawn === undefined ? now : null,
  };
  const [entry] = await tx
    .insert(deskEntries)
    .values({ caseId, tenant, matter, ...entered })
    .onConflictDoUpdate({ target: deskEntries.caseId, set: entered })
    .returning({ human: deskEntries.human });
  if (entry?.human === true)
    await tx.update(deskEntries).set({ state: 'open', closedAt: null }).where(isEntry(tenant, caseId));
  if (drawn !== undefined)
    await tx
      .insert(deskSamples)
      .values({ caseId, submission, tenant, matter, ...drawn, drawnAt: now })
      .onConflictDoNothing();
  const cause = causeOf(decision, submission, settings.desk.ticketAfter);
  if (cause !== undefined)
    await openTicket(tx, keys, { id: randomUUID(), caseId, tenant, matter, cause, behind: behind(report) });
}

/** A matter's id, without the version that a case may pin. */
export const matterIdOf = (name: string): string => name.split('@')[0] ?? name;

const causeOf = (decision: Report['decision'] | null, submission: number, after: number) => {
  if (decision === null) return 'no-rule' as const;
  return decision !== 'approve' && submission >= after ? ('returned' as const) : undefined;
};

/** Rules, materials or codes that stand in the way. */
const behind = (report: Report | undefined): string[] =>
  report === undefined
    ? ['system.failed']
    : [
        ...new Set(
          report.issues
            .filter(({ severity }) => severity !== 'notice')
            .map(({ rule, requirement, code }) => rule ?? requirement ?? code),
        ),
      ];
