import type { Document } from '@yushen/contract';
import type { Reading } from '../pack/reading';
import type { Backing } from './is-doubtful';
import { ownProof } from './own-proof';

/** Which values something independent bears out: another document, the form, a registry, or their own check digit. */
export interface Corroboration {
  of(reading: Reading): Backing;
}

/** Values that were found to bear each other out, and those of them that a sure one does. */
export interface Agreed {
  readonly corroborated: readonly Reading[];
  readonly agreed: readonly Reading[];
}

const keyOf = ({ document, field }: Pick<Reading, 'document' | 'field'>): string => `${document?.id}\n${field}`;

/**
 * All that the rules of a matter found to agree, and what each document bears out by itself.
 *
 * @param immaterial values whose doubt changes nothing
 */
export function corroborationOf(found: readonly Agreed[], immaterial: readonly Reading[] = []): Corroboration {
  const settled = new Set(immaterial.map(keyOf));
  const keys = new Set(found.flatMap(({ corroborated }) => corroborated.map(keyOf)));
  const agreed = new Set(found.flatMap((one) => one.agreed.map(keyOf)));
  const proofs = new Map<Document, ReadonlySet<string>>();
  const proofOf = (document: Document): ReadonlySet<string> => {
    const proof = proofs.get(document) ?? ownProof(document);
    proofs.set(document, proof);
    return proof;
  };
  const isProved = ({ document, field }: Reading): boolean =>
    document !== undefined && field !== undefined && proofOf(document).has(field);
  return {
    of(reading) {
      const key = keyOf(reading);
      if (settled.has(key)) return 'immaterial';
      if (agreed.has(key)) return 'agreed';
      return keys.has(key) || isProved(reading) ? 'corroborated' : 'none';
    },
  };
}
