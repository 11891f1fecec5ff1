import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { YushenError } from '@yushen/contract';
import { plainText } from '../plain-text';

const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** Every `case.json` at and below a folder, sorted by path; links are not followed. @throws YushenError `bad-options` */
export async function findCases(folder: string): Promise<readonly string[]> {
  const found = await casesBelow(folder).catch((cause: unknown) => {
    throw new YushenError('bad-options', `${plainText(folder)} cannot be read as a folder`, { cause });
  });
  return found.sort();
}

async function casesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const here = entries.filter((entry) => entry.isFile() && entry.name === 'case.json');
  const below = entries.filter((entry) => entry.isDirectory() && !SKIPPED_FOLDERS.has(entry.name));
  const deeper = await Promise.all(below.map((entry) => casesBelow(path.join(folder, entry.name))));
  return [...here.map((entry) => path.join(folder, entry.name)), ...deeper.flat()];
}
