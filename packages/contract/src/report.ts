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
/** How a requirement stands at the end of a review. */
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

const alternativeSchema = z.strictObject({
  /** The letter as read. */
  read: z.string(),
  /** The next likeliest letter at its place. */
  other: z.string(),
  /** Probability of the other as the recogniser gives it, 0..1. */
  confidence,
});
/** A letter of a value that may be another. */
export type AlternativeLetter = z.infer<typeof alternativeSchema>;

const cellSchema = z.strictObject({
  /** Normalised: dates `YYYY-MM-DD`, amounts decimal strings in yuan, names without inner spaces. */
  value: z.string(),
  /** As read. */
  raw: z.string(),
  /** 0..1: how surely it was read, and stands where it was found. */
  confidence,
  ...placeShape,
  /** Around the value: four points, clockwise from the text's own top left, pixels of the page. */
  box: quadSchema,
  /**
   * `ocr`: recognised on pixels. `text-layer`: the file's own text. `code`: a QR or bar code. `shared-data`: a registry. `form`: what the
   * applicant typed.
   */
  source: z.enum(['ocr', 'text-layer', 'code', 'shared-data', 'form']),
  /** False where a format or check digit refused the value. Absent for fields without a format. */
  valid: z.boolean().optional(),
  /** True where a part is hidden by `*` or 某: the value is as printed, and not known. */
  masked: z.literal(true).optional(),
  /** Letters of the value that the recogniser doubts, each with what it may be besides: 滩 for 濉. Absent where there are none. */
  alternatives: z.array(alternativeSchema).max(8).optional(),
  /** Of a day with figures in doubt: the earliest and the latest that it may be, `YYYY-MM-DD`, by its year, or year and month, that were surely read. */
  between: z
    .strictObject({
      /** The earliest day, `YYYY-MM-DD`. */
      from: z.string(),
      /** The latest day, `YYYY-MM-DD`. */
      until: z.string(),
    })
    .optional(),
});

/** Why a value was taken for a field's: the words that it was found by, and what else might have been meant. */
const evidenceSchema = z.strictObject({
  /** The printed label. Absent where the value's own shape in the running text was the evidence. */
  label: z.string().optional(),
  /** Probability that the field's value stands at this place, 0..1. `confidence` is this and how surely the characters were read. */
  place: confidence,
  /** The likeliest other value on the document. */
  runnerUp: z.string().optional(),
  /** Every other value that was proposed for the field, likeliest first, where more than one was; absent where there were more than eight. */
  others: z.array(z.string()).max(8).optional(),
  /** An amount in capitals elsewhere on the document that no figures there say and that is nearly this one: it may be meant to be the same. */
  inWords: z.string().optional(),
  /** What other crops of the same place were read as, where they agree with one another and not with the value. */
  contested: z
    .strictObject({
      /** The value that they give, normalised as the field's. */
      value: z.string(),
      /** How sure that is, 0..1: how surely its characters were read, and how likely it is the field's place. */
      confidence,
    })
    .optional(),
});

/** A field's value and where it was read. A table's `rows` hold its cells; its `value` joins the names by `、`. */
export const fieldReadingSchema = cellSchema.extend({
  /** A table's rows, each with its cells by the column's name. */
  rows: z.array(z.record(z.string(), cellSchema)).optional(),
  /** Why this value was taken, where another might have been meant. */
  evidence: evidenceSchema.optional(),
});
/** A field as it was read: its value, how sure that is, and where it stands. */
export type FieldReading = z.infer<typeof fieldReadingSchema>;
/** A cell of a table as it was read. */
export type CellReading = z.infer<typeof cellSchema>;

/** What a seal is for: an organisation's own, or one for contracts, finance, invoices, other business; a committee's. */
export const SEAL_KINDS = ['official', 'contract', 'finance', 'invoice', 'business', 'committee', 'unknown'] as const;
/** What a seal is for. */
export type SealKind = (typeof SEAL_KINDS)[number];

