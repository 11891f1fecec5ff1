import { ISSUE_CODES, SEVERITIES, sharedDataSchema } from '@yushen/contract';
import { z } from 'zod';

const cellSchema = z.union([
  z.string().transform((value) => ({ value, confidence: 1, raw: value })),
  z
    .strictObject({ value: z.string(), confidence: z.number().min(0).max(1).default(1), raw: z.string().optional() })
    .transform(({ value, confidence, raw }) => ({ value, confidence, raw: raw ?? value })),
]);

/** A value; or a table, row by row, whose value joins its first column as the contract says. */
const fieldSchema = z.union([
  cellSchema,
  z
    .array(z.record(z.string(), cellSchema))
    .min(1)
    .transform((rows) => {
      const value = rows.flatMap((row) => Object.values(row)[0]?.value ?? []).join('、');
      const confidence = Math.min(...rows.flatMap((row) => Object.values(row).map((cell) => cell.confidence)));
      return { value, raw: value, confidence, rows };
    }),
]);

const sealSchema = z.union([
  z.string().transform((text) => ({ text, confidence: 1, colour: 'red' as const })),
  z.strictObject({
    text: z.string(),
    confidence: z.number().min(0).max(1),
    colour: z.enum(['red', 'blue', 'grey']).default('red'),
  }),
]);

const documentSchema = z.strictObject({
  type: z.string(),
  /** How surely its type was told. */
  confidence: z.number().min(0).max(1).default(1),
  fields: z.record(z.string(), fieldSchema).default({}),
  /** `signed` by everybody who should; a number where only so many have. */
  signatures: z.record(z.string(), z.union([z.enum(['signed', 'empty', 'unsure']), z.int().positive()])).default({}),
  seals: z.array(sealSchema).default([]),
  /** The name of its file; documents of one file share it. Default: the document's own key. */
  file: z.string().optional(),
  /** The slot that the applicant chose for its file. */
  requirement: z.string().optional(),
});

/** A case in an example, after the base was merged in. Documents stand in the order in which they were submitted. */
export const givenSchema = z.strictObject({
  form: z.record(z.string(), z.unknown()).default({}),
  submittedAt: z.iso.date(),
  documents: z.record(z.string(), documentSchema).default({}),
  sharedData: z.array(sharedDataSchema).default([]),
  /** Files that could not be opened, with the slot that they were meant for. */
  unreadable: z.array(z.strictObject({ file: z.string(), requirement: z.string().optional() })).default([]),
});
export type Given = z.infer<typeof givenSchema>;

const patch = z.record(z.string(), z.unknown());

const exampleSchema = z.strictObject({
  name: z.string().min(1),
  /** Only the findings of this rule are looked at; or of this requirement; or, with neither, all. */
  rule: z.string().optional(),
  requirement: z.string().optional(),
  /** A variant of the base to start from. */
  variant: z.string().optional(),
  /** What differs from the base, or its variant: merged key by key, `null` takes a key away. */
  given: patch.default({}),
  expect: z.array(z.strictObject({ code: z.enum(ISSUE_CODES), severity: z.enum(SEVERITIES) })).default([]),
});
export type Example = z.infer<typeof exampleSchema>;

export const exampleFileSchema = z.strictObject({
  /** A clean case: every example states only its difference from it. */
  base: patch.default({}),
  /** Other clean cases, as differences from the base: an agent applies, a family trades. Each is an example of its own. */
  variants: z.record(z.string(), patch).default({}),
  /** Of a pack that extends another: names of its examples that make no sense here. */
  without: z.array(z.string()).default([]),
  examples: z.array(exampleSchema).default([]),
});
