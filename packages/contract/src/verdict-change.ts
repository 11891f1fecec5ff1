import { z } from 'zod';
import { issueSchema } from './issue';
import { DECISIONS } from './report';

/** What another pack, version or mode would have said of the same readings. */
export const verdictChangeSchema = z.strictObject({
  /** What was decided, and what would be. */
  decision: z.strictObject({
    /** As the case was decided. */
    before: z.enum(DECISIONS),
    /** As it would be now. */
    after: z.enum(DECISIONS),
  }),
  /** Issues that would be new. */
  added: z.array(issueSchema),
  /** Issues that would be gone. */
  removed: z.array(issueSchema),
  /** The same fault at the same place, but weighed or worded otherwise. */
  altered: z.array(
    z.strictObject({
      /** As the report has it. */
      before: issueSchema,
      /** As it would be said now. */
      after: issueSchema,
    }),
  ),
});
/** What differs between two verdicts on the same case. */
export type VerdictChange = z.infer<typeof verdictChangeSchema>;
