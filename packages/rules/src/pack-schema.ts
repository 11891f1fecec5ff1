import { DOCUMENT_TYPES, SEVERITIES, textSchema } from '@yushen/contract';
import { z } from 'zod';
import { formFieldsSchema } from './form/form-schema';

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case words joined by hyphens');
const names = z.union([z.string(), z.array(z.string()).min(1)]).transform((value) => [value].flat());

const identitySchema = z.strictObject({
  document: z.string(),
  name: names,
  idNumber: names.optional(),
  back: z.string().optional(),
  several: z.boolean().default(false),
});

/** One or several paths into the form, with the keys that name a person there; the first number key that has a value counts. */
const subjectSchema = z
  .union([
    names.transform((paths) => ({ at: paths, name: 'name', idNumber: ['idNumber'] })),
    z.strictObject({ at: names, name: z.string().default('name'), idNumber: names.default(['idNumber']) }),
  ])
  .transform(({ at, name, idNumber }) => at.map((path) => ({ path: path.replace(/^form\./, ''), name, idNumber })));

const requirementSchema = z.strictObject({
  id,
  title: textSchema,
  /** Any one of: a type, or `{ all: [types] }`; with `when`, only where that holds. */
  accepts: z
    .array(
      z.union([
        z.string().transform((type) => ({ types: [type], when: undefined })),
        z.strictObject({ type: z.string(), when: z.string() }).transform(({ type, when }) => ({ types: [type], when })),
        z
          .strictObject({ all: z.array(z.string()).min(2), when: z.string().optional() })
          .transform(({ all, when }) => ({ types: all, when })),
      ]),
    )
    .min(1),
  when: z.string().optional(),
  condition: textSchema.optional(),
  subject: subjectSchema.optional(),
  each: subjectSchema.optional(),
  where: z.string().optional(),
  fields: z.array(z.string()).default([]),
  basis: z.string().optional(),
  guidance: textSchema.optional(),
  note: textSchema.optional(),
  /** Registries that may vouch for it: `{ from: e-licence, type: id-card-front }`. */
  available: z
    .array(z.strictObject({ from: z.string().min(1), type: z.enum(DOCUMENT_TYPES).exclude(['unknown']) }))
    .default([]),
});

const boundCheckSchema = z.strictObject({
  check: z.string(),
  params: z.unknown().optional(),
  /** This check alone is for some cases. */
  when: z.string().optional(),
});

const ruleSchema = z.strictObject({
  id,
  title: textSchema,
  check: z.string().optional(),
  params: z.unknown().optional(),
  /** Several checks under one id, instead of `check`. */
  checks: z.array(boundCheckSchema).min(1).optional(),
  when: z.string().optional(),
  severity: z.enum(SEVERITIES).optional(),
  basis: z.string().optional(),
  message: textSchema.optional(),
  guidance: textSchema.optional(),
});

/** What several packs share: requirements, rules, and how persons are told by their papers. */
export const sharedPackSchema = z.strictObject({
  identities: z.array(identitySchema).default([]),
  requirements: z.array(requirementSchema).default([]),
  rules: z.array(ruleSchema).default([]),
});

export const packSchema = sharedPackSchema.extend({
  id,
  version: z.string().regex(/^\d{4}\.\d+$/, 'must read like "2026.1"'),
  title: textSchema,
  departments: z.array(textSchema).min(1),
  basis: z.array(z.string()).min(1),
  effectiveFrom: z.iso.date(),
  /** Names of shared packs, resolved by the caller. An own requirement or rule replaces a shared one of the same id. */
  include: z.array(z.string()).default([]),
  /** Ids of shared requirements and rules that this matter leaves out. */
  without: z.array(z.string()).default([]),
  /** Where the form names the applicant: paths of the name and of the ID number or credit code. */
  applicant: z.strictObject({ name: z.string().optional(), idNumber: z.string().optional() }).default({}),
  confidence: z
    .strictObject({ relied: z.number().min(0).max(1).optional(), corroborated: z.number().min(0).max(1).optional() })
    .default({}),
  blank: z.enum(['review', 'block']).default('review'),
  form: formFieldsSchema,
  requirements: z.array(requirementSchema).min(1),
});

export type PackData = z.infer<typeof packSchema>;
export type SharedPackData = z.infer<typeof sharedPackSchema>;
export type RequirementData = z.infer<typeof requirementSchema>;
export type RuleData = z.infer<typeof ruleSchema>;
export type IdentityData = z.infer<typeof identitySchema>;
