import type { Condition } from '../conditions/condition';
import type { Reference } from '../pack/references';

/** The references anywhere in a check's parameters. */
export function referencesOf(params: unknown): readonly Reference[] {
  if (Array.isArray(params)) return params.flatMap(referencesOf);
  if (typeof params !== 'object' || params === null) return [];
  if ('kind' in params && ['form', 'requirement', 'document'].includes(String(params.kind)))
    return [params as Reference];
  return Object.values(params).flatMap(referencesOf);
}

/** The conditions anywhere in a check's parameters. */
export function conditionsOf(params: unknown): readonly Condition[] {
  if (Array.isArray(params)) return params.flatMap(conditionsOf);
  if (typeof params !== 'object' || params === null) return [];
  if ('looksAt' in params && 'judge' in params) return [params as Condition];
  return Object.values(params).flatMap(conditionsOf);
}

/** Ids of requirements whose values or signing zones a check looks at. */
export function requirementsNamed(params: unknown): readonly string[] {
  if (Array.isArray(params)) return params.flatMap(requirementsNamed);
  if (typeof params !== 'object' || params === null) return [];
  if ('requirement' in params && typeof params.requirement === 'string') return [params.requirement];
  return Object.values(params).flatMap(requirementsNamed);
}
