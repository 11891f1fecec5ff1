import type { Condition } from '../conditions/condition';
import { type FormField, type FormFields, fieldAt } from '../form/form-schema';

/** A condition, and what it is asked to come to. */
export interface Wanted {
  readonly condition: Condition;
  readonly is: boolean;
}

/** What conditions may look at. */
export interface Scope {
  readonly form: FormFields;
  /** One of the persons that a requirement holds for. */
  readonly person?: FormFields | undefined;
}

/** Combinations tried at most; beyond, nothing is claimed. */
const MAX_TRIED = 4096;

/** With these alone, trying every value of the choices that are looked at proves something. */
const DECIDABLE = new Set([
  '&&',
  '||',
  '!_',
  '==',
  '!=',
  'in',
  'value',
  'id',
  '.',
  'list',
  'has',
  'size',
  '>',
  '>=',
  '<',
  '<=',
]);

const ABSENT = Symbol('absent');

/**
 * Whether there is a form for which all conditions come to what is wanted. Every combination of the values that they look at
 * is tried. Undefined where that proves nothing: free texts and amounts are endless.
 */
export function canBe(wanted: readonly Wanted[], scope: Scope): boolean | undefined {
  if (wanted.some(({ condition }) => condition.operations.some((operation) => !DECIDABLE.has(operation))))
    return undefined;
  const paths = [...new Set(wanted.flatMap(({ condition }) => condition.looksAt))].sort();
  const choices: { path: string; values: readonly unknown[] }[] = [];
  for (const path of paths) {
    const values = choicesAt(path, scope, wanted);
    if (values === undefined) return undefined;
    choices.push({ path, values });
  }
  if (choices.reduce((product, { values }) => product * values.length, 1) > MAX_TRIED) return undefined;
  return tryAll(choices, {}, wanted);
}

function tryAll(
  [first, ...rest]: readonly { readonly path: string; readonly values: readonly unknown[] }[],
  chosen: Readonly<Record<string, unknown>>,
  wanted: readonly Wanted[],
): boolean {
  if (first) return first.values.some((value) => tryAll(rest, { ...chosen, [first.path]: value }, wanted));
  const values = formOf(chosen);
  return wanted.every(({ condition, is }) => condition.judge(values) === is);
}

/** The values of a path that make a difference; undefined where they are endless. */
function choicesAt(path: string, { form, person }: Scope, wanted: readonly Wanted[]): readonly unknown[] | undefined {
  const [root, ...rest] = path.split('.');
  const fields = root === 'form' ? form : root === 'person' ? person : undefined;
  const field = fields && rest.length > 0 ? fieldAt(fields, rest.join('.')) : undefined;
  if (!field || passesList(fields!, rest)) return undefined;
  const values = valuesOf(field, path, wanted);
  const mayLack = wanted.some(({ condition }) => condition.operations.includes('has')) && !('default' in field);
  return values && mayLack ? [ABSENT, ...values] : values;
}

const passesList = (fields: FormFields, path: readonly string[]): boolean =>
  path.slice(0, -1).some((_, index) => fieldAt(fields, path.slice(0, index + 1).join('.'))?.type === 'list');

function valuesOf(field: FormField, path: string, wanted: readonly Wanted[]): readonly unknown[] | undefined {
  const looking = wanted.filter(({ condition }) => condition.looksAt.includes(path));
  switch (field.type) {
    case 'boolean':
      return [true, false];
    case 'enum':
      return Object.keys(field.values);
    case 'object':
      return [{}];
    case 'list':
      // A number of elements beyond these, and what stands in the list, prove nothing.
      return looking.some(
        ({ condition }) => condition.operations.includes('in') || /\b([2-9]|\d\d+)\b/.test(condition.text),
      )
        ? undefined
        : [[], [{}], [{}, {}]];
    case 'string': {
      const measured = looking.some(({ condition }) => condition.operations.some((one) => /^(size|[<>]=?)$/.test(one)));
      const named = looking.flatMap(({ condition }) => condition.compares.filter((one) => one.path === path));
      return measured ? undefined : ['\u0000', '\u0001', ...new Set(named.map(({ value }) => value))];
    }
    default:
      return undefined;
  }
}

/** Values by path as a form; parents first, since paths are sorted. */
function formOf(chosen: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = { form: {}, person: {} };
  for (const [path, value] of Object.entries(chosen)) {
    if (value === ABSENT) continue;
    const names = path.split('.');
    let place = values;
    for (const name of names.slice(0, -1)) {
      place[name] ??= {};
      place = place[name] as Record<string, unknown>;
    }
    place[names.at(-1)!] = typeof value === 'object' && !Array.isArray(value) ? { ...value } : value;
  }
  return values;
}
