import { z } from 'zod';
import { DESK_STATES, SAMPLE_WAYS } from '../store/schema';
import type { EntryRow } from './entry-row';
import { lockOf } from './lock-case';

const decision = z.enum(['approve', 'correct', 'manual']);

export const lockSchema = z.strictObject({
  by: z.string().describe('The key that has it in hand'),
  until: z.iso.datetime(),
  wantedBy: z.string().optional().describe('The key that waits for it'),
});

/** A case in a queue: no name, no number of a person. */
export const entryViewSchema = z.strictObject({
  case: z.uuid(),
  reference: z.string().optional(),
  matter: z.string(),
  submission: z.int(),
  state: z.enum(DESK_STATES),
  decision: decision.optional().describe('What the rules say, with the clerks’ corrections'),
  outcome: decision.optional().describe('What a person decided'),
  doubt: z.number(),
  codes: z.array(z.string()),
  human: z.boolean(),
  sample: z.enum(SAMPLE_WAYS).optional(),
  assignee: z.string().optional(),
  lock: lockSchema.optional(),
  arrivedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().optional(),
});
export type EntryView = z.output<typeof entryViewSchema>;

export function viewEntry(row: EntryRow, reference: string | null = null): EntryView {
  const { caseId, matter, submission, state, decision: said, outcome, doubt, codes, human, sample, assignee } = row;
  const lock = lockOf(row);
  return {
    case: caseId,
    ...(reference !== null && { reference }),
    matter,
    submission,
    state,
    ...(said !== null && { decision: said }),
    ...(outcome !== null && { outcome }),
    doubt: Math.round(doubt * 1000) / 1000,
    codes,
    human,
    ...(sample !== null && { sample }),
    ...(assignee !== null && { assignee }),
    ...(lock && { lock }),
    arrivedAt: row.arrivedAt.toISOString(),
    ...(row.closedAt !== null && { closedAt: row.closedAt.toISOString() }),
  };
}
