import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type ModelInfo, YushenError } from '@yushen/contract';
import { loadModel } from '../models/load-model';
import { modelCards } from '../models/model-cards';
import { infosOf, MANIFEST_FILE, type ModelSet } from '../models/model-set';
import { createReadingPool } from '../pool/reading-pool';
import { chooseModels, type FoundModels } from './choose-models';
import { findModelFiles } from './find-model-files';
import { proveDetection } from './prove-detection';

/** Which models are taken, and where to. */
export interface ImportRequest {
  /** ONNX files, folders or Python wheels. */
  readonly files: readonly string[];
  /** A new or empty folder to put the models into. */
  readonly folder: string;
  /** Takes models whose hash is not in `models.json`. */
  readonly allowUnknown?: boolean | undefined;
  /** Of several networks, those whose path or listed name holds this text. */
  readonly pick?: string | undefined;
}

/** Models that were taken from files, and where they are now. */
export interface ImportedModels {
  /** Where they lie now, an absolute path: `modelFolder` may name it. */
  readonly folder: string;
  /** All in the folder, those that were copied from the ones that ship too. */
  readonly models: readonly ModelInfo[];
  /** Names of those that are not in `models.json`. */
  readonly unknown: readonly string[];
  /** Characters of the dictionary. */
  readonly characters: number;
}

interface ModelBytes {
  readonly set: ModelSet;
  readonly files: readonly { readonly file: string; readonly bytes: Uint8Array }[];
}

/**
 * Takes PP-OCR models from the user's own files into a folder that `modelFolder` can name: checks their hashes and the
 * dictionary, then reads a known line with them. What is not among the files (the detector, say) is copied from the models
 * that ship with Yushen. Nothing is left behind where the models do not work.
 *
 * @throws YushenError `bad-options`, `model-mismatch`, `model-missing`, `reader-failed`
 */
export async function importModels({
  files,
  folder,
  allowUnknown = false,
  pick,
}: ImportRequest): Promise<ImportedModels> {
  const target = resolve(folder);
  if ((await entriesOf(target)).length > 0)
    throw new YushenError('bad-options', `${folder} is not empty. Name a new folder for the models.`);
  const found = chooseModels(await findModelFiles(files), pick);
  const unknown = [found.detection, found.recognition].flatMap((one) => (one && !one.known ? [one] : []));
  if (unknown.length > 0 && !allowUnknown)
    throw new YushenError(
      'model-mismatch',
      `Not a known model: ${unknown.map(({ card }) => `${card.file}, sha256 ${card.sha256}`).join('; ')}. Where you trust the file, allow unknown models.`,
    );
  const models = await completed(found);
  await mkdir(dirname(target), { recursive: true });
  const draft = await mkdtemp(`${target}.`);
  try {
    // A temporary folder is for its maker alone; models are for whoever runs the service.
    await chmod(draft, 0o755);
    await write(draft, models);
    await prove(draft);
    await rmdir(target).catch(() => undefined);
    await rename(draft, target);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return {
    folder: target,
    models: infosOf(models.set),
    unknown: unknown.map(({ card }) => card.name),
    characters: models.set.dictionary.entries,
  };
}

const entriesOf = (folder: string): Promise<string[]> =>
  readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [];
    throw new YushenError('bad-options', `${folder} cannot be used as a folder.`, { cause });
  });

/** The shipped models that run on every processor: the folder may go to another host. */
const PORTABLE = {
  detection: modelCards.detection,
  recognition: modelCards.floatRecognition,
  dictionary: modelCards.dictionary,
} as const;

/** What was found, and the shipped models where nothing was. */
async function completed({ detection, recognition }: FoundModels): Promise<ModelBytes> {
  const shipped = async (kind: keyof typeof PORTABLE) => {
    const card = { ...PORTABLE[kind], file: basename(PORTABLE[kind].file) };
    return { card, file: card.file, bytes: await loadModel(PORTABLE[kind]) };
  };
  const detector = detection ?? (await shipped('detection'));
  const recogniser = recognition ?? (await shipped('recognition'));
  const dictionary = recognition ? dictionaryFile(recognition) : await shipped('dictionary');
  return {
    set: {
      detection: detector.card as ModelSet['detection'],
      recognition: recogniser.card as ModelSet['recognition'],
      dictionary: dictionary.card as ModelSet['dictionary'],
    },
    files: [detector, recogniser, dictionary].map(({ card, bytes }) => ({
      file: card.file,
      bytes,
    })),
  };
}

function dictionaryFile({ card, dictionary }: NonNullable<FoundModels['recognition']>) {
  const bytes = new TextEncoder().encode(`${dictionary.join('\n')}\n`);
  return {
    card: {
      name: `dictionary of ${card.name}`,
      package: card.package,
      file: 'dictionary.txt',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      entries: dictionary.length,
    },
    bytes,
  };
}

async function write(folder: string, { set, files }: ModelBytes): Promise<void> {
  for (const { file, bytes } of files) await writeFile(join(folder, file), bytes);
  await writeFile(join(folder, MANIFEST_FILE), `${JSON.stringify({ schema: 'yushen.models/1', ...set }, null, 2)}\n`);
}

/** Reads with the models: the workers refuse a recogniser that cannot read the known line. */
async function prove(modelFolder: string): Promise<void> {
  const pool = await createReadingPool({ workers: 1, modelFolder });
  try {
    await proveDetection(pool);
  } finally {
    await pool.close();
  }
}
