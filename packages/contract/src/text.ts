import { z } from 'zod';

/** A sentence or title in the applicant's language and in English. */
export const textSchema = z.strictObject({
  /** Simplified Chinese, as applicants read it. */
  zh: z.string().min(1),
  /** English. */
  en: z.string().min(1),
});
/** Words in Chinese and in English. */
export type Text = z.infer<typeof textSchema>;

/** The same, and in every language that a host adds a locale of. */
export const messageSchema = textSchema.catchall(z.string().min(1));
export type Message = z.infer<typeof messageSchema>;
