import { type Text, textSchema } from '@yushen/contract';
import { z } from 'zod';

interface FormFieldBase {
  readonly title: Text;
  /** Default false: conditions and rules on an absent value are unknown, never false. */
  readonly required: boolean;
  /** For the record or a person's eyes: no rule reads it, and that is meant. */
  readonly informative?: boolean | undefined;
}

/** One field of a matter's form. `decimal` is a string such as `"50000.00"`; `percent` a share of 100, `"33.3"`; `date` is `YYYY-MM-DD`. */
export type FormField =
  | (FormFieldBase & { readonly type: 'string' | 'decimal' | 'date'; readonly default?: string | undefined })
  | (FormFieldBase & { readonly type: 'percent'; readonly default?: string | undefined })
  | (FormFieldBase & { readonly type: 'boolean'; readonly default?: boolean | undefined })
  | (FormFieldBase & { readonly type: 'integer'; readonly default?: number | undefined })
  | (FormFieldBase & {
      readonly type: 'enum';
      readonly values: Readonly<Record<string, Text>>;
      readonly default?: string | undefined;
    })
  | (FormFieldBase & {
      readonly type: 'list';
      readonly of: FormField;
      readonly default?: readonly unknown[] | undefined;
    })
  | (FormFieldBase & { readonly type: 'object'; readonly fields: FormFields });

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
