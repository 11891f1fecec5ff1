import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ModelInfo, YushenError } from '@yushen/contract';
import { z } from 'zod';
import { hasDotProducts, readCpuinfo } from './integer-products';
import { dictionarySchema, infoOf, modelCards, networkSchema } from './model-cards';

/** The file that says what an imported folder holds. */
export const MANIFEST_FILE = 'models.json';

export const manifestSchema = z.object({
  schema: z.literal('yushen.models/1'),
  detection: networkSchema,
  recognition: networkSchema,
  /** Reads again what `recognition` is not sure of, where that is a quicker, rougher one. */
  exactRecognition: networkSchema.optional(),
  /** The characters of `recognition`. */
  dictionary: dictionarySchema,
  /** The characters of `exactRecognition`, where they are not those of `recognition`. */
  exactDictionary: dictionarySchema.optional(),
});

/** What PP-OCR reads with: a detector, one recogniser or two, and their characters. */
export type ModelSet = Omit<z.infer<typeof manifestSchema>, 'schema'>;

/** The shipped models: with the quick network where the processor runs it faster than the exact one, else with that one alone. */
export function shippedModels(cpuinfo: string | undefined = readCpuinfo()): ModelSet {
  const { detection, recognition, exactRecognition, dictionary } = modelCards;
  return hasDotProducts(cpuinfo)
    ? { detection, recognition, exactRecognition, dictionary }
    : { detection, recognition: exactRecognition, dictionary };
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
export const infosOf = ({ detection, recognition, exactRecognition, dictionary }: ModelSet): readonly ModelInfo[] =>
  [detection, recognition, ...(exactRecognition ? [exactRecognition] : []), dictionary].map(infoOf);

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
