import { z } from 'zod';
import { textSchema } from './text';

export const RULE_STATUSES = ['passed', 'failed', 'unknown', 'not-applicable'] as const;
/** What became of a rule. */
export type RuleStatus = (typeof RULE_STATUSES)[number];

/**
 * One thing that a rule looked at and where it stands: a document's field, seal or signature, a value of the form, or
 * what a registry says. Without `value` it is blank or absent there.
 */
export const ruleInputSchema = z.strictObject({
  /** Id of the document in the report. */
  document: z.string().optional(),
  /** The field's name on that document. */
  field: z.string().optional(),
  /** Path in the form: `premises.address`. */
  form: z.string().optional(),
  /** The registry that says so, as the rule pack has it under `available`. */
  sharedData: z.string().optional(),
  /** It looked at a mark of the document, and at no field. */
  mark: z.enum(['seal', 'signature']).optional(),
  /** A signature's zone. */
  zone: z.string().optional(),
  /** A seal's text, empty where it was not legible; a signature's state. */
  value: z.string().optional(),
  /** Read, but not with enough confidence to rely on. */
  doubtful: z.literal(true).optional(),
});
/** One thing that a rule looked at. */
export type RuleInput = z.infer<typeof ruleInputSchema>;

/** What became of one rule, and why. `unknown`: something it needs was blank, doubtful, or left out of the form. */
export const ruleOutcomeSchema = z.strictObject({
  /** The rule's id. */
  rule: z.string(),
  /** What it demands, in a few words. */
  title: textSchema,
  /** The law that it rests on, as its pack cites it: title and article. */
  basis: z.string().optional(),
  /** `unknown`: something that it needs was blank, doubtful or left out. `not-applicable`: its condition does not hold. */
  status: z.enum(RULE_STATUSES),
  /** Everything that it looked at, in that order. */
  inputs: z.array(ruleInputSchema),
});
/** A rule, how it came out, and the values it looked at. */
export type RuleOutcome = z.infer<typeof ruleOutcomeSchema>;
