import type { ModelInfo } from '@yushen/contract';
import { z } from 'zod';
import models from '../../../../models/models.json';

const triple = z.tuple([z.number(), z.number(), z.number()]).readonly();
const fileShape = {
  name: z.string(),
  package: z.string(),
  /** A module specifier of the package; `file` lies relative to it. */
  anchor: z.string(),
  file: z.string(),
  sha256: z.string().length(64),
};
const fileSchema = z.object(fileShape);
const networkSchema = z.object({
  ...fileShape,
  input: z.object({ name: z.string() }),
  output: z.object({ name: z.string() }),
  mean: triple,
  std: triple,
});
const dictionarySchema = z.object({ ...fileShape, entries: z.int() });

export type NetworkCard = z.infer<typeof networkSchema>;
export type DictionaryCard = z.infer<typeof dictionarySchema>;
export type ModelCard = z.infer<typeof fileSchema>;

const entry = (task: string): unknown => models.find((model) => model.task === task);

/** The reader's models as `models/models.json` lists them. */
export const modelCards = {
  detection: networkSchema.parse(entry('detection')),
  recognition: networkSchema.parse(entry('recognition')),
  exactRecognition: networkSchema.parse(entry('exact-recognition')),
  dictionary: dictionarySchema.parse(entry('dictionary')),
  tesseract: fileSchema.parse(entry('tesseract')),
} as const;

const infoOf = ({ name, sha256 }: ModelCard): ModelInfo => ({ name, sha256 });

export const ppocrModels: readonly ModelInfo[] = [
  modelCards.detection,
  modelCards.recognition,
  modelCards.exactRecognition,
  modelCards.dictionary,
].map(infoOf);

export const tesseractModels: readonly ModelInfo[] = [infoOf(modelCards.tesseract)];
