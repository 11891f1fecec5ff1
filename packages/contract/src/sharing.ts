import { z } from 'zod';
import { documentTypeSchema } from './document-type';
import { textSchema } from './text';

export const SOURCE_ANSWERS = ['found', 'nothing', 'unreachable'] as const;
export type SourceAnswer = (typeof SOURCE_ANSWERS)[number];

/** One question to a registry and what came of it. `unreachable`: no answer in time, or none that makes sense. */
export const consultationSchema = z.strictObject({
  requirement: z.string(),
  source: z.string(),
  documentType: documentTypeSchema,
  /** The person or company, where the requirement holds for each of several. */
  subject: z.string().optional(),
  answer: z.enum(SOURCE_ANSWERS),
});
export type Consultation = z.infer<typeof consultationSchema>;

/** What shared data spared the applicant (免提交), and which registries were asked. */
export const sharingSchema = z.strictObject({
  /** Papers that need not be uploaded, the sides of a card counted one by one. */
  uploadsSaved: z.int().nonnegative(),
  waived: z.array(
    z.strictObject({
      requirement: z.string(),
      source: z.string(),
      /** What the pack calls the registry. */
      sourceTitle: textSchema.optional(),
      subject: z.string().optional(),
    }),
  ),
  consulted: z.array(consultationSchema),
});
export type Sharing = z.infer<typeof sharingSchema>;
