import { textOf, valuesAt } from '../form/form-value';
import type { Form } from '../form/parse-form';
import type { Condition } from './condition';

/** Which of the form's values that a condition looks at are not there. `person.x` is looked up at the person's path. */
export function absentFormPaths(condition: Condition, form: Form, person?: string): readonly string[] {
  const paths = condition.looksAt.flatMap((path) => {
    const [variable, ...rest] = path.split('.');
    if (variable === 'form') return [rest.join('.')];
    return variable === 'person' && person !== undefined ? [[person, ...rest].join('.')] : [];
  });
  return paths.filter((path) => valuesAt(form, path).every(({ value }) => isAbsent(value)));
}

const isAbsent = (value: unknown): boolean =>
  (typeof value !== 'object' || value === null) && textOf(value) === undefined;
