import { z } from 'zod';
import { caseSchema } from './case';
import { issueSchema } from './issue';
import { reportSchema } from './report';

export const RECORD_SCHEMA = 'yushen.record/1';

/**
 * A reviewed case with its readings: all that is needed to re-evaluate it without its files. It holds personal data,
 * as the case does: keep it where the case is kept.
 */
export const recordSchema = z.strictObject({
  /** Says what this is, and in which version. */
  schema: z.literal(RECORD_SCHEMA),
  /** As it was judged: with its day, and with what the registries answered among `sharedData`. */
  case: caseSchema.extend({
    /** The day that validity was judged on, `YYYY-MM-DD`: stated, where the case left it out. */
    submittedAt: z.iso.date(),
  }),
  /** The uploads by the names that the report calls them, in the case's order. */
  materials: z.array(
    z.strictObject({
      /** The name that the report's messages call it by. */
      file: z.string(),
      /** Id of the requirement that the applicant chose it for. */
      requirement: z.string().optional(),
      /** Nothing on it could be read. */
      unreadable: z.boolean().optional(),
      /** Some of its pages could not be worked on: what was not found may stand there. */
      partlyRead: z.boolean().optional(),
    }),
  ),
  /** What was found before any rule was asked: faults of files, pages and documents. */
  found: z.array(issueSchema),
  /** Values of the case that are printed somewhere on a document, by its id: a document that is said to state another may have been misunderstood. */
  stated: z.record(z.string(), z.array(z.string())).optional(),
  /** As the review returned it; its documents are the readings that a replay judges. */
  report: reportSchema,
});
/** A decided case with its readings: all that is needed to re-evaluate it, without its files. It is personal data. */
export type CaseRecord = z.infer<typeof recordSchema>;
