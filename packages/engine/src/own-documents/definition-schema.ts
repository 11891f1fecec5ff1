import { documentTypeSchema, textSchema } from '@yushen/contract';
import { type DocumentDefinition, type FieldSpec, type Format, NAMED_FORMATS, oneOf } from '@yushen/documents';
import { z } from 'zod';

export const DEFINITION_SCHEMA = 'yushen.document/1';

const word = z.string().min(1);
const words = z.array(word);
const name = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'must be a name such as "ownerName"');

/** A regular expression, in Unicode mode. */
const regExp = (flags: string) =>
  z.string().transform((text, context) => {
    try {
      return new RegExp(text, flags);
    } catch (error) {
      context.addIssue({ code: 'custom', message: String((error as Error).message), params: { text, offset: 0 } });
      return z.NEVER;
    }
  });
const inText = regExp('u');
/** Looked for line by line. */
const inLines = z.strictObject({ line: regExp('mu') }).transform(({ line }) => line);

const FORMAT_NAMES = Object.keys(NAMED_FORMATS) as [keyof typeof NAMED_FORMATS];

/** The first text that has a shape is the value; where nothing has it, no value stands there. */
const matching =
  (shape: RegExp): Format =>
  (raw) => {
    const value = shape.exec(raw.replace(/\s/gu, ''))?.[0];
    return value === undefined ? undefined : { value, valid: true, matched: value };
  };

const format = z.union(
  [
    z.enum(FORMAT_NAMES).transform((named): Format => NAMED_FORMATS[named]),
    z.strictObject({ oneOf: words.min(1) }).transform(({ oneOf: choices }): Format => oneOf(...choices)),
    z.strictObject({ matching: inText }).transform(({ matching: shape }) => matching(shape)),
  ],
  { error: `must be one of ${FORMAT_NAMES.join(', ')}; or { oneOf: [words] }; or { matching: regular expression }` },
);

const column = z.strictObject({ headings: words.min(1), format, marked: inText.optional() });

const field = z.strictObject({
  title: textSchema.optional(),
  labels: words.min(1).optional(),
  patterns: z.array(z.union([inText, inLines])).optional(),
  format,
  lines: z.int().min(1).max(20).optional(),
  choices: words.optional(),
  placement: z
    .array(z.enum(['right', 'second', 'below']))
    .min(1)
    .optional(),
  sections: z.array(z.strictObject({ after: words, until: words, labels: words.min(1) })).optional(),
  several: z.literal(true).optional(),
  embedded: words.optional(),
  codes: z.array(inText).optional(),
  sealed: z.literal(true).optional(),
  table: z
    .strictObject({ row: inText.optional(), after: words.optional(), columns: z.record(name, column), until: words })
    .optional(),
});

const cue = z.union(
  [z.strictObject({ text: word, weight: z.number() }), z.strictObject({ pattern: inText, weight: z.number() })],
  { error: 'must be { text, weight } or { pattern, weight }, the pattern a regular expression' },
);

/** A document type written as data. An unknown key is an error. */
const featureSchema = z.enum([
  'portrait',
  'picture',
  'photo',
  'emblem',
  'printed-ground',
  'title-apart',
  'card',
  'seal',
  'code',
]);

export const definitionSchema = z.strictObject({
  schema: z.literal(DEFINITION_SCHEMA),
  type: documentTypeSchema,
  title: textSchema,
  titles: words,
  titlePattern: inText.optional(),
  cues: z.array(cue).default([]),
  threshold: z.number().positive(),
  extent: z.enum(['card', 'page', 'pages']).default('page'),
  annexes: words.optional(),
  fields: z.record(name, field),
  stops: words.default([]),
  signatures: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][A-Za-z0-9-]*$/, 'must be a name such as "owner"'),
        signer: textSchema,
        parties: words.min(1),
        headings: words.optional(),
        several: z.boolean().optional(),
        optional: z.boolean().optional(),
      }),
    )
    .default([]),
  bears: z
    .array(
      z.strictObject({
        feature: featureSchema,
        or: z.array(featureSchema).optional(),
        least: z.number().min(0).max(255).optional(),
        titled: z.literal(true).optional(),
      }),
    )
    .optional(),
  neverTyped: z.literal(true).optional(),
});

/** What was written, as the stages of a review want it: without what was left out. */
export function toDefinition({ schema: _, ...written }: z.output<typeof definitionSchema>): DocumentDefinition {
  return stated({
    ...written,
    fields: Object.fromEntries(
      Object.entries(written.fields).map(([field, spec]): [string, FieldSpec] => [field, stated(spec) as FieldSpec]),
    ),
  }) as DocumentDefinition;
}

const stated = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined));
