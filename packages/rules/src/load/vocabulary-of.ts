import { DOCUMENT_TYPES, FIELD_NAMES, FIELD_TITLES } from '@yushen/contract';
import { ALL_CHECKS } from '../checks/all-checks';
import type { AnyCheck } from '../pack/define-check';
import { type DefinedDocument, type Vocabulary, verbatim } from '../pack/vocabulary';

/**
 * The contract's documents and fields, and those that the definitions add, in the definitions' words. A title for a field that the
 * contract has one for is not heard: the same field is called the same everywhere.
 */
export function vocabularyOf(
  definitions: readonly DefinedDocument[],
  checks: readonly AnyCheck[] = ALL_CHECKS,
): Vocabulary {
  const shipped = DOCUMENT_TYPES.filter((type) => type !== 'unknown');
  const types = new Set<string>([...shipped, ...definitions.map(({ type }) => type)]);
  const documents = [...types].map((type) => {
    const definition = definitions.find((candidate) => candidate.type === type);
    const fixed: readonly string[] = Object.hasOwn(FIELD_NAMES, type)
      ? FIELD_NAMES[type as keyof typeof FIELD_NAMES]
      : [];
    const fields = [...new Set([...fixed, ...Object.keys(definition?.fields ?? {})])];
    return [type, { title: definition?.title ?? verbatim(type), fields, signatures: definition?.signatures ?? [] }];
  });
  const titled = definitions.flatMap(({ fields }) =>
    Object.entries(fields).flatMap(([field, { title }]) => (title === undefined ? [] : [[field, title] as const])),
  );
  return {
    documents: Object.fromEntries(documents),
    fieldTitles: { ...Object.fromEntries(titled), ...FIELD_TITLES },
    checks,
  };
}
