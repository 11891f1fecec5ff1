import { z } from 'zod';
import type { Advice } from './advice';
import { quadSchema } from './box';
import type { Quad } from './geometry';
import { ISSUE_PARAMS, type IssueDetails } from './issue-params';
import { messageSchema, type Text } from './text';

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

/** The code of an issue: what kind of thing is wrong. */
export type IssueCode = (typeof ISSUE_CODES)[number];

/** `block`: the applicant must mend it. `review`: a person must look. `notice`: worth knowing, decides nothing. */
export const SEVERITIES = ['block', 'review', 'notice'] as const;
/** How grave an issue is. */
export type Severity = (typeof SEVERITIES)[number];

/** A value that an issue rests on, and where it stands: in a document, in the form, or in a registry. */
export const evidenceSchema = z.strictObject({
  /** Id of the document in the report. */
  document: z.string().optional(),
  /** The field's name on that document. */
  field: z.string().optional(),
  /** Path in the form: `premises.address`. */
  form: z.string().optional(),
  /** The registry that says so, as the rule pack has it under `available`. */
  sharedData: z.string().optional(),
  /** Normalised, as in a report's fields. Absent where nothing stands there. */
  value: z.string().optional(),
  /** Place of the file in the case's list, from 0. */
  material: z.int().nonnegative().optional(),
  /** Page inside that file, from 0. */
  page: z.int().nonnegative().optional(),
  /** Four points, pixels of the page as uploaded: see `Quad`. */
  box: quadSchema.optional(),
});
/** A value that an issue rests on, and where it stands. */
export type Evidence = z.infer<typeof evidenceSchema>;

const issueBase = z.strictObject({
  /** How grave it is: `block`, `review` or `notice`. */
  severity: z.enum(SEVERITIES),
  /** Id of the requirement that it keeps from being met. */
  requirement: z.string().optional(),
  /** The person or company, where a requirement holds for each of several. */
  subject: z.string().optional(),
  /** Id of the document that it is about. */
  document: z.string().optional(),
  /** Place of the file in the case's list, from 0. */
  material: z.int().nonnegative().optional(),
  /** Page inside that file, from 0. */
  page: z.int().nonnegative().optional(),
  /** Name of the field that it is about. */
  field: z.string().optional(),
  /** Where it is on that page: four points, pixels of the page as uploaded. */
  box: quadSchema.optional(),
  /** What is wrong, in a sentence, in Chinese, English and every language of a host's own locales. */
  message: messageSchema,
  /** What to do about it, in the same languages. */
  guidance: messageSchema,
  /** Id of the rule that found it. Absent for what was found before any rule was asked. */
  rule: z.string().optional(),
  /** The law that the rule rests on, as its pack cites it: title and article. */
  basis: z.string().optional(),
  /** The values that it rests on, the faulty one first. */
  evidence: z.array(evidenceSchema).optional(),
});

/** One thing that is wrong, in doubt, or worth knowing. `code` says which `params` it has. */
export type Issue = z.infer<typeof issueBase> &
  {
    [Code in IssueCode]: {
      /** What kind of thing is wrong. */
      code: Code;
      /** What the message says, as data. Absent in what older versions stored. */
      params?: IssueDetails[Code] | undefined;
    };
  }[IssueCode];

const byCode = ISSUE_CODES.map((code) =>
  issueBase.extend({ code: z.literal(code), params: ISSUE_PARAMS[code].optional() }),
);
/** The schema of an issue. */
export const issueSchema = z.discriminatedUnion('code', byCode as [(typeof byCode)[0]]) as unknown as z.ZodType<Issue>;

/** What can be wrong with a file before anything on it is read. */
export type FileFault =
  | {
      /** It, or a page of it, cannot be opened. */
      readonly code: 'file.unreadable';
      /** `empty`: no bytes. `damaged`: cut off or broken. `absent`: nothing lies at its path. */
      readonly reason: 'empty' | 'damaged' | 'absent';
      /** From 0, inside its file. */
      readonly page?: number;
    }
  | {
      /** A kind of file that is not taken. */
      readonly code: 'file.unsupported';
      /** What its bytes are: `zip`, `doc` …; `unknown` where they say nothing. */
      readonly kind: string;
      /** What to do instead, where there is more to say than for any other kind: by its name, or in a loader's own words. */
      readonly advice?: Extract<Advice['kind'], 'convert-heic' | 'export-docx'> | Text;
    }
  | {
      /** It is over one of the limits. */
      readonly code: 'file.too-large';
      /** Which limit, and in which unit: `seconds` are those that opening it took. */
      readonly measure: 'bytes' | 'pixels' | 'pages' | 'seconds';
      /** In the unit that `measure` names. */
      readonly actual?: number;
      /** In the unit that `measure` names. */
      readonly limit: number;
      /** From 0. */
      readonly page?: number;
    }
  | {
      /** It wants a password. */
      readonly code: 'file.encrypted';
    };

export type QualityCode = Extract<IssueCode, `quality.${string}`>;

/** What is wrong with a page's pixels; `box` is the part that cannot be relied on. */
export interface QualityFault {
  /** What is wrong with them. */
  readonly code: QualityCode;
  /** Four points, pixels of the page. */
  readonly box: Quad;
  /** The measure that judged it, in the unit of its threshold. */
  readonly measured: number;
  /** In the unit of what was measured; below or above it the page cannot be relied on. */
  readonly threshold: number;
}

/** One finding as a stage states it, before it is worded. */
export type Finding = {
  [Code in IssueCode]: { readonly code: Code; readonly detail: IssueDetails[Code] };
}[IssueCode] &
  Omit<z.infer<typeof issueBase>, 'message' | 'guidance'> & {
    /** A pack's own words, instead of the code's. */
    readonly message?: Text | undefined;
    readonly guidance?: Text | undefined;
    /** More to say of the way out than the guidance does. */
    readonly advice?: Advice | undefined;
  };
