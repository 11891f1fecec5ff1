import { z } from 'zod';
import { quadSchema } from './box';
import { documentTypeSchema } from './document-type';
import { issueSchema } from './issue';

import { DIGITAL_SIGNATURE_STATES } from './original';

import { ROLL_OUT_MODES } from './roll-out-mode';
import { ruleOutcomeSchema } from './rule-outcome';
import { sharingSchema } from './sharing';

import { textSchema } from './text';

export const REPORT_SCHEMA = 'yushen.report/1';

export const DECISIONS = ['approve', 'correct', 'manual'] as const;
/** `approve`: nothing was found and nothing is in doubt. `correct`: the applicant must mend something. `manual`: a person looks. */
export type Decision = (typeof DECISIONS)[number];

export const REQUIREMENT_STATUSES = ['met', 'missing', 'defective', 'waived', 'not-applicable'] as const;
export type RequirementStatus = (typeof REQUIREMENT_STATUSES)[number];

export const SIGNATURE_STATES = ['signed', 'empty', 'unsure'] as const;
/** `unsure` goes to a person: neither signed nor empty. */
export type SignatureState = (typeof SIGNATURE_STATES)[number];

const count = z.int().nonnegative();
const confidence = z.number().min(0).max(1);

/** Where on the uploads. */
const placeShape = {
  /** Place of the file in the case's list, from 0. */
  material: count,
  /** Page inside that file, from 0. */
  page: count,
};

const cellSchema = z.strictObject({
  /** Normalised: dates `YYYY-MM-DD`, amounts decimal strings in yuan, names without inner spaces. */
  value: z.string(),
  /** As read. */
  raw: z.string(),
  /** 0..1: how surely it was read, and stands where it was found. */
  confidence,
  ...placeShape,
  box: quadSchema,
  source: z.enum(['ocr', 'text-layer', 'code', 'shared-data', 'form']),
  /** False where a format or check digit refused the value. Absent for fields without a format. */
  valid: z.boolean().optional(),
  /** True where a part is hidden by `*` or 某: the value is as printed, and not known. */
  masked: z.literal(true).optional(),
});

/** Why a value was taken for a field's: the words that it was found by, and what else might have been meant. */
const evidenceSchema = z.strictObject({
  /** The printed label. Absent where the value's own shape in the running text was the evidence. */
  label: z.string().optional(),
  /** Probability that the field's value stands at this place, 0..1. `confidence` is this and how surely the characters were read. */
  place: confidence,
  /** The likeliest other value on the paper. */
  runnerUp: z.string().optional(),
});

/** A field's value and where it was read. A table's `rows` hold its cells; its `value` joins the names by `、`. */
export const fieldReadingSchema = cellSchema.extend({
  rows: z.array(z.record(z.string(), cellSchema)).optional(),
  evidence: evidenceSchema.optional(),
});
/** A field as it was read: its value, how sure that is, and where it stands. */
export type FieldReading = z.infer<typeof fieldReadingSchema>;
export type CellReading = z.infer<typeof cellSchema>;

/** What a seal is for: an organisation's own, or one for contracts, finance, invoices, other business; a committee's. */
export const SEAL_KINDS = ['official', 'contract', 'finance', 'invoice', 'business', 'committee', 'unknown'] as const;
export type SealKind = (typeof SEAL_KINDS)[number];

export const sealSchema = z.strictObject({
  /** The organisation's name as read off the seal; empty where it could not be read. */
  text: z.string(),
  /** The line below the star, 合同专用章 and the like; empty where there is one that could not be read. */
  purpose: z.string().optional(),
  kind: z.enum(SEAL_KINDS).optional(),
  /** Share of the seal's area that lies on the page, 0..1. */
  visible: z.number().min(0).max(1).optional(),
  /** 0..1: how surely it is a seal. */
  confidence,
  colour: z.enum(['red', 'blue', 'grey']),
  shape: z.enum(['round', 'oval', 'square']),
  ...placeShape,
  box: quadSchema,
});
/** A seal on a page: its colour, shape and, where legible, its words. */
export type Seal = z.infer<typeof sealSchema>;

export const TICK_STATES = ['ticked', 'blank', 'unsure', 'none'] as const;
/** A box before a word: ticked or not, in doubt, or no box there. */
export type TickState = (typeof TICK_STATES)[number];

export const signatureSchema = z.strictObject({
  /** The signing zone's id in the document's definition: `operator`, `lessor` … */
  zone: z.string(),
  state: z.enum(SIGNATURE_STATES),
  /** How many signatures are seen side by side or below one another, in a zone where several persons sign. */
  count: count.optional(),
  ...placeShape,
  box: quadSchema,
});
/** A place to sign, and whether somebody did. */
export type Signature = z.infer<typeof signatureSchema>;

export const codeMarkSchema = z.strictObject({ format: z.string(), text: z.string(), ...placeShape, box: quadSchema });
/** A QR or bar code on a page, with what it says. */
export type CodeMark = z.infer<typeof codeMarkSchema>;

