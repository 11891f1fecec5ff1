import { documentTypeSchema, SEVERITIES, textSchema } from '@yushen/contract';
import { z } from 'zod';
import { formFieldsSchema } from '../form/form-schema';

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case words joined by hyphens');
const names = z.union([z.string(), z.array(z.string()).min(1)]).transform((value) => [value].flat());

export const identitySchema = z.strictObject({
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

export const requirementSchema = z.strictObject({
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
  available: z.array(z.strictObject({ from: z.string().min(1), type: documentTypeSchema })).default([]),
});

const boundCheckSchema = z.strictObject({
  check: z.string(),
  params: z.unknown().optional(),
  /** This check alone is for some cases. */
  when: z.string().optional(),
});

export const ruleSchema = z.strictObject({
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

/** What several packs share: requirements, rules, how persons are told by their documents, and what registries are called. */
export const sharedPackSchema = z.strictObject({
  registries: z.record(z.string(), textSchema).default({}),
  identities: z.array(z.looseObject({})).default([]),
  requirements: z.array(z.looseObject({ id })).default([]),
  rules: z.array(z.looseObject({ id })).default([]),
});

/** `tax-registration@2026.1` */
const pinned = z
  .string()
  .regex(/^[a-z][a-z0-9-]*@[\w.-]+$/, 'must name a matter at a version, such as "tax-registration@2026.1"');

/** A part of a composed matter: a file beside it, or a whole matter at a pinned version; `as` gives its ids other names. */
const composedSchema = z
  .union([z.string(), z.strictObject({ pack: z.string(), as: z.record(z.string(), id).default({}) })])
  .transform((entry) => (typeof entry === 'string' ? { pack: entry, as: {} } : entry));

/** How a pack is put together. Its entries are looked at once they are complete. */
export const outlineSchema = z.looseObject({
  ...sharedPackSchema.shape,
  /** The matter that this one changes, at a pinned version. What is said here of an id changes what that says, key by key. */
  extends: pinned.optional(),
  /** Several departments' matters, merged into one list. */
  composes: z.array(composedSchema).default([]),
  /** Names of shared packs, resolved by the caller. An own requirement or rule replaces a shared one of the same id. */
  include: z.array(z.string()).default([]),
  /** Ids of shared or inherited requirements and rules that this matter leaves out. */
  without: z.array(z.string()).default([]),
});

/** A matter, but for its entries. */
export const packSchema = z.strictObject({
  id,
  /** A locality's own counts on from the national one: `2026.1-shenzhen.2`. */
  version: z.string().regex(/^\d{4}\.\d+(-[a-z0-9]+(\.\d+)*)?$/, 'must read like "2026.1" or "2026.1-shenzhen.1"'),
  title: textSchema,
  departments: z.array(textSchema).min(1),
  basis: z.array(z.string()).min(1),
  effectiveFrom: z.iso.date(),
  /** Where the form names the applicant: paths of the name and of the ID number or credit code. */
  applicant: z.strictObject({ name: z.string().optional(), idNumber: z.string().optional() }).default({}),
  confidence: z
    .strictObject({
      relied: z.number().min(0).max(1).optional(),
      corroborated: z.number().min(0).max(1).optional(),
      agreed: z.number().min(0).max(1).optional(),
    })
    .default({}),
  /** What a field that a rule needs comes to where it was surely left blank. One that was only not found is a `review`. */
  blank: z.enum(['review', 'block']).default('block'),
  /** Words for the registries named under `available`: the applicant reads these, never the id. */
  registries: z.record(z.string(), textSchema).default({}),
  form: formFieldsSchema,
});

/** A part of a composed matter in a file of its own: what one department needs, and why. */
export const partSchema = z.strictObject({
  id,
  title: textSchema,
  department: textSchema,
  basis: z.array(z.string()).min(1),
  applicant: z.unknown().optional(),
  form: z.record(z.string(), z.unknown()).default({}),
  registries: z.unknown().optional(),
});

/** What a part says of a requirement that it needs, over what the requirement itself says. */
export const needSchema = z.strictObject({
  id,
  why: textSchema,
  /** The department needs it only where this holds too. */
  when: z.string().optional(),
  /** Of the persons it holds for, those at these paths of the form. */
  of: names.optional(),
  /** Of the persons it holds for, those for whom this holds, over `person`. */
  where: z.string().optional(),
});

export type PackData = z.infer<typeof packSchema>;
export type Outline = z.infer<typeof outlineSchema>;
export type NeedData = z.infer<typeof needSchema>;
export type RequirementData = z.infer<typeof requirementSchema>;
export type RuleData = z.infer<typeof ruleSchema>;
export type IdentityData = z.infer<typeof identitySchema>;
