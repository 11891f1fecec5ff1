import { z } from 'zod';

const share = z.number().min(0).max(1);

/** How an office works its desk. */
export const deskSettingsSchema = z.strictObject({
  /** Matters on which a second clerk must agree before a decision stands. */
  fourEyes: z.array(z.string()).default([]),
  /** Share of approved cases that a person sees, half by lot and half by lot weighted by doubt. */
  sampleShare: share.default(0.05),
  /** The same for single matters, by id, 0..1. */
  sampleShareByMatter: z.record(z.string(), share).default({}),
  /** Matters in which an approved case that is drawn waits for a person before it is approved (`policy.held`). */
  holdSamples: z.array(z.string()).default([]),
  /** Minutes for which a clerk who does nothing keeps a case to themselves. */
  lockMinutes: z.number().positive().max(240).default(10),
  /** Submissions after which a case that is still not approved opens a ticket. */
  ticketAfter: z.int().min(2).max(20).default(3),
});
export type DeskSettings = z.output<typeof deskSettingsSchema>;
