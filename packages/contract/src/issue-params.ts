import { z } from 'zod';
import { textSchema } from './text';

const file = z.string();
const page = z.int().nonnegative();
const names = z.array(z.string()).readonly();
const texts = z.array(textSchema).readonly();
const sheet = z.strictObject({
  file,
  /** From 0, inside its file. */
  page,
});
const reading = z.strictObject({ where: textSchema, value: z.string() });
const readings = z.array(reading).readonly();
const day = z.strictObject({ what: textSchema, date: z.string() });
const yes = z.literal(true).optional();

/** What each code says precisely, as data: its wording needs nothing else. */
export const ISSUE_PARAMS = {
  'file.unreadable': z.strictObject({
    file,
    reason: z.enum(['empty', 'damaged', 'absent']),
    /** From 0, inside its file. */
    page: page.optional(),
  }),
  'file.unsupported': z.strictObject({ file, kind: z.string() }),
  'file.too-large': z.strictObject({
    file,
    measure: z.enum(['bytes', 'pixels', 'pages', 'seconds']),
    /** In the unit that `measure` names. */
    actual: z.number().optional(),
    /** In the unit that `measure` names. */
    limit: z.number(),
  }),
  'file.encrypted': z.strictObject({ file }),
  'quality.blurred': sheet,
  'quality.dark': sheet,
  'quality.glare': sheet,
  'quality.low-resolution': sheet,
  'quality.cropped': sheet,
  /** `mayBe`: files that were not recognised, of which one may be it. */
  'material.missing': z.strictObject({
    requirement: textSchema,
    accepts: texts,
    subject: z.string().optional(),
    mayBe: names.optional(),
  }),
  /** `unsure`: what was found is only likely, or the rest of the file may be what was asked for. */
  'material.wrong-type': z.strictObject({ file, expected: textSchema, found: textSchema, unsure: yes }),
  /** `guess`: what it may be, and the words on it that say so. */
  'material.unrecognized': z.strictObject({
    file,
    /** From 0, inside its file. */
    page,
    guess: z.strictObject({ title: textSchema, words: names }).optional(),
  }),
  'material.unexpected': z.strictObject({ file, found: textSchema }),
  'material.duplicate': z.strictObject({ found: textSchema, files: names, subjects: names.optional() }),
  /** `mayBe`: files that were not recognised, of which one may hold what is missing. */
  'material.incomplete': z.strictObject({
    document: textSchema,
    missing: textSchema,
    subject: z.string().optional(),
    mayBe: names.optional(),
  }),
  /** `blank`: its place was found, and surely nothing stands there; else it may only not have been found. */
  'field.missing': z.strictObject({ document: textSchema, field: textSchema, blank: yes }),
  'field.unreadable': z.strictObject({ document: textSchema, field: textSchema }),
  'field.invalid': z.strictObject({
    document: textSchema,
    field: textSchema,
    value: z.string().optional(),
    why: textSchema.optional(),
  }),
  'field.mismatch': z.strictObject({ field: textSchema, readings, doubtful: z.boolean() }),
  'document.expired': z.strictObject({ document: textSchema, until: z.string(), on: z.string() }),
  'document.not-yet-valid': z.strictObject({ document: textSchema, from: z.string(), on: z.string() }),
  'seal.missing': z.strictObject({ document: textSchema, by: textSchema.optional() }),
  /** `unsure`: the seal may name `expected`, but was read otherwise, or not at all (`?`). */
  'seal.mismatch': z.strictObject({
    document: textSchema,
    expected: z.string(),
    found: z.string(),
    unsure: z.boolean().optional(),
  }),
  'signature.missing': z.strictObject({ document: textSchema, signer: textSchema, unsure: z.boolean() }),
  'amount.mismatch': z.strictObject({ document: textSchema.optional(), readings }),
  'date.inconsistent': z.strictObject({ earlier: day, later: day }),
  'rule.failed': z.strictObject({ about: textSchema }),
  /** `missing`: what every real one bears, or the carrier that it cannot come on. */
  'document.features-missing': z.strictObject({ document: textSchema, missing: texts }),
  /** `sign`: what speaks for it: `screenshot`, `photo-of-screen`, `void-stamp` … */
  'document.not-original': z.strictObject({ about: textSchema, sign: z.string().optional() }),
  /** `sign`: what speaks for it: `edited`, `mixed-type`, `odd-digits`, `pasted-seal` … */
  'document.altered': z.strictObject({ about: textSchema, sign: z.string().optional() }),
  /** `stated`: what the file's text says; `seen`: what its page shows, nothing where it shows none. */
  'document.hidden-content': z.strictObject({
    document: textSchema,
    field: textSchema.optional(),
    stated: z.string(),
    seen: z.string().optional(),
  }),
  /** `fault`: the signed bytes were changed, or content was added that no signature covers. */
  'signature.invalid': z.strictObject({ about: textSchema, fault: z.enum(['broken', 'added-content']).optional() }),
  'system.failed': z.strictObject({
    file,
    /** From 0, inside its file. */
    page: page.optional(),
    reason: z.enum(['crash', 'time']),
  }),
  'policy.held': z.strictObject({ about: textSchema, mode: z.string().optional() }),
} as const satisfies Record<string, z.ZodType>;

/** What the wording of each code needs to be precise: an issue's `params`. */
export type IssueDetails = { [Code in keyof typeof ISSUE_PARAMS]: z.infer<(typeof ISSUE_PARAMS)[Code]> };
