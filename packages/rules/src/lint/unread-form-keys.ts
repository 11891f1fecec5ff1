import type { Condition } from '../conditions/condition';
import type { FormField, FormFields } from '../form/form-schema';
import { fieldAt } from '../form/form-schema';
import type { LintFinding } from './lint-finding';
import type { Linted } from './lint-pack';
import { conditionsOf, referencesOf } from './references-of';

/** Keys of the form that no requirement, rule or condition reads, and that are not marked `informative`. */
export function unreadFormKeys({ pack, raw }: Linted): readonly LintFinding[] {
  const read = new Set(pathsRead({ pack, raw }));
  return leavesOf(pack.form).flatMap(({ path, field }): readonly LintFinding[] => {
    if (field.informative || read.has(path)) return [];
    return [
      {
        code: 'form.unread',
        level: 'warning',
        ...raw.written.placeAt(['form', ...yamlPath(pack.form, path)]),
        about: `form.${path}`,
        message: {
          zh: `表单项“${field.title.zh}”没有任何材料或规则用到`,
          en: `No requirement or rule reads "${field.title.en}" of the form`,
        },
        way: {
          zh: '用规则核对它，或删去；只供登记、供工作人员看的，写上 informative: true',
          en: 'Check it in a rule or leave it out; mark it "informative: true" where it is for the record alone',
        },
      },
    ];
  });
}

function pathsRead({ pack, raw }: Pick<Linted, 'pack' | 'raw'>): readonly string[] {
  const applicant = Object.values((raw.head.applicant ?? {}) as Readonly<Record<string, string>>);
  const persons = pack.requirements.flatMap(({ subjects, where, acceptsWhen }) =>
    subjects.flatMap(({ path, name, idNumber }) => [
      path,
      ...[name, ...idNumber].map((key) => `${path}.${key}`),
      ...[where, ...acceptsWhen].flatMap((condition) => (condition ? ofPerson(condition, path) : [])),
    ]),
  );
  const needs = pack.parts.flatMap((part) =>
    part.needs.flatMap((need) => {
      const subjects = need.subjects ?? pack.requirements.find(({ id }) => id === need.requirement)?.subjects ?? [];
      return [
        ...(need.when ? ofForm(need.when, pack.form) : []),
        ...(need.where ? subjects.flatMap(({ path }) => ofPerson(need.where!, path)) : []),
      ];
    }),
  );
  const conditions = [
    ...pack.requirements.flatMap(({ when, where, acceptsWhen }) => [when, where, ...acceptsWhen]),
    ...pack.rules.flatMap(({ when, checks }) => [
      when,
      ...checks.flatMap((check) => [check.when, ...conditionsOf(check.params)]),
    ]),
  ].flatMap((condition) => (condition ? ofForm(condition, pack.form) : []));
  const references = pack.rules.flatMap(({ checks }) =>
    checks.flatMap(({ params }) =>
      referencesOf(params).flatMap((one) => (one.kind === 'form' ? below(pack.form, one.path) : [])),
    ),
  );
  return [...applicant, ...persons, ...needs, ...conditions, ...references];
}

/** A check that takes a whole person or list reads what stands in it. */
function below(form: FormFields, path: string): readonly string[] {
  const field = fieldAt(form, path);
  const element = field?.type === 'list' ? field.of : field;
  if (element?.type !== 'object') return [path];
  return [path, ...leavesOf(element.fields).map((leaf) => `${path}.${leaf.path}`)];
}

const ofPerson = ({ looksAt }: Condition, path: string): readonly string[] =>
  looksAt.flatMap((one) => (one.startsWith('person.') ? [`${path}.${one.slice('person.'.length)}`] : []));

/** Paths of the form; a variable of a macro (`one.role`) stands for the elements of every list that is looked at. */
function ofForm({ looksAt }: Condition, form: FormFields): readonly string[] {
  const paths = looksAt.flatMap((one) => (one.startsWith('form.') ? [one.slice('form.'.length)] : []));
  const lists = paths.filter((path) => fieldAt(form, path)?.type === 'list');
  const inside = looksAt
    .filter((one) => !/^(form|person)(\.|$)/.test(one))
    .map((one) => one.split('.').slice(1).join('.'));
  return [...paths, ...lists.flatMap((list) => inside.map((rest) => `${list}.${rest}`))];
}

interface Leaf {
  readonly path: string;
  readonly field: FormField;
}

function leavesOf(fields: FormFields, before = ''): readonly Leaf[] {
  return Object.entries(fields).flatMap(([name, field]): readonly Leaf[] => {
    const path = `${before}${name}`;
    const element = field.type === 'list' ? field.of : field;
    return element.type === 'object' && !field.informative ? leavesOf(element.fields, `${path}.`) : [{ path, field }];
  });
}

/** Where a key of the form stands in YAML: `premises.address` is `premises`, `fields`, `address`. */
function yamlPath(form: FormFields, path: string): readonly string[] {
  let inside: FormFields | undefined = form;
  return path.split('.').flatMap((name, index, all) => {
    const field: FormField | undefined = inside?.[name];
    const element: FormField | undefined = field?.type === 'list' ? field.of : field;
    inside = element?.type === 'object' ? element.fields : undefined;
    if (index === all.length - 1 || !field) return [name];
    return field.type === 'list' ? [name, 'of', 'fields'] : [name, 'fields'];
  });
}
