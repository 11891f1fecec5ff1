import { mkdir, open, readdir } from 'node:fs/promises';
import path from 'node:path';

/** A name lies in its folder, and outlives a loss of power only when that is synced. Windows syncs names by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  await syncOne(folder);
}

async function syncOne(place: string): Promise<void> {
  const handle = await open(place, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Makes a folder with those above it, so that their names outlive a loss of power. */
export async function makeSynced(folder: string, mode: number): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = path.dirname(made)) await syncFolder(path.dirname(made));
}

/** How many files are synced at a time. */
const AT_ONCE = 16;

/** Syncs every file below a folder, and every folder. */
export async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const next = files[Symbol.iterator]();
  const lane = async () => {
    for (const file of next) await syncOne(file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  for (const entry of entries) if (entry.isDirectory()) await syncFolder(path.join(entry.parentPath, entry.name));
  await syncFolder(folder);
}