/** A digital signature of the file that the document came in; it says whose key signed, not whether to trust it. */
export const digitalSignatureSchema = z.strictObject({
  signer: z.string(),
  state: z.enum(DIGITAL_SIGNATURE_STATES),
  /** False where the file holds content that the signature does not cover. */
  whole: z.boolean(),
  /** The signed file, where it came in an archive with others. */
  file: z.string().optional(),
  /** Place of the file in the case's list, from 0. */
  material: count,
});

export const STAMP_KINDS = ['void', 'true-copy', 'copy', 'specimen'] as const;
/** What a stamp of words says of its paper: 作废, 与原件一致, 复印件, 样本. */
export type StampKind = (typeof STAMP_KINDS)[number];

export const stampMarkSchema = z.strictObject({
  text: z.string(),
  kind: z.enum(STAMP_KINDS),
  /** 0..1: how surely its words were read. */
  confidence,
  ...placeShape,
  box: quadSchema,
});
export type StampMark = z.infer<typeof stampMarkSchema>;

export const marksSchema = z.strictObject({
  seals: z.array(sealSchema),
  signatures: z.array(signatureSchema),
  codes: z.array(codeMarkSchema),
  /** Absent where the file bears none. */
  digitalSignatures: z.array(digitalSignatureSchema).optional(),
  /** Absent where there is none. */
  stamps: z.array(stampMarkSchema).optional(),
});
/** What is on a document besides its text. */
export type Marks = z.infer<typeof marksSchema>;

/** What an unknown document may be: its words, not its title, say so. It meets no requirement. */
export const typeGuessSchema = z.strictObject({
  type: documentTypeSchema,
  /** 0..1, calibrated: how often such a guess is right. */
  confidence,
  /** Printed words of that type which stand on it. */
  words: z.array(z.string()),
});

/** One document found in the uploads: perhaps a part of a page, perhaps several pages of several files. */
export const documentSchema = z.strictObject({
  id: z.string(),
  type: z.union([documentTypeSchema, z.literal('unknown')]),
  /** 0..1: how surely the type is right. */
  confidence,
  /** Only where `type` is `unknown`. */
  guess: typeGuessSchema.optional(),
  pages: z.array(z.strictObject({ ...placeShape, region: quadSchema })).min(1),
  fields: z.record(z.string(), fieldReadingSchema),
  marks: marksSchema,
});
/** One document found in the uploads, with its fields and marks. */
export type Document = z.infer<typeof documentSchema>;

export const requirementResultSchema = z.strictObject({
  id: z.string(),
  title: textSchema,
  status: z.enum(REQUIREMENT_STATUSES),
  documents: z.array(z.string()),
  /** Where the requirement holds for each of several persons or companies: how each stands. */
  subjects: z
    .array(
      z.strictObject({
        subject: z.string(),
        status: z.enum(REQUIREMENT_STATUSES),
        documents: z.array(z.string()),
      }),
    )
    .optional(),
  /** Where several departments share one list: who needs it and why; with `subjects`, only theirs. */
  neededBy: z
    .array(
      z.strictObject({
        /** The department's part of the matter. */
        part: z.string(),
        department: textSchema,
        why: textSchema,
        subjects: z.array(z.string()).optional(),
      }),
    )
    .optional(),
});
/** A requirement of the matter, and how it stands. */
export type RequirementResult = z.infer<typeof requirementResultSchema>;

export const modelInfoSchema = z.strictObject({ name: z.string(), sha256: z.string() });
/** A model that had a part in a report, by its SHA-256. */
export type ModelInfo = z.infer<typeof modelInfoSchema>;

/** Milliseconds of wall time per stage; stages overlap where pages are read side by side. */
export const timingsSchema = z.strictObject({
  /** Of the whole review, milliseconds. */
  totalMs: z.number().nonnegative(),
  stages: z.strictObject({
    /** Opening the files, milliseconds. */
    intake: z.number(),
    /** Reading the pages, milliseconds. */
    read: z.number(),
    /** Telling the documents apart, milliseconds. */
    classify: z.number(),
    /** Finding their fields, milliseconds. */
    extract: z.number(),
    /** Asking the rules, milliseconds. */
    check: z.number(),
  }),
});
export type Timings = z.infer<typeof timingsSchema>;

/** The schema of a report. */
export const reportSchema = z.strictObject({
  schema: z.literal(REPORT_SCHEMA),
  caseId: z.string(),
  matter: z.strictObject({ id: z.string(), version: z.string() }),
  decision: z.enum(DECISIONS),
  requirements: z.array(requirementResultSchema),
  documents: z.array(documentSchema),
  issues: z.array(issueSchema),
  /** How the matter was rolled out: `presence` and `assist` never approve. Absent means `full`. */
  mode: z.enum(ROLL_OUT_MODES).optional(),
  /** Every rule of the matter, what became of it, and what it looked at. In `presence` mode none is asked. */
  rules: z.array(ruleOutcomeSchema).optional(),
  /** Where registries vouched for something or were asked. */
  sharing: sharingSchema.optional(),
  engine: z.strictObject({ version: z.string(), models: z.array(modelInfoSchema) }),
  /** sha256 of the report without `timings` and `digest`, as canonical JSON. */
  digest: z.string(),
  timings: timingsSchema,
});
/** The report of a case: the decision, every issue, and what both rest on. */
export type Report = z.infer<typeof reportSchema>;
