import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { YushenError } from '@yushen/contract';
import type { Keyring } from '../sealing/keyring';
import { type SealPlace, startSeal, unseal } from '../sealing/seal';

/** Milliseconds after which what lies in a folder of incoming files belongs to nobody who lives. */
const STALE_MS = 24 * 3_600_000;

const placeOf = (tenant: string): SealPlace => ({ tenant, purpose: 'file' });

/** Bytes that came in whole, sealed and synced in a file of their own. */
export interface Incoming {
  readonly file: string;
  readonly sha256: string;
  /** Bytes before they were sealed. */
  readonly size: number;
  discard(): Promise<void>;
}

/** A folder for what comes in; what processes that died left in it goes. */
export async function openIncoming(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > STALE_MS) await rm(file, { force: true });
  }
  return folder;
}

/**
 * Takes a stream in to its end, sealing it on its way.
 *
 * @throws YushenError `too-large` beyond so many bytes; the rest of the stream is read and dropped, and nothing is left behind
 */
export async function sealInto(
  folder: string,
  bytes: Readable,
  { tenant, limit, keys }: { readonly tenant: string; readonly limit: number; readonly keys: Keyring },
): Promise<Incoming> {
  const file = path.join(folder, randomUUID());
  const discard = () => rm(file, { force: true });
  try {
    return { file, discard, ...(await writeSealed(file, bytes, limit, startSeal(keys, placeOf(tenant)))) };
  } catch (error) {
    bytes.resume();
    await discard();
    throw error;
  }
}

/** @throws YushenError `store-failed` where the bytes are not those of this tenant and hash */
export function openSealed(keys: Keyring, tenant: string, sha256: string, sealed: Uint8Array): Uint8Array {
  const bytes = unseal(keys, placeOf(tenant), sealed);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new YushenError('store-failed', `The file ${sha256} does not hold what it held when it was stored.`);
  return bytes;
}

async function writeSealed(
  file: string,
  bytes: Readable,
  limit: number,
  { header, cipher }: ReturnType<typeof startSeal>,
): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  const target = await open(file, 'wx', 0o600);
  try {
    await target.writeFile(header);
    for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > limit) throw new YushenError('too-large', `A file may hold ${limit} bytes; this one holds more.`);
      hash.update(chunk);
      await writeAll(target, cipher.update(chunk));
    }
    await writeAll(target, cipher.final());
    await writeAll(target, cipher.getAuthTag());
    await target.sync();
    return { sha256: hash.digest('hex'), size };
  } finally {
    await target.close();
  }
}

/** `writeFile` on a handle goes on where the last write ended. */
const writeAll = (target: FileHandle, bytes: Uint8Array): Promise<void> => target.writeFile(bytes);