export const sealSchema = z.strictObject({
  /** The organisation's name as read off the seal; empty where it could not be read. */
  text: z.string(),
  /** The line below the star, 合同专用章 and the like; empty where there is one that could not be read. */
  purpose: z.string().optional(),
  /** What it is for, as its purpose or its words say. */
  kind: z.enum(SEAL_KINDS).optional(),
  /** Share of the seal's area that lies on the page, 0..1. */
  visible: z.number().min(0).max(1).optional(),
  /** 0..1: how surely it is a seal. */
  confidence,
  /** Of its ink; `grey` on a copy without colour. */
  colour: z.enum(['red', 'blue', 'grey']),
  /** Its outline. */
  shape: z.enum(['round', 'oval', 'square']),
  ...placeShape,
  /** Around it: four points, pixels of the page. */
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
  /** Whether somebody signed there. */
  state: z.enum(SIGNATURE_STATES),
  /** Names, or words that are none, that are written there so legibly that each letter was surely read. Absent where there are none. */
  words: z.array(z.string()).optional(),
  /** How many signatures are seen side by side or below one another, in a zone where several persons sign. */
  count: count.optional(),
  ...placeShape,
  /** The place to sign, not the ink: four points, pixels of the page. */
  box: quadSchema,
});
/** A place to sign, and whether somebody did. */
export type Signature = z.infer<typeof signatureSchema>;

export const codeMarkSchema = z.strictObject({
  /** The kind of code, as ZXing names it: `QRCode`, `Code128`. */
  format: z.string(),
  /** What it says, decoded. */
  text: z.string(),
  ...placeShape,
  /** Around it: four points, pixels of the page. */
  box: quadSchema,
});
/** A QR or bar code on a page, with what it says. */
export type CodeMark = z.infer<typeof codeMarkSchema>;

/** A digital signature of the file that the document came in; it says whose key signed, not whether to trust it. */
export const digitalSignatureSchema = z.strictObject({
  /** Common name of the certificate's subject; empty where there is no certificate. */
  signer: z.string(),
  /** Whether the signed bytes still fit the signature. */
  state: z.enum(DIGITAL_SIGNATURE_STATES),
  /** False where the file holds content that the signature does not cover. */
  whole: z.boolean(),
  /** The signed file, where it came in an archive with others. */
  file: z.string().optional(),
  /** Place of the file in the case's list, from 0. */
  material: count,
});

export const STAMP_KINDS = ['void', 'true-copy', 'copy', 'specimen'] as const;
/** What a stamp of words says of its document: 作废, 与原件一致, 复印件, 样本. */
export type StampKind = (typeof STAMP_KINDS)[number];

export const stampMarkSchema = z.strictObject({
  /** Its words as read. */
  text: z.string(),
  /** What they say of the document. */
  kind: z.enum(STAMP_KINDS),
  /** 0..1: how surely its words were read. */
  confidence,
  ...placeShape,
  /** Around it: four points, pixels of the page. */
  box: quadSchema,
});
/** A stamp of words on a page: 作废, 与原件一致. */
export type StampMark = z.infer<typeof stampMarkSchema>;

export const marksSchema = z.strictObject({
  /** Red, blue or grey, each with its words where they could be read. */
  seals: z.array(sealSchema),
  /** One for each place to sign that the document's definition knows and that was found. */
  signatures: z.array(signatureSchema),
  /** QR and bar codes, with what they say. */
  codes: z.array(codeMarkSchema),
  /** Absent where the file bears none. */
  digitalSignatures: z.array(digitalSignatureSchema).optional(),
  /** Absent where there is none. */
  stamps: z.array(stampMarkSchema).optional(),
});
/** What is on a document besides its text. */
export type Marks = z.infer<typeof marksSchema>;

/** What an unknown document may be: its words, not its title, say so. It meets no requirement. */
export const suggestedTypeSchema = z.strictObject({
  /** The type that it may be. */
  type: documentTypeSchema,
  /** 0..1, calibrated: how often such a suggestion is right. */
  confidence,
  /** Printed words of that type which stand on it. */
  words: z.array(z.string()),
});

