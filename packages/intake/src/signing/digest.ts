import { createHash, getHashes } from 'node:crypto';
import { sm3 } from 'sm-crypto-v2';

/** Names of digests in Node, by object identifier. */
const DIGESTS: Readonly<Record<string, string>> = {
  '1.2.156.10197.1.401': 'sm3',
  '1.2.156.10197.1.401.1': 'sm3',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '1.3.14.3.2.26': 'sha1',
  '1.2.840.113549.2.5': 'md5',
};

/** OpenSSL may be built without it; computed in JavaScript, it is some five times slower. */
const HAS_SM3 = getHashes().includes('sm3');

export type DigestName = 'sm3' | 'sha256' | 'sha384' | 'sha512' | 'sha1' | 'md5';

/** The digest that an object identifier, or a plain name, stands for; undefined where it is not known here. */
export function digestName(algorithm: string): DigestName | undefined {
  const plain = algorithm.trim().toLowerCase().replaceAll('-', '');
  return (DIGESTS[plain] ?? Object.values(DIGESTS).find((name) => name === plain)) as DigestName | undefined;
}

/** Digest of several pieces of bytes, one after the other. */
export function digestOf(name: DigestName, ...pieces: readonly Uint8Array[]): Uint8Array {
  if (name === 'sm3' && !HAS_SM3)
    return Buffer.from(sm3(pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)), 'hex');
  const hash = createHash(name);
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
}

export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
