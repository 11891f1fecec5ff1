import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { YushenError } from '@yushen/contract';
import { plainText } from '../plain-text';

/** Writes a file and the folders above it. @throws YushenError `bad-options` where that is not possible */
export async function writeTextFile(target: string, text: string): Promise<void> {
  try {
    await mkdir(path.dirname(path.resolve(target)), { recursive: true });
    await writeFile(target, text);
  } catch (cause) {
    throw new YushenError('bad-options', `${plainText(target)} could not be written: ${reasonOf(cause)}`, { cause });
  }
}

const reasonOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason';
