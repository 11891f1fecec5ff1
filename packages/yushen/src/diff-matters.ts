import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { YushenError } from '@yushen/contract';
import { diffPacks, type PackDiff, type Vocabulary } from '@yushen/rules';
import type { PackRegistry } from './pack-registry';
import { asWritten, type LoadedPack, loadPackFile, loadPackFolder } from './packs';

/** A path says so: it begins with a dot, is absolute, or has a separator or a file's ending. A bare name is a matter's. */
const isPath = (name: string): boolean => path.isAbsolute(name) || /^\.|[\\/]|\.ya?ml$/u.test(name);

/**
 * What differs between two packs, each a matter's id or a path (`./our-city`).
 *
 * @throws YushenError `unknown-matter`, `bad-pack`; `bad-options` where a path leads nowhere
 */
export function diffMatters(
  before: string,
  after: string,
  {
    registry,
    on,
    vocabulary,
  }: { readonly registry: PackRegistry; readonly on: string; readonly vocabulary: Vocabulary },
): PackDiff {
  const open = (name: string): LoadedPack => {
    if (!isPath(name)) return registry.find(name, on);
    if (!existsSync(name)) throw new YushenError('bad-options', `${name}: there is no such pack`);
    return statSync(name).isDirectory() ? loadPackFolder(name, vocabulary) : loadPackFile(name, vocabulary);
  };
  return diffPacks(asWritten(open(before)), asWritten(open(after)), vocabulary);
}
