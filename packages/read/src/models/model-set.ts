import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ModelInfo, YushenError } from '@yushen/contract';
import { z } from 'zod';
import { type Host, multipliesBytes, thisHost } from './byte-products';
import { dictionarySchema, infoOf, modelCards, networkSchema } from './model-cards';

/** The file that says what an imported folder holds. */
export const MANIFEST_FILE = 'models.json';

export const manifestSchema = z.object({
  schema: z.literal('yushen.models/1'),
  detection: networkSchema,
  recognition: networkSchema,
  /** The characters of `recognition`. */
  dictionary: dictionarySchema,
});

/** What PP-OCR reads with: two networks and the characters of the second one. */
export type ModelSet = Omit<z.infer<typeof manifestSchema>, 'schema'>;

/** The models that ship with Yushen: one recogniser reads everything, in bytes where the processor multiplies them, else in float32. */
export function shippedModels(host: Host = thisHost()): ModelSet {
  const { detection, recognition, floatRecognition, dictionary } = modelCards;
  return { detection, recognition: multipliesBytes(host) ? recognition : floatRecognition, dictionary };
}

/**
 * The models of a folder that `importModels` filled, as its manifest says; without a manifest or a folder, the models that
 * ship with Yushen.
 *
 * @throws YushenError `model-mismatch` where the manifest is not one
 */
export async function readModelSet(folder: string | undefined): Promise<ModelSet> {
  const text = folder === undefined ? undefined : await readIfThere(join(folder, MANIFEST_FILE));
  if (text === undefined) return shippedModels();
  const parsed = manifestSchema.safeParse(asJson(text));
  if (parsed.success) return parsed.data;
  throw new YushenError(
    'model-mismatch',
    `The model folder's ${MANIFEST_FILE} is not one that "yushen models import" wrote. Import the models again.`,
  );
}

/** As a report names them. */
export const infosOf = ({ detection, recognition, dictionary }: ModelSet): readonly ModelInfo[] =>
  [detection, recognition, dictionary].map(infoOf);

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    // Whatever keeps the manifest from being read keeps the models from being read too, and that is said there.
    return undefined;
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
