import { type CaseRecord, DECISIONS, type Decision, YushenError } from '@yushen/contract';
import { z } from 'zod';
import type { Caller } from '../access/scopes';
import { appendAudit } from '../audit/append-audit';
import type { Parts } from '../parts/parts';
import { type DecidedFilter, decidedCases, decidedFilterSchema } from './decided-cases';
import { decisionUnder, TRIED_RULES } from './try-rules';

const limit = z.number().min(0).max(1);

/** What is tried, on which cases. */
export const trialInputSchema = decidedFilterSchema.extend({
  rules: z.enum(TRIED_RULES).default('then'),
  relied: limit.optional().describe('How sure a value that stands alone must be, instead of what the rules say'),
  corroborated: limit.optional().describe('The same of a value that something confirms'),
});
export type TrialInput = z.output<typeof trialInputSchema>;

const decision = z.enum(DECISIONS);
const count = z.int().nonnegative();
const tally = z.strictObject({
  approved: count,
  agreed: count.describe('Decided as the person did'),
  wronglyApproved: count.describe('Approved, where the person did not'),
});
export const trialSchema = z.strictObject({
  cases: count,
  before: tally,
  after: tally,
  failed: count.describe('Cases that do not fit the rules that were tried'),
  changes: z.array(
    z.strictObject({
      case: z.uuid(),
      reference: z.string().optional(),
      matter: z.string(),
      before: decision,
      after: decision,
      outcome: decision.describe('What the person decided'),
    }),
  ),
});
export type Trial = z.output<typeof trialSchema>;

/** How one past case is decided in a trial. */
export type DecideCase = (record: CaseRecord) => Decision;

/**
 * What past cases would have come to under other limits or other rules, beside what persons decided. Nothing is read again, and
 * nothing is changed by it: who tried what is written down.
 */
export async function tryOnPast(parts: Parts, caller: Caller, input: TrialInput): Promise<Trial> {
  const { rules, relied, corroborated, ...filter } = input;
  const confidence = confidenceOf({ relied, corroborated });
  const decide: DecideCase = (record) => decisionUnder(parts.reviewer, record, { rules, confidence });
  return runTrial(parts, caller, { filter, decide, details: { rules, ...confidence } });
}

/** Runs a trial over past cases, and writes down who tried what. */
export async function runTrial(
  parts: Parts,
  caller: Caller,
  {
    filter,
    decide,
    details,
  }: { filter: DecidedFilter; decide: DecideCase; details: Readonly<Record<string, string | number>> },
): Promise<Trial> {
  const before = { approved: 0, agreed: 0, wronglyApproved: 0 };
  const after = { ...before };
  const changes: Trial['changes'] = [];
  let [cases, failed] = [0, 0];
  for await (const { id, reference, matter, said: was, outcome, record } of decidedCases(parts, caller, filter)) {
    const is = orFailed(() => decide(record));
    if (is === undefined) {
      failed += 1;
      continue;
    }
    cases += 1;
    add(before, was, outcome);
    add(after, is, outcome);
    if (was !== is)
      changes.push({ case: id, ...(reference !== null && { reference }), matter, before: was, after: is, outcome });
  }
  await parts.store.inTenant(caller.tenant, (tx) =>
    appendAudit(tx, caller.tenant, {
      actor: caller.key,
      action: 'desk.tried-on-past',
      subject: caller.tenant,
      details: { ...details, cases },
    }),
  );
  return { cases, before, after, failed, changes };
}

/** The limits that are given, without those that are not. */
export const confidenceOf = ({ relied, corroborated }: Pick<TrialInput, 'relied' | 'corroborated'>) => ({
  ...(relied !== undefined && { relied }),
  ...(corroborated !== undefined && { corroborated }),
});

function add(tally: { approved: number; agreed: number; wronglyApproved: number }, said: Decision, outcome: Decision) {
  if (said === 'approve') tally.approved += 1;
  if (said === outcome) tally.agreed += 1;
  if (said === 'approve' && outcome !== 'approve') tally.wronglyApproved += 1;
}

function orFailed<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (YushenError.is(error)) return undefined;
    throw error;
  }
}
