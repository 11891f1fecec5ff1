import { createHash } from 'node:crypto';
import { YushenError } from '@yushen/contract';
import { knownNetworks, type NetworkCard } from '../models/model-cards';
import { describeOnnx, type OnnxDescription } from './describe-onnx';
import type { Dictionary } from './dictionary-in';
import { dictionariesIn, fits } from './dictionary-in';
import type { ModelFile } from './find-model-files';

export interface FoundNetwork {
  readonly card: NetworkCard;
  readonly bytes: Uint8Array;
  /** Is its hash among those of `models.json`? */
  readonly known: boolean;
}

export interface FoundModels {
  readonly detection?: FoundNetwork;
  readonly recognition?: FoundNetwork & { readonly dictionary: Dictionary };
}

type Task = 'detection' | 'recognition';

/** How PaddleOCR normalises for its networks of all generations so far, for those that are not in `models.json`. */
const USUAL = {
  detection: { mean: [0.485, 0.456, 0.406], std: [0.229, 0.224, 0.225] },
  recognition: { mean: [0.5, 0.5, 0.5], std: [0.5, 0.5, 0.5] },
} as const;

/** A detector gives a map (batch, 1, height, width), a recogniser classes (batch, steps, classes). */
const taskOf = ({ inputs, outputs }: OnnxDescription): Task | undefined => {
  if (inputs.length === 0 || outputs.length !== 1) return undefined;
  const { shape } = outputs[0]!;
  if (shape.length === 4) return 'detection';
  return shape.length === 3 ? 'recognition' : undefined;
};

/**
 * The one detector and the one recogniser among files, described.
 *
 * @param pick takes only networks whose path or listed name holds this text; a dictionary is found by its fit
 * @throws YushenError `bad-options` where a choice is left or nothing is found, `model-mismatch` where no dictionary fits
 */
export function chooseModels(files: readonly ModelFile[], pick = ''): FoundModels {
  const networks = files.flatMap((file) => {
    const description = /\.onnx$/i.test(file.name) ? describeOnnx(file.bytes) : undefined;
    const task = description && taskOf(description);
    return description && task && isPicked(file, pick) ? [{ file, description, task }] : [];
  });
  const the = (task: Task) => {
    const [first, ...others] = networks.filter((network) => network.task === task);
    if (others.length === 0) return first;
    const names = [first!, ...others].map(({ file }) => file.path).join(', ');
    throw new YushenError(
      'bad-options',
      `There are several ${task} models: ${names}. Name the file that you mean, or pick by a part of its path.`,
    );
  };
  const [detection, recognition] = [the('detection'), the('recognition')];
  if (!detection && !recognition) throw new YushenError('bad-options', 'There is no PP-OCR model in what was given.');
  return {
    ...(detection && { detection: describe(detection) }),
    ...(recognition && {
      recognition: { ...describe(recognition), dictionary: dictionaryFor(recognition, files) },
    }),
  };
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const listed = (bytes: Uint8Array) => {
  const sha256 = sha256Of(bytes);
  return knownNetworks.find((card) => card.sha256 === sha256);
};

const isPicked = ({ path, bytes }: ModelFile, pick: string): boolean =>
  path.includes(pick) || listed(bytes)?.name.includes(pick) === true;

function describe({
  file: { name, bytes },
  description,
  task,
}: {
  readonly file: ModelFile;
  readonly description: OnnxDescription;
  readonly task: Task;
}): FoundNetwork {
  const known = listed(bytes);
  const { mean, std } = known ?? USUAL[task];
  const card = {
    // An unlisted file goes by its own name, and every report says that it is not listed.
    name: known?.name ?? `${name.replace(/\.onnx$/i, '')} (not listed)`,
    package: known?.package ?? 'own file',
    file: name,
    sha256: sha256Of(bytes),
    input: { name: description.inputs[0]!.name },
    output: { name: description.outputs[0]!.name },
    mean,
    std,
  };
  return { card, bytes, known: known !== undefined };
}

function dictionaryFor(
  { file, description }: { readonly file: ModelFile; readonly description: OnnxDescription },
  files: readonly ModelFile[],
): Dictionary {
  const classes = description.outputs[0]!.shape[2];
  const found = dictionariesIn(description, files);
  const fitting = found.find((dictionary) => fits(dictionary, classes));
  if (fitting !== undefined) return fitting;
  const seen = found.length === 0 ? 'none was found' : `found: ${found.map(({ length }) => length).join(', ')}`;
  throw new YushenError(
    'model-mismatch',
    `${file.name} has ${classes ?? 'some'} classes and wants a dictionary of two entries fewer; ${seen}. Give its dictionary file too.`,
  );
}
