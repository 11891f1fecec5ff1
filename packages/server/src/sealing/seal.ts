import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { YushenError } from '@yushen/contract';
import { KEY_ID_BYTES, type Keyring } from './keyring';

/**
 * Sealed bytes: `YS1`, the key's id, a nonce of 96 random bits, the ciphertext of AES-256-GCM, its tag of 128 bits.
 * What it is for and whose it is are authenticated with it, so that a seal cannot be moved elsewhere.
 */
export const MAGIC = Buffer.from('YS1');
export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;
export const HEADER_BYTES = MAGIC.length + KEY_ID_BYTES + NONCE_BYTES;
export const CIPHER = 'aes-256-gcm';

/** What a seal is bound to: a tenant, and a column or kind of file. */
export interface SealPlace {
  readonly tenant: string;
  readonly purpose: string;
}

export const placeBytes = ({ tenant, purpose }: SealPlace): Uint8Array => Buffer.from(`${purpose}\n${tenant}`);

/** The first bytes of a seal, and the cipher that goes on. */
export function startSeal(keys: Keyring, place: SealPlace) {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keys.current.bytes, nonce).setAAD(placeBytes(place));
  return { header: Buffer.concat([MAGIC, Buffer.from(keys.current.id, 'hex'), nonce]), cipher };
}

export function seal(keys: Keyring, place: SealPlace, bytes: Uint8Array): Uint8Array {
  const { header, cipher } = startSeal(keys, place);
  return Buffer.concat([header, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** @throws YushenError `store-failed` where it was changed, moved, cut short, or sealed with a key that is gone */
export function unseal(keys: Keyring, place: SealPlace, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes.length < HEADER_BYTES + TAG_BYTES || !bytes.subarray(0, MAGIC.length).equals(MAGIC))
    throw new YushenError('store-failed', `What is stored as ${place.purpose} is not sealed.`);
  const key = keys.find(bytes.subarray(MAGIC.length, MAGIC.length + KEY_ID_BYTES).toString('hex'));
  const nonce = bytes.subarray(MAGIC.length + KEY_ID_BYTES, HEADER_BYTES);
  const decipher = createDecipheriv(CIPHER, key.bytes, nonce).setAAD(placeBytes(place));
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(HEADER_BYTES, bytes.length - TAG_BYTES)), decipher.final()]);
  } catch (cause) {
    throw new YushenError('store-failed', `What is stored as ${place.purpose} was changed.`, { cause });
  }
}

export const sealJson = (keys: Keyring, place: SealPlace, value: unknown): Uint8Array =>
  seal(keys, place, Buffer.from(JSON.stringify(value)));

/** @throws YushenError `store-failed` as `unseal` */
export const unsealJson = <T>(keys: Keyring, place: SealPlace, sealed: Uint8Array): T =>
  JSON.parse(unseal(keys, place, sealed).toString('utf8')) as T;
