import { z } from 'zod';
import { caseSchema } from './case';
import { issueSchema } from './issue';
import { reportSchema } from './report';

export const RECORD_SCHEMA = 'yushen.record/1';

/**
 * A reviewed case with its readings: all that is needed to decide it anew without its files. It holds personal data,
 * as the case does: keep it where the case is kept.
 */
export const recordSchema = z.strictObject({
  schema: z.literal(RECORD_SCHEMA),
  /** As it was judged: with its day, and with what the registries answered among `sharedData`. */
  case: caseSchema.extend({ submittedAt: z.iso.date() }),
  /** The uploads by the names that the report calls them, in the case's order. */
  materials: z.array(
    z.strictObject({
      file: z.string(),
      requirement: z.string().optional(),
      unreadable: z.boolean().optional(),
      partlyRead: z.boolean().optional(),
    }),
  ),
  /** What was found before any rule was asked: faults of files, pages and documents. */
  found: z.array(issueSchema),
  report: reportSchema,
});
/** A decided case with its readings: all that is needed to decide it anew, without its files. It is personal data. */
export type CaseRecord = z.infer<typeof recordSchema>;
