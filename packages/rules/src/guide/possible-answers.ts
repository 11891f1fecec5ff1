import { NO, NONE, SOME, type Text, YES } from '@yushen/contract';
import { type FormField, fieldAt } from '../form/form-schema';
import { valuesAt } from '../form/form-value';
import type { Form } from '../form/parse-form';
import type { MatterPack } from '../pack/pack';

export interface PossibleAnswer {
  /** `undefined`: leave it out of the form. */
  readonly value: unknown;
  readonly title: Text;
}

/** The field of a form at a path, which may pass through list elements: `transferors.0.married`. */
export const fieldOf = (pack: MatterPack, path: string): FormField | undefined =>
  fieldAt(pack.form, path.replace(/\.\d+(?=\.|$)/g, ''));

/** The answers that can make a difference to a condition; empty where there is no end of them. */
export function possibleAnswers(field: FormField | undefined): readonly PossibleAnswer[] {
  switch (field?.type) {
    case 'boolean':
      return [
        { value: true, title: YES },
        { value: false, title: NO },
      ];
    case 'enum':
      return Object.entries(field.values).map(([value, title]) => ({ value, title }));
    case 'object':
      return [
        { value: {}, title: SOME },
        { value: undefined, title: NONE },
      ];
    case 'list':
      return [
        { value: [field.of.type === 'object' ? {} : '…'], title: SOME },
        { value: [], title: NONE },
      ];
    default:
      return [];
  }
}

/** Whether the applicant has said something at a path; `null` says that there is none. */
export function isAnswered(given: unknown, path: string): boolean {
  let current = given;
  for (const name of path.split('.')) {
    if (current === null) return true;
    if (typeof current !== 'object' || !Object.hasOwn(current, name)) return false;
    current = (current as Record<string, unknown>)[name];
  }
  return current !== undefined;
}

/** The form with another value at a dotted path. */
export function withAnswer(form: Form, path: string, value: unknown): Form {
  const [name = '', ...rest] = path.split('.');
  const own = Object.hasOwn(form, name) ? form[name] : undefined;
  if (rest.length === 0) {
    const { [name]: _gone, ...others } = form;
    return value === undefined ? others : { ...others, [name]: value };
  }
  if (Array.isArray(own)) {
    const [index = '0', ...deeper] = rest;
    const changed = own.map((item: unknown, place) =>
      String(place) === index && deeper.length > 0 ? withAnswer((item ?? {}) as Form, deeper.join('.'), value) : item,
    );
    return { ...form, [name]: changed };
  }
  return { ...form, [name]: withAnswer((own ?? {}) as Form, rest.join('.'), value) };
}

/** Where a list names nobody yet. */
export const isEmptyAt = (form: Form, path: string): boolean => valuesAt(form, path).length === 0;
