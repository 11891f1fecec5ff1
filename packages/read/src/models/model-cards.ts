import type { ModelInfo } from '@yushen/contract';
import { z } from 'zod';
import models from '../../../../models/models.json';

const triple = z.tuple([z.number(), z.number(), z.number()]).readonly();
const fileShape = {
  name: z.string(),
  /** Where the file comes from. */
  package: z.string(),
  /** A module specifier of the npm package that ships it, `file` lying relative to it; absent for what a user imports. */
  anchor: z.string().optional(),
  file: z.string(),
  sha256: z.string().length(64),
};
const fileSchema = z.object(fileShape);
export const networkSchema = z.object({
  ...fileShape,
  input: z.object({ name: z.string() }),
  output: z.object({ name: z.string() }),
  mean: triple,
  std: triple,
});
export const dictionarySchema = z.object({ ...fileShape, entries: z.int() });
/** A network that can be imported: the names of its tensors stand in its file. */
const importableSchema = z.object({
  ...fileShape,
  task: z.enum(['detection', 'recognition']),
  mean: triple,
  std: triple,
});

export type NetworkCard = z.infer<typeof networkSchema>;
export type DictionaryCard = z.infer<typeof dictionarySchema>;
export type ModelCard = z.infer<typeof fileSchema>;
export type ImportableCard = z.infer<typeof importableSchema>;

const entry = (task: string): unknown => models.find((model) => model.task === task);

/** The reader's models as `models/models.json` lists them. */
export const modelCards = {
  detection: networkSchema.parse(entry('detection')),
  /** Of byte products, for processors that have them. */
  recognition: networkSchema.parse(entry('recognition')),
  /** The same network in float32, for all others. */
  floatRecognition: networkSchema.parse(entry('float-recognition')),
  dictionary: dictionarySchema.parse(entry('dictionary')),
  types: fileSchema.parse(entry('types')),
  tesseract: fileSchema.parse(entry('tesseract')),
} as const;

/** Every network whose hash is known, of all generations. */
export const knownNetworks: readonly ImportableCard[] = models
  .filter(({ task }) => task === 'detection' || task.endsWith('recognition'))
  .map((model) => importableSchema.parse({ ...model, task: model.task.replace('float-', '') }));

export const infoOf = ({ name, sha256 }: ModelCard): ModelInfo => ({ name, sha256 });

export const tesseractModels: readonly ModelInfo[] = [infoOf(modelCards.tesseract)];
