import type { Text } from '@yushen/contract';
import type { FormField, FormFields } from './form-schema';

/** A JSON Schema (draft 2020-12), as plain JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The form of a matter as JSON Schema, so that a portal can draw and check it: keys in the order in which to ask for them,
 * titles in one language, choices with their words. What it accepts, a case's `form` may hold.
 */
export function formJsonSchema(
  pack: { readonly id: string; readonly version: string; readonly title: Text; readonly form: FormFields },
  language: keyof Text,
): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:yushen:form:${pack.id}:${pack.version}`,
    title: pack.title[language],
    ...objectSchema(pack.form, language),
  };
}

function objectSchema(fields: FormFields, language: keyof Text): JsonSchema {
  const required = Object.entries(fields).flatMap(([name, field]) =>
    field.required && !('default' in field) ? [name] : [],
  );
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field, language)])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

function fieldSchema(field: FormField, language: keyof Text): JsonSchema {
  const preset = 'default' in field && field.default !== undefined ? { default: field.default } : {};
  return { title: field.title[language], ...valueSchema(field, language), ...preset };
}

function valueSchema(field: FormField, language: keyof Text): JsonSchema {
  switch (field.type) {
    case 'object':
      return objectSchema(field.fields, language);
    case 'list':
      return { type: 'array', items: fieldSchema(field.of, language) };
    case 'enum':
      return {
        type: 'string',
        oneOf: Object.entries(field.values).map(([value, title]) => ({ const: value, title: title[language] })),
      };
    case 'decimal':
      return { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' };
    case 'percent':
      return { type: ['string', 'number'], pattern: '^\\s*\\d+(\\.\\d+)?[%％]?\\s*$', minimum: 0 };
    case 'date':
      return { type: 'string', format: 'date' };
    default:
      return { type: field.type };
  }
}
