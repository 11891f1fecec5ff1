import path from 'node:path';
import { YushenError } from '@yushen/contract';
import type { Vocabulary } from '@yushen/rules';
import {
  type LoadedPack,
  loadPackFile,
  packFilesIn,
  packFoldersIn,
  SHIPPED_VOCABULARY,
  shippedPacksFolder,
} from './packs';

/** Every version of every matter there is. */
export interface PackRegistry {
  /** The ids of all matters, in their order. */
  readonly ids: readonly string[];
  /** The packs that a case opened on a day is judged by, one for each matter. */
  inForce(on: string): readonly LoadedPack[];
  /**
   * The pack by its matter's id, as in force on a day, or at a pinned version: `tax-registration@2026.1`.
   *
   * @throws YushenError `unknown-matter`
   */
  find(name: string, on: string): LoadedPack;
}

/**
 * The shipped packs, each loaded with the first case of its matter, and those of `folders`, loaded at once, which win from the day that
 * they are in force.
 *
 * @throws YushenError `bad-pack`
 */
export function openPackRegistry(
  folders: readonly string[],
  vocabulary: Vocabulary = SHIPPED_VOCABULARY,
): PackRegistry {
  const load = (places: readonly string[]): readonly LoadedPack[] => {
    const registry = places.flatMap(packFilesIn).map((file) => loadPackFile(file, vocabulary));
    checkVersions(registry);
    return inOrderOfDays(registry);
  };
  const own = folders.flatMap((folder) => load(packFoldersIn(folder)));
  // A shipped pack's folder is called by its matter.
  const shipped = new Map(packFoldersIn(shippedPacksFolder()).map((folder) => [path.basename(folder), folder]));
  const ids = [...new Set([...shipped.keys(), ...own.map(({ pack }) => pack.id)])].sort((left, right) =>
    left.localeCompare(right),
  );
  const versions = new Map<string, readonly LoadedPack[]>();
  const versionsOf = (id: string): readonly LoadedPack[] => {
    const known = versions.get(id);
    if (known !== undefined || !ids.includes(id)) return known ?? [];
    const folder = shipped.get(id);
    const loaded = [...(folder === undefined ? [] : load([folder])), ...own.filter(({ pack }) => pack.id === id)];
    versions.set(id, loaded);
    return loaded;
  };
  return {
    ids,
    inForce: (on) => ids.flatMap((id) => current(versionsOf(id), on) ?? []),
    find: (name, on) => {
      const [id = '', version] = name.split('@');
      const known = versionsOf(id);
      const found = version === undefined ? current(known, on) : known.findLast(({ pack }) => pack.version === version);
      if (found === undefined) throw unknown(name, id, known, ids);
      return found;
    },
  };
}

/** @throws YushenError `bad-pack` where one shelf holds a version twice: a case pinned to it would not know its rules */
function checkVersions(registry: readonly LoadedPack[]): void {
  const seen = new Map<string, string>();
  for (const { pack, source } of registry) {
    const name = `${pack.id}@${pack.version}`;
    const before = seen.get(name);
    if (before !== undefined)
      throw new YushenError('bad-pack', `${before} and ${source.file} are both "${name}": give one another version`);
    seen.set(name, source.file);
  }
}

/** The order of a shelf stays where days are the same: the current pack of a folder comes after its earlier versions. */
const inOrderOfDays = (registry: readonly LoadedPack[]): readonly LoadedPack[] =>
  [...registry].sort((left, right) => left.pack.effectiveFrom.localeCompare(right.pack.effectiveFrom));

/** The last that is in force; before the first day of all of them, the first. */
const current = (known: readonly LoadedPack[], on: string): LoadedPack | undefined =>
  known.findLast(({ pack }) => pack.effectiveFrom <= on) ?? known[0];

function unknown(name: string, id: string, known: readonly LoadedPack[], ids: readonly string[]): YushenError {
  if (known.length === 0)
    return new YushenError('unknown-matter', `There is no matter "${id}". There are: ${ids.join(', ')}.`);
  const there = known.map(({ pack }) => pack.version).join(', ');
  return new YushenError('unknown-matter', `There is no "${name}". Versions of "${id}": ${there}.`);
}
