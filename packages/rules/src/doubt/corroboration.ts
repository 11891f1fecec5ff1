import type { Document } from '@yushen/contract';
import type { Reading } from '../pack/reading';
import { ownProof } from './own-proof';

/** Which values something independent bears out: another document, the form, a registry, or their own check digit. */
export interface Corroboration {
  has(reading: Reading): boolean;
}

const keyOf = ({ document, field }: Pick<Reading, 'document' | 'field'>): string => `${document?.id}\n${field}`;

/** All that the rules of a matter found to agree, and what each document bears out by itself. */
export function corroborationOf(agreed: readonly Reading[]): Corroboration {
  const keys = new Set(agreed.map(keyOf));
  const proofs = new Map<Document, ReadonlySet<string>>();
  const proofOf = (document: Document): ReadonlySet<string> => {
    const proof = proofs.get(document) ?? ownProof(document);
    proofs.set(document, proof);
    return proof;
  };
  return {
    has: (reading) =>
      keys.has(keyOf(reading)) ||
      (reading.document !== undefined && reading.field !== undefined && proofOf(reading.document).has(reading.field)),
  };
}
