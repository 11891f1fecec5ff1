import { z } from 'zod';
import { documentTypeSchema } from './document-type';

export const CASE_SCHEMA = 'yushen.case/1';

const isoDate = z.iso.date();

/** One upload: `file` is a path relative to `case.json`; `requirement` is the slot that the applicant chose, if any. */
export const materialSchema = z.strictObject({
  /** Path relative to `case.json`; what it is, its bytes say. */
  file: z.string().min(1),
  /** Id of the requirement that the applicant chose it for. Absent: it is sorted by what it is. */
  requirement: z.string().min(1).optional(),
});
export type Material = z.infer<typeof materialSchema>;

/** What another department's registry vouches for: the requirement it meets needs no upload. */
export const sharedDataSchema = z.strictObject({
  /** Id of the requirement that is met by it. */
  requirement: z.string().min(1),
  /** The registry, as the rule pack has it under `available`. */
  source: z.string().min(1),
  /** The document that the registry vouches for. */
  documentType: documentTypeSchema,
  /** Its fields by name, normalised as in a report. */
  fields: z.record(z.string(), z.string()),
  /** The person or company, where the requirement holds for each of several. */
  subject: z.string().optional(),
});
/** What a registry vouches for: the requirement it meets needs no upload. */
export type SharedData = z.infer<typeof sharedDataSchema>;

/** A case as it stands in `case.json`. `form` is checked against its matter's own schema later. */
export const caseSchema = z.strictObject({
  /** Says what this is, and in which version. */
  schema: z.literal(CASE_SCHEMA),
  /** The caller's own name of the case, 1 to 200 characters. */
  id: z.string().min(1).max(200),
  /** Id of the matter, or `id@version`. */
  matter: z.string().min(1),
  /** The day that validity is judged on, `YYYY-MM-DD`. Nothing else in a review depends on the clock. */
  submittedAt: isoDate.optional(),
  /** What the applicant typed: days `YYYY-MM-DD`, amounts decimal strings in yuan. */
  form: z.record(z.string(), z.unknown()).default({}),
  /** What registries vouch for. */
  sharedData: z.array(sharedDataSchema).default([]),
  /** The uploads, 500 at most. Their order is what `material` counts in a report. */
  materials: z.array(materialSchema).max(500).default([]),
});
export type Case = z.infer<typeof caseSchema>;
/** A case as it is written in `case.json`: defaults may be left out. */
export type CaseInput = z.input<typeof caseSchema>;
