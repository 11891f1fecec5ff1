import { z } from 'zod';
import { textSchema } from './text';

export const RULE_STATUSES = ['passed', 'failed', 'unknown', 'not-applicable'] as const;
export type RuleStatus = (typeof RULE_STATUSES)[number];

/**
 * One thing that a rule looked at and where it stands: a document's field, seal or signature, a value of the form, or
 * what a registry says. Without `value` it is blank or absent there.
 */
export const ruleInputSchema = z.strictObject({
  document: z.string().optional(),
  field: z.string().optional(),
  form: z.string().optional(),
  sharedData: z.string().optional(),
  mark: z.enum(['seal', 'signature']).optional(),
  /** A signature's zone. */
  zone: z.string().optional(),
  /** A seal's text, empty where it was not legible; a signature's state. */
  value: z.string().optional(),
  /** Read, but not with enough confidence to rely on. */
  doubtful: z.literal(true).optional(),
});
export type RuleInput = z.infer<typeof ruleInputSchema>;

/** What became of one rule, and why. `unknown`: something it needs was blank, doubtful, or left out of the form. */
export const ruleOutcomeSchema = z.strictObject({
  rule: z.string(),
  title: textSchema,
  basis: z.string().optional(),
  status: z.enum(RULE_STATUSES),
  inputs: z.array(ruleInputSchema),
});
/** A rule, how it came out, and the values it looked at. */
export type RuleOutcome = z.infer<typeof ruleOutcomeSchema>;
