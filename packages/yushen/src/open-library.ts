import { allDocuments, type DocumentDefinition } from '@yushen/documents';
import { ALL_CHECKS, type Vocabulary, vocabularyOf } from '@yushen/rules';
import { ownChecks } from './own-checks';
import { ownDocuments } from './own-documents';
import { openPackRegistry, type PackRegistry } from './pack-registry';
import { today } from './read-case';
import type { ParsedOptions } from './reviewer-options';

/** What is known before any file is read: the document types, what packs may name, and the packs. */
export interface Library {
  readonly definitions: readonly DocumentDefinition[];
  readonly vocabulary: Vocabulary;
  readonly registry: PackRegistry;
}

/** What ships, and what was passed in. @throws YushenError `bad-options`, `bad-pack` */
export function openLibrary({
  documents,
  checks,
  packs,
}: Pick<ParsedOptions, 'documents' | 'checks' | 'packs'>): Library {
  const definitions = [...allDocuments, ...ownDocuments(documents)];
  const vocabulary = vocabularyOf(definitions, [...ALL_CHECKS, ...ownChecks(checks)]);
  const registry = openPackRegistry(packs, vocabulary);
  // What was passed in may not suit a pack that ships: that is said now, and not with its first case.
  if (documents.length + checks.length > 0) registry.inForce(today());
  return { definitions, vocabulary, registry };
}
