import { createHash, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { YushenError } from '@yushen/contract';
import { syncFolder } from '../disk/sync-folder';

/** A key of 256 bits, known in what it sealed by the first bytes of its hash. */
export interface SealingKey {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** What seals now, and all that ever sealed. */
export interface Keyring {
  readonly current: SealingKey;
  /** @throws YushenError `store-failed` where it is not in the ring */
  find(id: string): SealingKey;
  /** The same for equal texts; tells nothing of them without the oldest key, which must be kept. */
  fingerprint(purpose: string, text: string): Uint8Array;
}

const KEY_BYTES = 32;
/** Bytes of a key's hash that name it. */
export const KEY_ID_BYTES = 8;

/**
 * Keys in base64, one a line or separated by commas, the current one first. To rotate, put a new one in front.
 *
 * @throws YushenError `bad-options`
 */
export function parseKeyring(text: string): Keyring {
  const keys = text
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map(parseKey);
  const [current] = keys;
  const oldest = keys.at(-1);
  if (current === undefined || oldest === undefined) throw new YushenError('bad-options', 'There is no sealing key.');
  return {
    current,
    find: (id) => {
      const key = keys.find((candidate) => candidate.id === id);
      if (key === undefined)
        throw new YushenError('store-failed', `Sealed with key ${id}, which is not among the sealing keys.`);
      return key;
    },
    fingerprint: (purpose, text) => {
      const salt = createHash('sha256').update(text).digest();
      return new Uint8Array(hkdfSync('sha256', oldest.bytes, salt, `fingerprint:${purpose}`, KEY_BYTES));
    },
  };
}

function parseKey(word: string): SealingKey {
  const bytes = Buffer.from(word, 'base64');
  if (bytes.length !== KEY_BYTES)
    throw new YushenError(
      'bad-options',
      `A sealing key is ${KEY_BYTES} random bytes in base64; one is ${bytes.length} bytes.`,
    );
  const id = createHash('sha256').update('key-id').update(bytes).digest().subarray(0, KEY_ID_BYTES).toString('hex');
  return { id, bytes };
}

/**
 * The keyring of a data folder, with a first key of its own where there is none. The file is for its owner alone.
 *
 * @throws YushenError `bad-options` where the file holds what is no key
 */
export async function openKeyringFile(file: string): Promise<Keyring> {
  await mkdir(path.dirname(file), { recursive: true });
  // A name of its own for every caller: two of one process may come at the same time.
  const fresh = `${file}.${randomUUID()}`;
  await writeFile(fresh, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flush: true });
  // A link is made whole or not at all, and never over another process's key.
  await link(fresh, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(fresh);
  await syncFolder(path.dirname(file));
  await chmod(file, 0o600);
  return parseKeyring(await readFile(file, 'utf8'));
}
