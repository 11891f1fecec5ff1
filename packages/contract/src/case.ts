import { z } from 'zod';
import { documentTypeSchema } from './document-type';

export const CASE_SCHEMA = 'yushen.case/1';

const isoDate = z.iso.date();

/** One upload: `file` is a path relative to `case.json`; `requirement` is the slot that the applicant chose, if any. */
export const materialSchema = z.strictObject({
  file: z.string().min(1),
  requirement: z.string().min(1).optional(),
});
export type Material = z.infer<typeof materialSchema>;

/** What another department's registry vouches for: the requirement it meets needs no upload. */
export const sharedDataSchema = z.strictObject({
  requirement: z.string().min(1),
  source: z.string().min(1),
  documentType: documentTypeSchema,
  fields: z.record(z.string(), z.string()),
  subject: z.string().optional(),
});
/** What a registry vouches for: the requirement it meets needs no upload. */
export type SharedData = z.infer<typeof sharedDataSchema>;

/** A case as it stands in `case.json`. `form` is checked against its matter's own schema later. */
export const caseSchema = z.strictObject({
  schema: z.literal(CASE_SCHEMA),
  id: z.string().min(1).max(200),
  matter: z.string().min(1),
  /** The day that validity is judged on, `YYYY-MM-DD`. Nothing else in a review depends on the clock. */
  submittedAt: isoDate.optional(),
  form: z.record(z.string(), z.unknown()).default({}),
  sharedData: z.array(sharedDataSchema).default([]),
  materials: z.array(materialSchema).max(500).default([]),
});
export type Case = z.infer<typeof caseSchema>;
/** A case as it is written in `case.json`: defaults may be left out. */
export type CaseInput = z.input<typeof caseSchema>;
