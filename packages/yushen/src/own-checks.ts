import { YushenError } from '@yushen/contract';
import { ALL_CHECKS, type AnyCheck } from '@yushen/rules';

/** Lower-case words joined by hyphens, as the ids of those that ship. */
const ID = /^[a-z][a-z0-9-]*$/;

/** The checks that a reviewer is given. @throws YushenError `bad-options` for an id that is none, or that is taken */
export function ownChecks(given: readonly AnyCheck[]): readonly AnyCheck[] {
  const taken = new Set(ALL_CHECKS.map(({ id }) => id));
  for (const { id } of given) {
    if (!ID.test(id))
      throw new YushenError('bad-options', `Reviewer options: checks: "${id}" is no id such as "owner-is-adult".`);
    if (taken.has(id))
      throw new YushenError('bad-options', `Reviewer options: checks: there is a check "${id}" already.`);
    taken.add(id);
  }
  return given;
}
