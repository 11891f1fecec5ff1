import { YushenError } from '@yushen/contract';
import { z } from 'zod';
import type { FormField, FormFields } from './form-schema';
import { suggestion } from './nearest-name';

/** A form that fits its matter's schema, defaults filled in. */
export type Form = Readonly<Record<string, unknown>>;

const isoDate = z.iso.date();
const decimal = /^-?\d+(\.\d+)?$/;

/**
 * Checks a case's form against its matter's schema, strictly, and fills in the defaults.
 *
 * @throws YushenError `bad-case` naming every fault by its path: an unknown key, a wrong type, a required key that is absent
 */
export const parseForm = (pack: FormOwner, form: unknown): Form => parsed(pack, form, false);

/** The same for a form that is still being filled in: keys that are required may be absent. @throws YushenError `bad-case` */
export const parsePartialForm = (pack: FormOwner, form: unknown): Form => parsed(pack, form, true);

interface FormOwner {
  readonly id: string;
  readonly form: FormFields;
}

/** Faults found so far, and whether a required key may be absent. */
interface Parsing {
  readonly faults: string[];
  readonly partial: boolean;
}

function parsed(pack: FormOwner, form: unknown, partial: boolean): Form {
  const faults: string[] = [];
  const result = parseObject(pack.form, form, 'form', { faults, partial });
  if (faults.length > 0)
    throw new YushenError('bad-case', `The form does not fit the matter "${pack.id}":\n${faults.join('\n')}`);
  return result;
}

function parseObject(fields: FormFields, value: unknown, path: string, parsing: Parsing): Form {
  const { faults, partial } = parsing;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    faults.push(`${path}: must be an object.`);
    return {};
  }
  const given = value as Record<string, unknown>;
  const known = Object.keys(fields);
  for (const key of Object.keys(given))
    if (!Object.hasOwn(fields, key)) faults.push(`${path}.${key}: is not a key of this form.${suggestion(key, known)}`);
  const parsed: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields)) {
    const own = Object.hasOwn(given, key) ? given[key] : undefined;
    if (own !== undefined && own !== null) parsed[key] = parseValue(field, own, `${path}.${key}`, parsing);
    else if ('default' in field && field.default !== undefined) parsed[key] = field.default;
    else if (field.required && !partial) faults.push(`${path}.${key}: is required.`);
  }
  return parsed;
}

function parseValue(field: FormField, value: unknown, path: string, parsing: Parsing): unknown {
  const { faults } = parsing;
  if (field.type === 'object') return parseObject(field.fields, value, path, parsing);
  if (field.type === 'list') {
    if (Array.isArray(value))
      return value.map((item, index) => parseValue(field.of, item, `${path}.${index}`, parsing));
    faults.push(`${path}: must be a list.`);
    return [];
  }
  if (field.type === 'percent') return parsePercent(value, path, faults);
  const fault = scalarFault(field, value);
  if (fault !== undefined) faults.push(`${path}: ${fault}`);
  return value;
}

/** A share of 100: `50`, `"50"` or `"50%"`, as portals send it. Value: the decimal string. */
function parsePercent(value: unknown, path: string, faults: string[]): unknown {
  const text = typeof value === 'number' ? String(value) : value;
  const plain = typeof text === 'string' ? text.trim().replace(/[%％]$/, '') : '';
  if (/^\d+(\.\d+)?$/.test(plain)) return plain;
  faults.push(`${path}: must be a share in percent, such as "50".`);
  return value;
}

function scalarFault(
  field: Exclude<FormField, { type: 'object' | 'list' | 'percent' }>,
  value: unknown,
): string | undefined {
  switch (field.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'must be true or false.';
    case 'integer':
      return Number.isSafeInteger(value) ? undefined : 'must be a whole number.';
    case 'string':
      return typeof value === 'string' ? undefined : 'must be a string.';
    case 'decimal':
      return typeof value === 'string' && decimal.test(value)
        ? undefined
        : 'must be a decimal string in yuan, such as "50000.00".';
    case 'date':
      return isoDate.safeParse(value).success ? undefined : 'must be a date, YYYY-MM-DD.';
    case 'enum':
      return typeof value === 'string' && Object.hasOwn(field.values, value)
        ? undefined
        : `must be one of ${Object.keys(field.values)
            .map((name) => `"${name}"`)
            .join(', ')}.`;
  }
}
