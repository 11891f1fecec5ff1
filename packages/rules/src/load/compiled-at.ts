import { type Condition, ConditionFault, type ConditionVariable, compileCondition } from '../conditions/condition';
import type { YamlPath } from '../yaml/pack-text';
import type { Written } from '../yaml/written';

/** Compiles a condition of a pack, if there is one. @throws YushenError `bad-pack` at the fault's place inside the expression */
export function compiledAt(
  expression: string | undefined,
  variables: Readonly<Record<string, ConditionVariable>>,
  written: Written,
  path: YamlPath,
): Condition | undefined {
  if (expression === undefined) return undefined;
  try {
    return compileCondition(expression, variables);
  } catch (error) {
    if (!(error instanceof ConditionFault)) throw error;
    throw written.faultAt(path, error.message, { text: expression, offset: error.offset });
  }
}
