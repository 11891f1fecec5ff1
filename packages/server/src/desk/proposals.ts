import { CONFIDENCE, YushenError } from '@yushen/contract';
import { and, count, eq, gte } from 'drizzle-orm';
import { z } from 'zod';
import type { Caller } from '../access/scopes';
import { appendAudit } from '../audit/append-audit';
import type { Parts } from '../parts/parts';
import { deskEntries } from '../store/schema';
import { type DecidedCase, decidedCases } from './decided-cases';
import { proposeLimit, type SeenCase } from './propose-limit';
import { decisionUnder } from './try-rules';

const DAY_MS = 86_400_000;
/** Limits that are tried, the loosest first. The one in the middle ships. */
const LIMITS = [0.7, 0.8, 0.85, CONFIDENCE.relied, 0.93, 0.95, 0.97, 0.98, 0.99];

export const proposalQuerySchema = z.strictObject({
  target: z.coerce.number().gt(0).max(0.5).default(0.01).describe('Share of false approvals that the office will bear'),
  days: z.coerce.number().int().min(1).max(3660).default(365),
  matter: z.string().max(200).optional(),
});

const share = z.number().min(0).max(1);
const number = z.int().nonnegative();
export const proposalSchema = z.strictObject({
  target: share,
  steps: z.array(
    z.strictObject({
      relied: share,
      approvedShare: share,
      seen: number,
      wrong: number,
      falseApprovals: z.strictObject({ share, lower: share, upper: share }).optional(),
    }),
  ),
  proposed: share.optional().describe('Never applied by the service: a person writes it into the rules'),
  needed: number.describe('Approvals drawn by lot and all right that the target needs at least'),
  approvals: number.describe('Cases approved in the period, seen by a person or not'),
});

/** A limit of confidence for the share of false approvals that an office will bear, from what its clerks decided. Nothing is changed by it. */
export async function proposalsFor(
  parts: Parts,
  caller: Caller,
  { target, days, matter }: z.output<typeof proposalQuerySchema>,
): Promise<z.output<typeof proposalSchema>> {
  const seen: SeenCase[] = [];
  for await (const decided of decidedCases(parts, caller, { days, matter, rule: undefined }))
    seen.push(...seenCase(parts, decided));
  const { tenant, key: actor } = caller;
  const approvals = await parts.store.inTenant(tenant, async (tx) => {
    const details = { target, cases: seen.length };
    await appendAudit(tx, tenant, { actor, action: 'desk.limit-proposed', subject: tenant, details });
    const [row] = await tx
      .select({ approved: count() })
      .from(deskEntries)
      .where(
        and(
          eq(deskEntries.tenant, tenant),
          eq(deskEntries.decision, 'approve'),
          eq(deskEntries.human, false),
          gte(deskEntries.arrivedAt, new Date(Date.now() - days * DAY_MS)),
          matter === undefined ? undefined : eq(deskEntries.matter, matter),
        ),
      );
    return row?.approved ?? 0;
  });
  const proposal = proposeLimit(LIMITS, seen, approvals, target);
  return { ...proposal, steps: [...proposal.steps], approvals };
}

/**
 * What each limit would have made of a case. Approved ones that were drawn by their doubt, or whose applicants asked for a person, are
 * no fair sample of the others, and those that no longer fit their rules cannot be judged: they are left out.
 */
function seenCase({ reviewer }: Parts, { record, said, outcome, sample, human }: DecidedCase): SeenCase[] {
  if (said === 'approve' && (sample !== 'random' || human)) return [];
  const sure = confidencesOf(record.report.documents);
  const known = new Map<number, boolean>();
  try {
    const approved = LIMITS.map((relied) => {
      // Between two limits that no reading lies between, nothing changes.
      const above = sure.filter((one) => one >= relied).length;
      const before = known.get(above);
      if (before !== undefined) return before;
      const now = decisionUnder(reviewer, record, { rules: 'then', confidence: { relied } }) === 'approve';
      known.set(above, now);
      return now;
    });
    return [{ from: said === 'approve' ? 'lot' : 'held', right: outcome === 'approve', approved }];
  } catch (error) {
    if (YushenError.is(error)) return [];
    throw error;
  }
}

const confidencesOf = (documents: DecidedCase['record']['report']['documents']): number[] =>
  documents.flatMap(({ confidence, fields }) => [
    confidence,
    ...Object.values(fields).flatMap(({ confidence: own, rows = [] }) => [
      own,
      ...rows.flatMap((row) => Object.values(row).map((cell) => cell.confidence)),
    ]),
  ]);
