import { z } from 'zod';
import { NUMBER_FAULTS, READING_PLACES, REAL_FEATURES } from './param-values';
import { ruleFaultSchema } from './rule-fault';
import { textSchema } from './text';

const file = z.string();
const page = z.int().nonnegative();
const names = z.array(z.string()).readonly();
const texts = z.array(textSchema).readonly();
const sheet = z.strictObject({
  /** The upload's name, as the case gives it. */
  file,
  /** From 0, inside its file. */
  page,
});
const reading = z.strictObject({
  /** The document, the form or the registry that says so; or which place on the document or of its file, or what was added up. */
  where: z.union([
    textSchema,
    z.enum(READING_PLACES),
    z.strictObject({
      /** What was added up. */
      sumOf: textSchema,
    }),
  ]),
  /** Normalised, as in a report's fields. */
  value: z.string(),
});
const readings = z.array(reading).readonly();
const day = z.strictObject({
  /** What the day is of: a document's date, an end of a period of a table (from 1), the day of application; or any words. */
  what: z.union([
    textSchema,
    z.strictObject({
      /** The document that states it. */
      where: textSchema,
      /** The title of its field. */
      title: textSchema,
    }),
    z.strictObject({
      /** Row of the table, from 1. */
      period: z.int().positive(),
      /** Which end of it. */
      edge: z.enum(['from', 'until']),
    }),
    z.literal('submitted'),
  ]),
  /** `YYYY-MM-DD` */
  date: z.string(),
});
const yes = z.literal(true).optional();
const ownSign = z.strictObject({
  /** What is wrong, as a sentence: as older versions stored it. */
  about: textSchema,
  /** What speaks for it, by a name. */
  sign: z.string().optional(),
});

