import type { Text } from '@yushen/contract';
import type { FormFields } from '../form/form-schema';
import { textOf, valuesAt } from '../form/form-value';
import type { Form } from '../form/parse-form';
import type { MatterPack } from '../pack/pack';
import { openPaths } from './open-paths';
import { fieldOf, possibleAnswers, withAnswer } from './possible-answers';

/** A question to the applicant whose answer would change what must be submitted. */
export interface OpenQuestion {
  /** Where the answer stands in the form. */
  readonly path: string;
  /** The form's own title of the field. */
  readonly title: Text;
  /** The form's own type of the field: `boolean`, `enum`, `integer` … */
  readonly type: string;
  /** By value, where there is a choice. */
  readonly choices?: readonly {
    /** What the form holds for it; `undefined`: leave the field out. */
    readonly value: unknown;
    /** What a portal shows for it. */
    readonly title: Text;
  }[];
  /** What is taken for granted until it is answered. */
  readonly assumed?: string;
  /** Requirements that depend on it. */
  readonly affects: readonly string[];
}

type Answered = (path: string) => boolean;

/**
 * The questions that are still open, in the order in which to ask them: first the one after which, over its possible
 * answers, the fewest requirements are still open; among equals, as the form has them.
 */
export function openQuestions(pack: MatterPack, form: Form, answered: Answered): readonly OpenQuestion[] {
  const open = pack.requirements.map((requirement) => ({
    id: requirement.id,
    paths: openPaths(pack, requirement, form, answered),
  }));
  const order = pathsInOrder(pack.form);
  const place = (path: string): number => order.indexOf(path.replace(/\.\d+(?=\.|$)/g, ''));
  return [...new Set(open.flatMap(({ paths }) => paths))]
    .map((path) => ({ path, left: leftOpen(pack, form, answered, path) }))
    .sort((a, b) => a.left - b.left || place(a.path) - place(b.path))
    .map(({ path }) => {
      const field = fieldOf(pack, path);
      const choices = field?.type === 'boolean' || field?.type === 'enum' ? possibleAnswers(field) : [];
      const [standing] = valuesAt(form, path);
      const assumed = standing && textOf(standing.value);
      return {
        path,
        title: field?.title ?? { zh: path, en: path },
        type: field?.type ?? 'string',
        ...(choices.length > 0 && { choices }),
        ...(assumed !== undefined && { assumed }),
        affects: open.filter(({ paths }) => paths.includes(path)).map(({ id }) => id),
      };
    });
}

/** How many requirements are still open once a question is answered, over its answers. */
function leftOpen(pack: MatterPack, form: Form, answered: Answered, path: string): number {
  const then: Answered = (other) => other === path || answered(other);
  const answers = possibleAnswers(fieldOf(pack, path)).map(({ value }) => withAnswer(form, path, value));
  const forms = answers.length > 0 ? answers : [form];
  const counts = forms.map(
    (one) => pack.requirements.filter((requirement) => openPaths(pack, requirement, one, then).length > 0).length,
  );
  return counts.reduce((sum, count) => sum + count, 0) / forms.length;
}

function pathsInOrder(fields: FormFields, prefix = ''): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const element = field.type === 'list' ? field.of : field;
    const inner = element.type === 'object' ? pathsInOrder(element.fields, `${prefix}${name}.`) : [];
    return [`${prefix}${name}`, ...inner];
  });
}
