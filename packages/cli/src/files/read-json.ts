import { readFile } from 'node:fs/promises';
import { YushenError } from '@yushen/contract';
import { plainText } from '../plain-text';

/** A JSON file's value. @throws YushenError `bad-options`, which does not quote it */
export async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new YushenError('bad-options', `${plainText(file)} cannot be read`, { cause });
  });
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new YushenError('bad-options', `${plainText(file)} is not valid JSON`, { cause });
  }
}
