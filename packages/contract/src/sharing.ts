import { z } from 'zod';
import { documentTypeSchema } from './document-type';
import { textSchema } from './text';

export const SOURCE_ANSWERS = ['found', 'nothing', 'unreachable'] as const;
/** What a registry answers. */
export type SourceAnswer = (typeof SOURCE_ANSWERS)[number];

/** One question to a registry and what came of it. `unreachable`: no answer in time, or none that makes sense. */
export const consultationSchema = z.strictObject({
  /** Id of the requirement that it was asked for. */
  requirement: z.string(),
  /** The registry, as the rule pack has it under `available`. */
  source: z.string(),
  /** The document that it was asked for. */
  documentType: documentTypeSchema,
  /** The person or company, where the requirement holds for each of several. */
  subject: z.string().optional(),
  /** `found`: it vouches for it. `nothing`: it has none. `unreachable`: no answer in time, or none that makes sense. */
  answer: z.enum(SOURCE_ANSWERS),
});
/** One question to a registry, and what came of it. */
export type Consultation = z.infer<typeof consultationSchema>;

/** What shared data spared the applicant (免提交), and which registries were asked. */
export const sharingSchema = z.strictObject({
  /** Documents that need not be uploaded, the sides of a card counted one by one. */
  uploadsSaved: z.int().nonnegative(),
  /** Requirements that a registry met. */
  waived: z.array(
    z.strictObject({
      /** Id of the requirement. */
      requirement: z.string(),
      /** The registry, as the rule pack has it under `available`. */
      source: z.string(),
      /** What the pack calls the registry. */
      sourceTitle: textSchema.optional(),
      /** The person or company, where the requirement holds for each of several. */
      subject: z.string().optional(),
    }),
  ),
  /** Every question to a registry, in the order of the requirements. */
  consulted: z.array(consultationSchema),
});
/** What shared data spared the applicant. */
export type Sharing = z.infer<typeof sharingSchema>;
