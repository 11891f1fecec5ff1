import path from 'node:path';
import { type Case, caseSchema, YushenError } from '@yushen/contract';
import { findCases } from '../files/find-cases';
import { readJson } from '../files/read-json';
import { plainText } from '../plain-text';

/** A case as it lies in a folder. */
export interface DemoCase {
  readonly folder: string;
  readonly input: Case;
}

/**
 * Cases below a folder, at most so many of each matter, drawn evenly from its names in order. Matters take turns, so that a desk
 * that is still filling shows each of them soon.
 * @throws YushenError `bad-options` where there is none, or one is no case
 */
export async function demoCases(folder: string, ofEach: number): Promise<readonly DemoCase[]> {
  const byMatter = new Map<string, DemoCase[]>();
  for (const file of await findCases(folder)) {
    const parsed = caseSchema.safeParse(await readJson(file));
    if (!parsed.success) throw new YushenError('bad-options', `${plainText(file)} is no case`);
    const matter = parsed.data.matter.split('@')[0] ?? '';
    byMatter.set(matter, [...(byMatter.get(matter) ?? []), { folder: path.dirname(file), input: parsed.data }]);
  }
  if (byMatter.size === 0)
    throw new YushenError('bad-options', `there is no case.json in or below ${plainText(folder)}`);
  const drawn = [...byMatter.values()].map((cases) => drawEvenly(cases, ofEach));
  return Array.from({ length: ofEach }, (_, turn) => drawn.flatMap((cases) => cases.slice(turn, turn + 1))).flat();
}

/** So many of a list, the first and the last among them, with even gaps. */
export function drawEvenly<T>(list: readonly T[], count: number): readonly T[] {
  if (list.length <= count) return list;
  if (count === 1) return list.slice(-1);
  return Array.from({ length: count }, (_, index) => list[Math.round((index * (list.length - 1)) / (count - 1))] as T);
}
