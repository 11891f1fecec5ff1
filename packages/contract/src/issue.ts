import { z } from 'zod';
import { quadSchema } from './box';
import type { Quad } from './geometry';
import { type Text, textSchema } from './text';

/** Every way in which a case can be found wanting. A closed union: a new code gets its wording before it compiles. */
export const ISSUE_CODES = [
  'file.unreadable',
  'file.unsupported',
  'file.too-large',
  'file.encrypted',
  'quality.blurred',
  'quality.dark',
  'quality.glare',
  'quality.low-resolution',
  'quality.cropped',
  'material.missing',
  'material.wrong-type',
  'material.unrecognized',
  'material.unexpected',
  'material.duplicate',
  'material.incomplete',
  'field.missing',
  'field.unreadable',
  'field.invalid',
  'field.mismatch',
  'document.expired',
  'document.not-yet-valid',
  'seal.missing',
  'seal.mismatch',
  'signature.missing',
  'amount.mismatch',
  'date.inconsistent',
  'rule.failed',
  'document.features-missing',
  'document.not-original',
  'document.altered',
  'document.hidden-content',
  'signature.invalid',
  'system.failed',
  'policy.held',
] as const;

export type IssueCode = (typeof ISSUE_CODES)[number];

/** `block`: the applicant must mend it. `review`: a person must look. `notice`: worth knowing, decides nothing. */
export const SEVERITIES = ['block', 'review', 'notice'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A value that an issue rests on, and where it stands: in a document, in the form, or in a registry. */
export const evidenceSchema = z.strictObject({
  document: z.string().optional(),
  field: z.string().optional(),
  form: z.string().optional(),
  sharedData: z.string().optional(),
  value: z.string().optional(),
  material: z.int().nonnegative().optional(),
  page: z.int().nonnegative().optional(),
  box: quadSchema.optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const issueSchema = z.strictObject({
  code: z.enum(ISSUE_CODES),
  severity: z.enum(SEVERITIES),
  requirement: z.string().optional(),
  /** The person or company, where a requirement holds for each of several. */
  subject: z.string().optional(),
  document: z.string().optional(),
  material: z.int().nonnegative().optional(),
  page: z.int().nonnegative().optional(),
  field: z.string().optional(),
  box: quadSchema.optional(),
  message: textSchema,
  guidance: textSchema,
  rule: z.string().optional(),
  basis: z.string().optional(),
  evidence: z.array(evidenceSchema).optional(),
});
export type Issue = z.infer<typeof issueSchema>;

/** What can be wrong with a file before anything on it is read. */
export type FileFault =
  | { readonly code: 'file.unreadable'; readonly reason: 'empty' | 'damaged' | 'absent'; readonly page?: number }
  | { readonly code: 'file.unsupported'; readonly kind: string; readonly advice?: Text }
  | {
      readonly code: 'file.too-large';
      readonly measure: 'bytes' | 'pixels' | 'pages' | 'seconds';
      readonly actual?: number;
      readonly limit: number;
      readonly page?: number;
    }
  | { readonly code: 'file.encrypted' };

export type QualityCode = Extract<IssueCode, `quality.${string}`>;

/** What is wrong with a page's pixels; `box` is the part that cannot be relied on. */
export interface QualityFault {
  readonly code: QualityCode;
  readonly box: Quad;
  /** The measure that judged it, in the unit of its threshold. */
  readonly measured: number;
  readonly threshold: number;
}

/** What the wording of each code needs to be precise. */
export interface IssueDetails {
  'file.unreadable': { file: string; reason: 'empty' | 'damaged' | 'absent'; page?: number | undefined };
  'file.unsupported': { file: string; kind: string };
  'file.too-large': {
    file: string;
    measure: 'bytes' | 'pixels' | 'pages' | 'seconds';
    actual?: number | undefined;
    limit: number;
  };
  'file.encrypted': { file: string };
  'quality.blurred': { file: string; page: number };
  'quality.dark': { file: string; page: number };
  'quality.glare': { file: string; page: number };
  'quality.low-resolution': { file: string; page: number };
  'quality.cropped': { file: string; page: number };
  /** `mayBe`: files that were not recognised, of which one may be it. */
  'material.missing': {
    requirement: Text;
    accepts: readonly Text[];
    subject?: string | undefined;
    mayBe?: readonly string[] | undefined;
  };
  /** `unsure`: what was found is only likely, or the rest of the file may be what was asked for. */
  'material.wrong-type': { file: string; expected: Text; found: Text; unsure?: true | undefined };
  /** `guess`: what it may be, and the words on it that say so. */
  'material.unrecognized': {
    file: string;
    page: number;
    guess?: { title: Text; words: readonly string[] } | undefined;
  };
  'material.unexpected': { file: string; found: Text };
  'material.duplicate': { found: Text; files: readonly string[]; subjects?: readonly string[] | undefined };
  /** `mayBe`: files that were not recognised, of which one may hold what is missing. */
  'material.incomplete': {
    document: Text;
    missing: Text;
    subject?: string | undefined;
    mayBe?: readonly string[] | undefined;
  };
  /** `blank`: its place was found, and surely nothing stands there; else it may only not have been found. */
  'field.missing': { document: Text; field: Text; blank?: true | undefined };
  'field.unreadable': { document: Text; field: Text };
  'field.invalid': { document: Text; field: Text; value?: string | undefined; why?: Text | undefined };
  'field.mismatch': { field: Text; readings: readonly { where: Text; value: string }[]; doubtful: boolean };
  'document.expired': { document: Text; until: string; on: string };
  'document.not-yet-valid': { document: Text; from: string; on: string };
  'seal.missing': { document: Text; by?: Text | undefined };
  /** `unsure`: the seal may name `expected`, but was read otherwise, or not at all (`?`). */
  'seal.mismatch': { document: Text; expected: string; found: string; unsure?: boolean };
  'signature.missing': { document: Text; signer: Text; unsure: boolean };
  'amount.mismatch': { document?: Text | undefined; readings: readonly { where: Text; value: string }[] };
  'date.inconsistent': { earlier: { what: Text; date: string }; later: { what: Text; date: string } };
  'rule.failed': { about: Text };
  /** `missing`: what every real one bears, or the carrier that it cannot come on. */
  'document.features-missing': { document: Text; missing: readonly Text[] };
  'document.not-original': { about: Text };
  'document.altered': { about: Text };
  /** `stated`: what the file's text says; `seen`: what its page shows, nothing where it shows none. */
  'document.hidden-content': { document: Text; field?: Text | undefined; stated: string; seen?: string | undefined };
  'signature.invalid': { about: Text };
  'system.failed': { file: string; page?: number | undefined; reason: 'crash' | 'time' };
  'policy.held': { about: Text };
}

/** One finding as a stage states it, before it is worded. */
export type Finding = {
  [Code in IssueCode]: { readonly code: Code; readonly detail: IssueDetails[Code] };
}[IssueCode] &
  Omit<Issue, 'code' | 'message' | 'guidance'> & {
    /** A pack's own words, instead of the code's. */
    readonly message?: Text | undefined;
    readonly guidance?: Text | undefined;
  };
