import { sameWritten } from '../yaml/same-written';
import type { Written } from '../yaml/written';

interface WrittenForm {
  readonly form: unknown;
  readonly written: Written;
}

type Fields = Readonly<Record<string, unknown>>;

/** One form for several matters: each key once. @throws YushenError `bad-pack` where a key means different things */
export function uniteForms(forms: readonly WrittenForm[]): Fields {
  return forms.reduce<Fields>(
    (united, { form, written }) => (isRecord(form) ? unite(united, form, written, []) : united),
    {},
  );
}

function unite(united: Fields, form: Fields, written: Written, path: readonly string[]): Fields {
  const result: Record<string, unknown> = { ...united };
  for (const [key, field] of Object.entries(form)) {
    const before = result[key];
    if (before === undefined) result[key] = field;
    else if (isRecord(before) && isRecord(field) && before.type === field.type && isRecord(before.fields))
      result[key] = {
        ...before,
        ...(field.required === true && { required: true }),
        fields: unite(before.fields, isRecord(field.fields) ? field.fields : {}, written, [...path, key]),
      };
    else if (!isRecord(before) || !isRecord(field) || !sameWritten(meaning(before), meaning(field)))
      throw written.faultAt([], `the form's "${[...path, key].join('.')}" means something else in an earlier pack`);
  }
  return result;
}

/** Wording and order of a field may differ; what may stand in it may not. */
const meaning = ({ title: _title, required: _required, ...field }: Fields): Fields => field;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
