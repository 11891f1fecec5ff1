import { type Text, textSchema } from '@yushen/contract';
import { z } from 'zod';

interface FormFieldBase {
  /** What a portal calls it. */
  readonly title: Text;
  /** Default false: conditions and rules on an absent value are unknown, never false. */
  readonly required: boolean;
  /** For the record or a person's eyes: no rule reads it, and that is meant. */
  readonly informative?: boolean | undefined;
}

/** One field of a matter's form. `decimal` is a string such as `"50000.00"`; `percent` a share of 100, `"33.3"`; `date` is `YYYY-MM-DD`. */
export type FormField =
  | (FormFieldBase & {
      /** What is typed: a line of text, a decimal string `"50000.00"`, a day `YYYY-MM-DD`. */
      readonly type: 'string' | 'decimal' | 'date';
      /** What is taken for granted where it is left out. */
      readonly default?: string | undefined;
    })
  | (FormFieldBase & {
      /** A share of 100, `"33.3"`. */
      readonly type: 'percent';
      /** What is taken for granted where it is left out. */
      readonly default?: string | undefined;
    })
  | (FormFieldBase & {
      /** Yes or no. */
      readonly type: 'boolean';
      /** What is taken for granted where it is left out. */
      readonly default?: boolean | undefined;
    })
  | (FormFieldBase & {
      /** A whole number. */
      readonly type: 'integer';
      /** What is taken for granted where it is left out, in the unit that the title names. */
      readonly default?: number | undefined;
    })
  | (FormFieldBase & {
      /** One of `values`. */
      readonly type: 'enum';
      /** The choices: what the form holds, and what a portal shows. */
      readonly values: Readonly<Record<string, Text>>;
      /** What is taken for granted where it is left out: one of `values`. */
      readonly default?: string | undefined;
    })
  | (FormFieldBase & {
      /** Any number of the same. */
      readonly type: 'list';
      /** What each of them is. */
      readonly of: FormField;
      /** What is taken for granted where it is left out. */
      readonly default?: readonly unknown[] | undefined;
    })
  | (FormFieldBase & {
      /** Several fields under one name. */
      readonly type: 'object';
      /** By their names, in the order in which a portal shows them. */
      readonly fields: FormFields;
    });

/** A form's fields by name, in the order in which a portal shows them. */
export type FormFields = { readonly [name: string]: FormField };

const base = { title: textSchema, required: z.boolean().default(false), informative: z.boolean().optional() };

const formFieldSchema: z.ZodType<FormField> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ ...base, type: z.enum(['string', 'decimal', 'date']), default: z.string().optional() }),
    z.strictObject({ ...base, type: z.literal('percent'), default: z.string().optional() }),
    z.strictObject({ ...base, type: z.literal('boolean'), default: z.boolean().optional() }),
    z.strictObject({ ...base, type: z.literal('integer'), default: z.int().optional() }),
    z.strictObject({
      ...base,
      type: z.literal('enum'),
      values: z.record(z.string(), textSchema),
      default: z.string().optional(),
    }),
    z.strictObject({
      ...base,
      type: z.literal('list'),
      of: formFieldSchema,
      default: z.array(z.unknown()).optional(),
    }),
    z.strictObject({ ...base, type: z.literal('object'), fields: formFieldsSchema }),
  ]),
);

/** A form: its fields by name, in the order in which a portal shows them. */
export const formFieldsSchema: z.ZodType<FormFields> = z.lazy(() => z.record(z.string(), formFieldSchema));

/** The field at a dotted path (`premises.address`); a list is passed through to its elements. */
export function fieldAt(fields: FormFields, path: string): FormField | undefined {
  let current: FormField | undefined;
  let inside: FormFields | undefined = fields;
  for (const name of path.split('.')) {
    current = inside && Object.hasOwn(inside, name) ? inside[name] : undefined;
    if (!current) return undefined;
    const element: FormField = current.type === 'list' ? current.of : current;
    inside = element.type === 'object' ? element.fields : undefined;
  }
  return current;
}
