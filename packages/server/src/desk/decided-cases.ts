import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CaseRecord, Decision } from '@yushen/contract';
import { and, desc, eq, gte, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Caller } from '../access/scopes';
import { storedRecord } from '../cases/stored-report';
import type { Parts } from '../parts/parts';
import { cases, deskActions, deskEntries } from '../store/schema';

const DAY_MS = 86_400_000;
/** Cases that one question looks at: each is opened and re-evaluated. */
const MAX_CASES = 1000;

/** Which decided cases are looked at. */
export const decidedFilterSchema = z.strictObject({
  days: z.coerce.number().int().min(1).max(3660).default(365).describe('Decided in the last so many days'),
  matter: z.string().max(200).optional(),
  rule: z
    .string()
    .max(200)
    .optional()
    .describe('Cases in which this rule (or code, where no rule spoke) was overruled'),
});
export type DecidedFilter = z.output<typeof decidedFilterSchema>;

/** A case that a person decided, with its readings as they were stored: no clerk's correction is in it. */
export interface DecidedCase {
  readonly id: string;
  readonly reference: string | null;
  readonly matter: string;
  /** What the rules said; of one that was held for a person, before it was. */
  readonly said: Decision;
  /** What the person decided. */
  readonly outcome: Decision;
  /** Drawn by lot or by doubt, from those approved. */
  readonly sample: 'random' | 'risk' | null;
  /** The applicant asked for a person. */
  readonly human: boolean;
  readonly record: CaseRecord;
}

/** The last cases that persons decided, one by one, so that others are served between. */
export async function* decidedCases(
  parts: Parts,
  { tenant }: Caller,
  { days, matter, rule }: DecidedFilter,
): AsyncGenerator<DecidedCase> {
  const from = new Date(Date.now() - days * DAY_MS);
  const found = await parts.store.inTenant(tenant, (tx) =>
    tx
      .select({ entry: deskEntries, reference: cases.reference })
      .from(deskEntries)
      .innerJoin(cases, eq(cases.id, deskEntries.caseId))
      .where(
        and(
          eq(deskEntries.tenant, tenant),
          inArray(deskEntries.state, ['closed', 'asked']),
          isNotNull(deskEntries.outcome),
          isNotNull(deskEntries.decision),
          gte(deskEntries.closedAt, from),
          matter === undefined ? undefined : eq(deskEntries.matter, matter),
          rule === undefined ? undefined : overruledIn(rule),
        ),
      )
      .orderBy(desc(deskEntries.closedAt))
      .limit(MAX_CASES),
  );
  for (const { entry, reference } of found) {
    const { caseId: id, outcome, sample, human, submission } = entry;
    if (outcome === null) continue;
    const record = await parts.store.inTenant(tenant, (tx) => storedRecord(tx, parts, tenant, id, submission));
    await nextTurn();
    const said = sample === null ? record.report.decision : 'approve';
    yield { id, reference, matter: entry.matter, said, outcome, sample, human, record };
  }
}

/** Whether a standing overruling of the case names the rule. */
const overruledIn = (rule: string): SQL =>
  sql`exists (select 1 from ${deskActions}, jsonb_array_elements(${deskActions.overruled}) as o where ${and(
    eq(deskActions.caseId, deskEntries.caseId),
    isNull(deskActions.undoneAt),
  )} and coalesce(o ->> 'rule', o ->> 'code') = ${rule})`;
