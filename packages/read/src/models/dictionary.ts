import { YushenError } from '@yushen/contract';
import { loadModel } from './load-model';
import type { DictionaryCard } from './model-cards';

/**
 * The recogniser's classes as characters: class 0 is the blank (empty text), then the dictionary's lines, then a space.
 *
 * @throws YushenError `model-missing`, `model-mismatch`
 */
export async function loadDictionary(card: DictionaryCard, folder?: string): Promise<readonly string[]> {
  const text = new TextDecoder().decode(await loadModel(card, folder));
  const keys = text.replace(/\r?\n$/, '').split(/\r?\n/);
  if (keys.length !== card.entries)
    throw new YushenError('model-mismatch', `${card.name} has ${keys.length} lines, expected ${card.entries}.`);
  return ['', ...keys, ' '];
}