/** What each code says precisely, as data: its wording needs nothing else. */
export const ISSUE_PARAMS = {
  /** A file, or one page of it, that cannot be opened. */
  'file.unreadable': z.strictObject({
    /** The upload's name, as the case gives it. */
    file,
    /** `empty`: no bytes. `damaged`: cut off or broken. `absent`: nothing lies at its path. */
    reason: z.enum(['empty', 'damaged', 'absent']),
    /** From 0, inside its file. */
    page: page.optional(),
  }),
  /** A kind of file that is not taken. */
  'file.unsupported': z.strictObject({
    /** The upload's name, as the case gives it. */
    file,
    /** What its bytes are: `zip`, `doc` …; `unknown` where they say nothing. */
    kind: z.string(),
  }),
  /** A file over one of the limits. */
  'file.too-large': z.strictObject({
    /** The upload's name, as the case gives it. */
    file,
    /** Which limit it is over, and in which unit: `seconds` are those that opening it took. */
    measure: z.enum(['bytes', 'pixels', 'pages', 'seconds']),
    /** In the unit that `measure` names. */
    actual: z.number().optional(),
    /** In the unit that `measure` names. */
    limit: z.number(),
  }),
  /** A file that wants a password. */
  'file.encrypted': z.strictObject({
    /** The upload's name, as the case gives it. */
    file,
  }),
  /** A page that is out of focus or moved. */
  'quality.blurred': sheet,
  /** A page with too little light. */
  'quality.dark': sheet,
  /** A page on which a reflection hides a part. */
  'quality.glare': sheet,
  /** A page whose letters have too few pixels. */
  'quality.low-resolution': sheet,
  /** A page that is cut off or covered at an edge. */
  'quality.cropped': sheet,
  /** A requirement that no upload meets. */
  'material.missing': z.strictObject({
    /** The requirement's title. */
    requirement: textSchema,
    /** What it takes: any one of these documents, or sets of them, will do. */
    accepts: texts,
    /** The person or company, where the requirement holds for each of several. */
    subject: z.string().optional(),
    /** Names of files that were not recognised, of which one may be it. */
    mayBe: names.optional(),
  }),
  /** A file that was given for one requirement and is something else. */
  'material.wrong-type': z.strictObject({
    /** The upload's name, as the case gives it. */
    file,
    /** What the requirement takes. */
    expected: textSchema,
    /** What the file is. */
    found: textSchema,
    /** What was found is only likely, or the rest of the file may be what was asked for. */
    unsure: yes,
  }),
  /** A page that is none of the known types. */
  'material.unrecognized': z.strictObject({
    /** The upload's name, as the case gives it. */
    file,
    /** From 0, inside its file. */
    page,
    /** What it may be. Absent where nothing says so. */
    guess: z
      .strictObject({
        /** The title of the type that it may be. */
        title: textSchema,
        /** The words on it that say so, as printed. */
        words: names,
      })
      .optional(),
    /** The title of the type that it is taken for, though not surely. */
    likely: textSchema.optional(),
  }),
  /** A known type that this matter does not ask for. */
  'material.unexpected': z.strictObject({
    /** The upload's name, as the case gives it. */
    file,
    /** What it is. */
    found: textSchema,
  }),
  /** The same document twice, or one for several persons. */
  'material.duplicate': z.strictObject({
    /** What it is. */
    found: textSchema,
    /** Names of the uploads that bear it. */
    files: names,
    /** The persons it was given for, where one document was given for several. */
    subjects: names.optional(),
  }),
  /** A document of which a side, a page or a part is not there. */
  'material.incomplete': z.strictObject({
    /** What is not whole. */
    document: textSchema,
    /** The side or part that is not there, or the pages: their printed numbers. */
    missing: z.union([
      textSchema,
      z.strictObject({
        /** As printed on them, from 1. */
        pages: z.array(z.int()).min(1).readonly(),
      }),
    ]),
    /** The person or company, where the requirement holds for each of several. */
    subject: z.string().optional(),
    /** Names of files that were not recognised, of which one may hold what is missing. */
    mayBe: names.optional(),
  }),
  /** A field that a rule needs and that says nothing. */
  'field.missing': z.strictObject({
    /** The document that should bear it. */
    document: textSchema,
    /** The field's title. */
    field: textSchema,
    /** Its place was found, and surely nothing stands there; else it may only not have been found. */
    blank: yes,
  }),
  /** A value that was not read with enough confidence. */
  'field.unreadable': z.strictObject({
    /** The document that it stands on. */
    document: textSchema,
    /** The field's title. */
    field: textSchema,
  }),
  /** A value that its format, its check digit or a rule refuses. */
  'field.invalid': z.strictObject({
    /** The document or form that it stands on. */
    document: textSchema,
    /** The field's title. */
    field: textSchema,
    /** Normalised as far as it can be. */
    value: z.string().optional(),
    /** What its format refuses. */
    fault: z.enum(NUMBER_FAULTS).optional(),
    /** What refuses it, in the words of a host's own check. */
    why: textSchema.optional(),
  }),
  /** Places that should say the same and do not. */
  'field.mismatch': z.strictObject({
    /** The title of the field that they should agree in. */
    field: textSchema,
    /** What stands where. */
    readings,
    /** A reading among them is not sure, so that they may agree after all. */
    doubtful: z.boolean(),
  }),
  /** A document whose last day lies before the day of application. */
  'document.expired': z.strictObject({
    /** What is out of date. */
    document: textSchema,
    /** Its last day, `YYYY-MM-DD`. */
    until: z.string(),
    /** The day of application, `YYYY-MM-DD`. */
    on: z.string(),
  }),
  /** A document whose first day lies behind the day of application. */
  'document.not-yet-valid': z.strictObject({
    /** What is not valid yet. */
    document: textSchema,
    /** Its first day, `YYYY-MM-DD`. */
    from: z.string(),
    /** The day of application, `YYYY-MM-DD`. */
    on: z.string(),
  }),
  /** A document without the seal that it needs. */
  'seal.missing': z.strictObject({
    /** What is not sealed. */
    document: textSchema,
    /** Whose seal it needs. */
    by: textSchema.optional(),
  }),
  /** A document that bears somebody else's seal. */
  'seal.mismatch': z.strictObject({
    /** What is sealed. */
    document: textSchema,
    /** The organisation whose seal it needs. */
    expected: z.string(),
    /** The organisation as read off the seal; `?` where it could not be read. */
    found: z.string(),
    /** The seal may name `expected`, but was read otherwise, or not at all. */
    unsure: z.boolean().optional(),
  }),
  /** A place to sign that is empty, or may be. */
  'signature.missing': z.strictObject({
    /** What is to be signed. */
    document: textSchema,
    /** Who signs there. */
    signer: textSchema,
    /** Something stands there, and it is not certain that it is a signature. */
    unsure: z.boolean(),
  }),
  /** Amounts that should be equal, or add up, and do not. */
  'amount.mismatch': z.strictObject({
    /** The document that states them; absent where several do. */
    document: textSchema.optional(),
    /** What stands where, in yuan. */
    readings,
  }),
  /** Two days in an impossible order. */
  'date.inconsistent': z.strictObject({
    /** The day that should come first. */
    earlier: day,
    /** The day that should follow it. */
    later: day,
  }),
  /** Any other rule of the matter that does not hold. */
  'rule.failed': z.union([
    ruleFaultSchema,
    z.strictObject({
      /** What is wrong, in the words of a host's own check. */
      about: textSchema,
    }),
  ]),
  /** A document that bears less than every real one does, or came on a carrier that it cannot come on. */
  'document.features-missing': z.strictObject({
    /** The document that it claims to be. */
    document: textSchema,
    /** What every real one bears and this one does not show, or the carrier that it cannot come on. */
    missing: z.array(z.union([z.enum(REAL_FEATURES), textSchema])).readonly(),
  }),
  /** A picture of a screen, a screenshot, or a copy that says that it is void. */
  'document.not-original': z.union([
    z.strictObject({
      /** What speaks for it. */
      sign: z.enum(['screenshot', 'photo-of-screen', 'screen-window', 'void-stamp', 'specimen-stamp']),
    }),
    z.strictObject({
      /** It says of itself, in print, that it is void, ended or a draft, or the opposite of what it is asked for. */
      sign: z.literal('void-words'),
      /** The line that says so, as read. */
      words: z.string(),
    }),
    ownSign,
  ]),
  /** A page that may have been edited. */
  'document.altered': z.union([
    z.strictObject({
      /** What speaks for it. */
      sign: z.enum(['mixed-type', 'odd-digits', 'pasted-seal', 'undrawn', 'struck-value', 'patched-value']),
    }),
    z.strictObject({
      /** The page shows words that its file's own text does not hold. */
      sign: z.literal('unlisted-words'),
      /** Those words, as read. */
      words: z.string(),
    }),
    z.strictObject({
      /** A program for changing pictures has saved it. */
      sign: z.literal('edited'),
      /** The program, as the picture names it. */
      editor: z.string(),
    }),
    z.strictObject({
      /** A value is struck out, or something lies over it. */
      sign: z.literal('covered'),
      /** The document that it stands on. */
      document: textSchema,
      /** The field's title. */
      field: textSchema,
      /** What the file's text says there. */
      stated: z.string(),
    }),
    ownSign,
  ]),
  /** A file whose text says other than its page shows. */
  'document.hidden-content': z.strictObject({
    /** The document that the file bears. */
    document: textSchema,
    /** The title of the field that it is about; absent where it is no field's. */
    field: textSchema.optional(),
    /** What the file's text says. */
    stated: z.string(),
    /** What its page shows; absent where it shows no text there. */
    seen: z.string().optional(),
  }),
  /** A digital signature that does not fit its file. */
  'signature.invalid': z.union([
    z.strictObject({
      /** `broken`: the signed bytes were changed. `added-content`: something was added that no signature covers. */
      fault: z.enum(['broken', 'added-content']),
      /** The upload's name, or the file's inside an archive. */
      file,
      /** Whose signature it is, as its certificate says; absent where it names nobody. */
      signer: z.string().optional(),
    }),
    z.strictObject({
      /** What is wrong, as a sentence: as older versions stored it. */
      about: textSchema,
      /** `broken`: the signed bytes were changed. `added-content`: something was added that no signature covers. */
      fault: z.enum(['broken', 'added-content']).optional(),
    }),
  ]),
  /** A page that was not worked on to the end for a reason of ours. */
  'system.failed': z.strictObject({
    /** The upload's name, as the case gives it. */
    file,
    /** From 0, inside its file. */
    page: page.optional(),
    /** `crash`: a part of ours failed. `time`: it took longer than it may. */
    reason: z.enum(['crash', 'time']),
  }),
  /** A case that is in order and that a person sees all the same. */
  'policy.held': z.union([
    z.strictObject({
      /** The roll-out mode that holds it. */
      mode: z.enum(['presence', 'assist']),
    }),
    z.strictObject({
      /** It was drawn as a sample. */
      drawn: z.literal(true),
    }),
    z.strictObject({
      /** Why a person sees it, as a sentence: as older versions stored it. */
      about: textSchema,
      /** The roll-out mode that holds it. Absent where it was drawn as a sample. */
      mode: z.string().optional(),
    }),
  ]),
} as const satisfies Record<string, z.ZodType>;

/** What the wording of each code needs to be precise: an issue's `params`. */
export type IssueDetails = { [Code in keyof typeof ISSUE_PARAMS]: z.infer<(typeof ISSUE_PARAMS)[Code]> };
