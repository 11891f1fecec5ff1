import { eitherOf, type Text } from '@yushen/contract';
import { sameWritten } from '../yaml/same-written';
import { idOf, type Raw, type RawEntry } from './raw-pack';

/** Keys that say which documents a requirement takes, and for whom. */
const IDENTITY = ['accepts', 'subject', 'each', 'where', 'fields'] as const;

/**
 * The requirements of several matters, each id once. Where two ask for the same documents on different conditions,
 * it is asked for where either holds.
 *
 * @throws YushenError `bad-pack` where one id stands for different documents
 */
export function mergeRequirements(lists: readonly (readonly RawEntry[])[]): readonly RawEntry[] {
  const kept: RawEntry[] = [];
  for (const entry of lists.flat()) {
    const index = kept.findIndex((one) => idOf(one) === idOf(entry));
    if (index < 0) kept.push({ ...entry, raw: withoutWhy(entry.raw) });
    else kept[index] = either(kept[index]!, entry);
  }
  return kept;
}

function withoutWhy({ why: _why, ...raw }: Raw): Raw {
  return raw;
}

function either(first: RawEntry, second: RawEntry): RawEntry {
  const other = IDENTITY.find((key) => !sameWritten(first.raw[key], second.raw[key]));
  if (other !== undefined) {
    const { file, line } = first.written.placeAt(['id']);
    const id = idOf(second);
    throw second.written.faultAt(
      [other],
      `"${id}" in ${file}:${line} has another "${other}". Give one of them another name under "composes", with "as: { ${id}: … }"`,
    );
  }
  const { when: one, condition: said, ...rest } = first.raw;
  const { when: two, condition: alsoSaid } = second.raw;
  if (one === undefined || two === undefined) return { ...first, raw: rest };
  if (one === two) return first;
  return {
    ...first,
    raw: { ...rest, when: `(${String(one)}) || (${String(two)})`, condition: eitherText(said, alsoSaid) },
    written: first.written.over(second.written),
  };
}

function eitherText(one: unknown, two: unknown): unknown {
  if (one === undefined || two === undefined) return one ?? two;
  return eitherOf(one as Text, two as Text);
}
