import { Environment, EvaluationError, type ObjectSchema } from '@marcbachmann/cel-js';
import type { z } from 'zod';
import type { FormField, FormFields } from '../form/form-schema';
import { type Comparison, comparisonsIn, operationsIn, pathsIn } from './condition-ast';
import { registerConditionFunctions } from './condition-functions';

/** What a condition comes to. A value that is not there makes it unknown, never false by accident. */
export type Verdict = boolean | 'unknown';

/** A CEL expression that was parsed and type-checked when its pack was loaded. */
export interface Condition {
  /** The CEL expression, as the pack has it. */
  readonly text: string;
  /** Dotted paths that it looks at: `form.premises.residential`. */
  readonly looksAt: readonly string[];
  /** Values that it compares a path with: `form.premises.tenure == "leased"`. */
  readonly compares: readonly Comparison[];
  /** Operators and functions in it: `==`, `size`. */
  readonly operations: readonly string[];
  /** What it comes to for these values, by the variables' names. `unknown` where a value is not there; it never throws. */
  judge(values: Readonly<Record<string, unknown>>): Verdict;
}

/** Why an expression is refused, and where in its text. */
export class ConditionFault extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

/** A variable of an expression: a form (or an element of one of its lists), or a text. */
export type ConditionVariable = FormFields | 'string';

/** @throws ConditionFault where the text is no expression, names an unknown field, or does not come to true or false */
export function compileCondition(text: string, variables: Readonly<Record<string, ConditionVariable>>): Condition {
  const environment = new Environment({ enableOptionalTypes: true });
  registerConditionFunctions(environment);
  for (const [name, variable] of Object.entries(variables)) {
    if (variable === 'string') environment.registerVariable(name, 'string');
    else environment.registerVariable({ name, schema: schemaOf(variable) });
  }
  const checked = environment.check(text);
  if (!checked.valid)
    throw new ConditionFault(checked.error?.summary ?? 'is not valid', checked.error?.range?.start ?? 0);
  if (checked.type !== 'bool') throw new ConditionFault(`comes to ${checked.type}, not to true or false`, 0);
  const expression = environment.parse(text);
  return {
    text,
    looksAt: [...new Set(pathsIn(expression.ast))],
    compares: comparisonsIn(expression.ast),
    operations: [...new Set(operationsIn(expression.ast))],
    judge: (values) => {
      const context = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toCel(value)]));
      try {
        return expression(context) === true;
      } catch (error) {
        if (error instanceof EvaluationError) return 'unknown';
        throw error;
      }
    },
  };
}

/** Compiles inside a zod schema; a fault carries its place in the text. */
export function conditionIn(
  context: z.RefinementCtx,
  path: readonly PropertyKey[],
  text: string,
  variables: Readonly<Record<string, ConditionVariable>>,
): Condition | undefined {
  try {
    return compileCondition(text, variables);
  } catch (error) {
    if (!(error instanceof ConditionFault)) throw error;
    context.addIssue({
      code: 'custom',
      path: [...path],
      message: error.message,
      params: { text, offset: error.offset },
    });
    return undefined;
  }
}

function schemaOf(fields: FormFields): ObjectSchema {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, celType(field)]));
}

function celType(field: FormField): string | ObjectSchema {
  switch (field.type) {
    case 'object':
      return schemaOf(field.fields);
    case 'list':
      return field.of.type === 'object' ? 'list<map>' : `list<${String(celType(field.of))}>`;
    case 'boolean':
      return 'bool';
    case 'integer':
      return 'int';
    default:
      return 'string';
  }
}

/** A case's form stands in every condition: it is converted once. Values are never changed. */
const converted = new WeakMap<object, unknown>();

function toCel(value: unknown): unknown {
  if (typeof value === 'number') return BigInt(value);
  if (typeof value !== 'object' || value === null) return value;
  const known = converted.get(value);
  if (known !== undefined) return known;
  const result = Array.isArray(value)
    ? value.map(toCel)
    : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toCel(inner)]));
  converted.set(value, result);
  return result;
}
