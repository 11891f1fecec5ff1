import { sameWritten } from '../yaml/same-written';

/** A value that differs between two texts. A side without it has `undefined`. */
export interface Difference {
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/** Where two YAML values differ, as near to the leaves as makes sense: a text in two languages and a list count as one value. */
export function diffValues(before: unknown, after: unknown, path: readonly string[] = []): readonly Difference[] {
  if (sameWritten(before, after)) return [];
  if (!isRecord(before) || !isRecord(after) || isText(before) || isText(after)) return [{ path, before, after }];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => diffValues(before[key], after[key], [...path, key]));
}

/** A sentence in two languages. */
export const isText = (value: unknown): value is { readonly zh: string; readonly en: string } =>
  isRecord(value) && typeof value.zh === 'string' && typeof value.en === 'string' && Object.keys(value).length === 2;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
