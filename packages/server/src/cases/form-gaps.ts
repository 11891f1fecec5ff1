/** As much of JSON Schema as the forms of matters use. */
interface FormSchema {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, FormSchema>>;
  readonly items?: FormSchema;
}

/** The paths of required keys that a form lacks: `operator.name`. */
export function formGaps(schema: unknown, form: unknown, path = ''): string[] {
  const { required = [], properties = {}, items } = (schema ?? {}) as FormSchema;
  if (Array.isArray(form)) return form.flatMap((entry, index) => formGaps(items, entry, `${path}${index}.`));
  if (typeof form !== 'object' || form === null) return [];
  const given = form as Readonly<Record<string, unknown>>;
  const lacking = required.filter((key) => given[key] === undefined || given[key] === null);
  const within = Object.entries(properties).flatMap(([key, inner]) => formGaps(inner, given[key], `${path}${key}.`));
  return [...lacking.map((key) => path + key), ...within];
}
