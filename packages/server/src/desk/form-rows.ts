import type { Text } from '@yushen/contract';
import type { JsonSchema } from 'yushen';

/** One thing that the applicant filled in, in words. */
export interface FormRow {
  /** As evidence names it: `premises.address`, `familyMembers.0.name`. */
  readonly path: string;
  readonly title: Text;
  readonly value: Text;
}

type Schemas = Readonly<Record<keyof Text, JsonSchema | undefined>>;

/** A form as a clerk reads it: every value that was filled in, by its title, choices in their words. */
export const formRows = (form: unknown, schemas: Schemas): FormRow[] => rowsOf(form, schemas, [], both(''));

function rowsOf(value: unknown, schemas: Schemas, path: readonly string[], title: Text): FormRow[] {
  if (value === undefined || value === null || value === '') return [];
  if (Array.isArray(value))
    return value.flatMap((one, index) =>
      rowsOf(
        one,
        within(schemas, 'items'),
        [...path, String(index)],
        inBoth((at) => `${title[at]} ${index + 1}`),
      ),
    );
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([key, one]) => {
      const inner = within(within(schemas, 'properties'), key);
      const own = inBoth((at) => stringOf(inner[at]?.title) ?? key);
      // Of several persons each row says whose it is.
      const whose = /^\d+$/.test(path.at(-1) ?? '') ? inBoth((at) => `${title[at]} · ${own[at]}`) : own;
      return rowsOf(one, inner, [...path, key], whose);
    });
  return [{ path: path.join('.'), title, value: inBoth((at) => wordsOf(value, schemas[at], at)) }];
}

function wordsOf(value: unknown, schema: JsonSchema | undefined, language: keyof Text): string {
  if (typeof value === 'boolean') return { zh: value ? '是' : '否', en: value ? 'yes' : 'no' }[language];
  const choices = Array.isArray(schema?.oneOf) ? (schema.oneOf as readonly { const?: unknown; title?: unknown }[]) : [];
  return stringOf(choices.find((choice) => choice.const === value)?.title) ?? String(value);
}

const inBoth = (words: (language: keyof Text) => string): Text => ({ zh: words('zh'), en: words('en') });
const both = (text: string): Text => ({ zh: text, en: text });
const stringOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const within = (schemas: Schemas, key: string): Schemas => ({
  zh: schemas.zh?.[key] as JsonSchema | undefined,
  en: schemas.en?.[key] as JsonSchema | undefined,
});
