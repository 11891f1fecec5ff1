import type { Rule } from '../pack/pack';
import { carriesField, type Vocabulary } from '../pack/vocabulary';

/** False for a rule that looks only at documents which the matter never asks for. */
export function touches({ checks }: Rule, types: ReadonlySet<string>, vocabulary: Vocabulary): boolean {
  const named = checks.flatMap(({ params }) => documentsNamed(params));
  if (named.length === 0) return true;
  return named.some(({ type, fields }) =>
    [...types].some(
      (one) =>
        (type === '*' || type === one) &&
        (fields.length === 0 || fields.some((field) => carriesField(vocabulary, one, field))),
    ),
  );
}

interface Named {
  readonly type: string;
  readonly fields: readonly string[];
}

/** The document and type references anywhere in a check's parameters. Values of requirements and of the form always count. */
function documentsNamed(params: unknown): readonly Named[] {
  if (Array.isArray(params)) return params.flatMap(documentsNamed);
  if (typeof params !== 'object' || params === null) return [];
  const entry = params as Readonly<Record<string, unknown>>;
  if (entry.kind === 'type') return [{ type: String(entry.type), fields: [] }];
  if (entry.kind === 'document') return [{ type: String(entry.type), fields: entry.fields as readonly string[] }];
  return Object.values(entry).flatMap(documentsNamed);
}
