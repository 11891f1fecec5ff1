import type { Form } from './parse-form';

/** One value of a form with its path; a list's elements come one by one, as `familyMembers.0.name`. */
export interface FormValue {
  readonly path: string;
  readonly value: unknown;
}

/** The values at a dotted path. Empty where the form does not have them. */
export function valuesAt(form: Form, path: string): readonly FormValue[] {
  let current: FormValue[] = [{ path: '', value: form }];
  for (const name of path.split('.'))
    current = current.flatMap((parent) => elementsOf(parent).flatMap((element) => memberOf(element, name)));
  return current.flatMap(elementsOf);
}

function elementsOf({ path, value }: FormValue): FormValue[] {
  if (!Array.isArray(value)) return [{ path, value }];
  return value.map((item: unknown, index) => ({ path: `${path}.${index}`, value: item }));
}

function memberOf({ path, value }: FormValue, name: string): FormValue[] {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return [];
  return [{ path: path === '' ? name : `${path}.${name}`, value: (value as Record<string, unknown>)[name] }];
}

/** A form value as text, or undefined where it is none. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
