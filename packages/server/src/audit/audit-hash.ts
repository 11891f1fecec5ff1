import { createHash, getHashes } from 'node:crypto';
import { YushenError } from '@yushen/contract';
import { ne } from 'drizzle-orm';
import { auditHeads } from '../store/schema';
import type { Store } from '../store/store';

/** What chains the audit log: SHA-256, or SM3 (GB/T 32905) where the national algorithms are asked for. Both give 256 bits. */
export const AUDIT_HASHES = ['sha256', 'sm3'] as const;
export type AuditHash = (typeof AUDIT_HASHES)[number];

export const hashWith = (algorithm: AuditHash, previous: Uint8Array, words: string): Uint8Array =>
  createHash(algorithm).update(previous).update(words).digest();

/**
 * Chains what every tenant appends from now on with this hash; what stands keeps its own.
 *
 * @throws YushenError `native-missing` where this Node's OpenSSL does not know it
 */
export async function chainWith(store: Store, algorithm: AuditHash): Promise<void> {
  if (!getHashes().includes(algorithm))
    throw new YushenError('native-missing', `The OpenSSL of this Node does not know ${algorithm}.`);
  await store.acrossTenants((tx) =>
    tx.update(auditHeads).set({ algorithm }).where(ne(auditHeads.algorithm, algorithm)),
  );
}
