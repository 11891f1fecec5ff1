import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type TypeSuggester, YushenError } from '@yushen/contract';
import { ZodError } from 'zod';
import { loadModel } from '../models/load-model';
import { infoOf, modelCards } from '../models/model-cards';
import { pageFeatures } from './page-features';
import { parseTypeModel, scoreTypes, type TypeModel } from './type-model';

/** A page of fewer lines is nothing to suggest from. */
const MIN_LINES = 3;

/**
 * The linear model that ships with Yushen.
 *
 * @param folder where its file may lie instead, for a host without the package: folders of imported models do not hold it
 * @throws YushenError `model-missing`, `model-mismatch`
 */
export async function openTypeSuggester(folder?: string): Promise<TypeSuggester> {
  const card = modelCards.types;
  const file = join(folder ?? '', basename(card.file));
  const own = folder !== undefined && existsSync(file);
  const model = parsed(await loadModel(card, own ? folder : undefined), card.name);
  return {
    contract: 'suggester/1',
    models: [infoOf(card)],
    suggest: (lines, { width, height }) => {
      if (lines.length < MIN_LINES) return undefined;
      const scores = scoreTypes(model, pageFeatures(lines, height / width, model.buckets));
      const most = Math.max(...scores);
      const type = model.labels[scores.indexOf(most)];
      const confidence = Math.round(most * 1e4) / 1e4;
      return type === undefined || confidence < model.threshold ? undefined : { type, confidence };
    },
  };
}

function parsed(bytes: Uint8Array, name: string): TypeModel {
  try {
    return parseTypeModel(bytes);
  } catch (cause) {
    if (!(cause instanceof RangeError || cause instanceof ZodError)) throw cause;
    throw new YushenError('model-mismatch', `${name} is not a model of types.`, { cause });
  }
}
