import { z } from 'zod';
import { textSchema } from './text';

/** Says nothing more than that: what stands where is in the evidence. */
const plain = <Fault extends string>(fault: Fault) =>
  z.strictObject({
    /** What is found. */
    fault: z.literal(fault),
  });

/** What a shipped check finds where no code of its own says so (`rule.failed`), as data: `fault` says which. */
export const ruleFaultSchema = z.discriminatedUnion('fault', [
  z.strictObject({
    /** A value is more than another allows. */
    fault: z.literal('over-limit'),
    /** The document or form that states the value. */
    where: textSchema,
    /** The title of its field. */
    title: textSchema,
    /** In yuan or square metres. */
    value: z.string(),
    /** What both are: yuan or square metres. */
    measure: z.enum(['amount', 'area']),
    /** In yuan or square metres. */
    limit: z.string(),
    /** The document or form that the limit comes from. */
    limitFrom: textSchema,
  }),
  z.strictObject({
    /** A name ends in words that it must not end in. */
    fault: z.literal('forbidden-ending'),
    /** The name. */
    value: z.string(),
    /** The words. */
    ending: z.string(),
  }),
  z.strictObject({
    /** Rows in which quantity times price is not the amount. */
    fault: z.literal('rows-not-multiplied'),
    /** The document with the table. */
    where: textSchema,
    /** From 1. */
    rows: z.array(z.int().positive()).min(1).readonly(),
  }),
  z.strictObject({
    /** Parts that do not add up to what they should. */
    fault: z.literal('sum-wrong'),
    /** What was added up. */
    title: textSchema,
    /** What they come to; `?` where one of them is no number. */
    sum: z.string(),
    /** What they should come to. */
    wanted: z.string(),
  }),
  /** Amounts of several documents that together are less than they have to be. */
  plain('sum-too-low'),
  z.strictObject({
    /** The time to apply, which began on a date, is over. */
    fault: z.literal('too-late'),
    /** What the date is. */
    title: textSchema,
    /** `YYYY-MM-DD` */
    date: z.string(),
    /** Its last day, `YYYY-MM-DD`. */
    until: z.string(),
  }),
  z.strictObject({
    /** A waiting time, which began on a date, is not over. */
    fault: z.literal('too-soon'),
    /** What the date is. */
    title: textSchema,
    /** `YYYY-MM-DD` */
    date: z.string(),
    /** Days that have passed. */
    passed: z.int().nonnegative(),
    /** Days that must pass. */
    days: z.int().positive(),
  }),
  z.strictObject({
    /** A document in force, but not for long. */
    fault: z.literal('expires-soon'),
    /** Which one. */
    document: textSchema,
    /** Its last day, `YYYY-MM-DD`. */
    until: z.string(),
    /** Days that are left. */
    days: z.int().nonnegative(),
  }),
  z.strictObject({
    /** A person is too young. */
    fault: z.literal('too-young'),
    /** How many whole years old on the day of application. */
    age: z.int(),
    /** How many whole years old at least. */
    least: z.int(),
  }),
  z.strictObject({
    /** A card's term is not the one that the law has for its holder's age. */
    fault: z.literal('wrong-term'),
    /** The card. */
    document: textSchema,
    /** Its first day, `YYYY-MM-DD`. */
    from: z.string(),
    /** Its last day, `YYYY-MM-DD`, or `long-term`. */
    until: z.string(),
    /** How many years it should hold; absent: for ever. */
    years: z.int().positive().optional(),
  }),
  /** A pack's condition does not hold. */
  plain('condition-false'),
]);

/** What a shipped check finds where no code of its own says so, as data. */
export type RuleFault = z.infer<typeof ruleFaultSchema>;
