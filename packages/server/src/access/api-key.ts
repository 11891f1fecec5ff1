import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** `ysk_<id>_<secret>`: the id names the key in logs, the secret is 256 random bits and stored as a hash alone. */
const PATTERN = /^ysk_([0-9a-f]{16})_([0-9a-f]{64})$/;

export interface NewApiKey {
  readonly id: string;
  /** To be shown once. */
  readonly text: string;
  readonly secretHash: Uint8Array;
}

export function newApiKey(): NewApiKey {
  const id = randomBytes(8).toString('hex');
  const secret = randomBytes(32).toString('hex');
  return { id, text: `ysk_${id}_${secret}`, secretHash: hashOfSecret(secret) };
}

/** The parts of a key as it was sent; nothing where it is none. */
export function parseApiKey(text: string): { id: string; secretHash: Uint8Array } | undefined {
  const [, id, secret] = PATTERN.exec(text) ?? [];
  return id === undefined || secret === undefined ? undefined : { id, secretHash: hashOfSecret(secret) };
}

export const sameHash = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b);

/** 256 random bits cannot be guessed, so one round of SHA-256 is enough. */
const hashOfSecret = (secret: string): Uint8Array => createHash('sha256').update(secret).digest();