/** One document found in the uploads: perhaps a part of a page, perhaps several pages of several files. */
export const documentSchema = z.strictObject({
  /** `d1`, `d2` … in the uploads' order: issues and requirements name it by this. */
  id: z.string(),
  /** What it is; `unknown` where no type is sure enough. */
  type: z.union([documentTypeSchema, z.literal('unknown')]),
  /** 0..1: how surely the type is right. */
  confidence,
  /** Only where `type` is `unknown`. */
  guess: suggestedTypeSchema.optional(),
  /** Where it stands, in reading order. */
  pages: z
    .array(
      z.strictObject({
        ...placeShape,
        /** The part of the page that is its: four points, pixels of the page; the whole page where it stands alone. */
        region: quadSchema,
      }),
    )
    .min(1),
  /** What was read, by the field's name. A field that was not found is not here. */
  fields: z.record(z.string(), fieldReadingSchema),
  /** What it bears besides its text. */
  marks: marksSchema,
});
/** One document found in the uploads, with its fields and marks. */
export type Document = z.infer<typeof documentSchema>;

export const requirementResultSchema = z.strictObject({
  /** As its pack names it. */
  id: z.string(),
  /** What it is called on the list of materials. */
  title: textSchema,
  /**
   * `met`: by uploads. `missing`: by nothing. `defective`: by something that is wrong. `waived`: a registry vouches for it. `not-applicable`:
   * its condition does not hold.
   */
  status: z.enum(REQUIREMENT_STATUSES),
  /** Ids of the documents that were taken for it. */
  documents: z.array(z.string()),
  /** Where the requirement holds for each of several persons or companies: how each stands. */
  subjects: z
    .array(
      z.strictObject({
        /** The person or company, as the form names them. */
        subject: z.string(),
        /** As of the whole requirement, for this one alone. */
        status: z.enum(REQUIREMENT_STATUSES),
        /** Ids of the documents that were taken for this one. */
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
        /** The department's name. */
        department: textSchema,
        /** What it needs it for, in a sentence. */
        why: textSchema,
        /** The persons or companies that it needs it of; absent where of all. */
        subjects: z.array(z.string()).optional(),
      }),
    )
    .optional(),
});
/** A requirement of the matter, and how it stands. */
export type RequirementResult = z.infer<typeof requirementResultSchema>;

export const modelInfoSchema = z.strictObject({
  /** File name of the model. */
  name: z.string(),
  /** Of the file's bytes, 64 hexadecimal digits. */
  sha256: z.string(),
});
/** A model that had a part in a report, by its SHA-256. */
export type ModelInfo = z.infer<typeof modelInfoSchema>;

/** Milliseconds of wall time per stage; stages overlap where pages are read side by side. */
export const timingsSchema = z.strictObject({
  /** Of the whole review, milliseconds. */
  totalMs: z.number().nonnegative(),
  /** By stage; those of pages that are read side by side overlap. */
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
/** How long a review took, milliseconds. */
export type Timings = z.infer<typeof timingsSchema>;

/** The schema of a report. */
export const reportSchema = z.strictObject({
  /** Says what this is, and in which version. */
  schema: z.literal(REPORT_SCHEMA),
  /** As the case has it; made up where it had none. */
  caseId: z.string(),
  /** The rule pack that judged it. */
  matter: z.strictObject({
    /** The matter's id. */
    id: z.string(),
    /** The pack's version: `2026.1`. */
    version: z.string(),
  }),
  /** What the issues come to: `approve`, `correct` or `manual`. */
  decision: z.enum(DECISIONS),
  /** Every requirement of the matter, in its pack's order, those that do not apply too. */
  requirements: z.array(requirementResultSchema),
  /** What was found in the uploads, in their order. */
  documents: z.array(documentSchema),
  /** Everything that is wrong, in doubt or worth knowing, the gravest first. */
  issues: z.array(issueSchema),
  /** How the matter was rolled out: `presence` and `assist` never approve. Absent means `full`. */
  mode: z.enum(ROLL_OUT_MODES).optional(),
  /** Every rule of the matter, what became of it, and what it looked at. In `presence` mode none is asked. */
  rules: z.array(ruleOutcomeSchema).optional(),
  /** Where registries vouched for something or were asked. */
  sharing: sharingSchema.optional(),
  /** What worked on it. */
  engine: z.strictObject({
    /** Of the package `yushen`. */
    version: z.string(),
    /** Every model that had a part in it. */
    models: z.array(modelInfoSchema),
  }),
  /** sha256 of the report without `timings` and `digest`, as canonical JSON. */
  digest: z.string(),
  /** How long it took; not part of `digest`. */
  timings: timingsSchema,
});
/** The report of a case: the decision, every issue, and what both rest on. */
export type Report = z.infer<typeof reportSchema>;
