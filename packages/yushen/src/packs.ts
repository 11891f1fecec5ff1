import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { YushenError } from '@yushen/contract';
import { allDocuments } from '@yushen/documents';
import {
  assemblePack,
  loadPack,
  type MatterPack,
  type PackResolver,
  type PackSource,
  packName,
  type Vocabulary,
  vocabularyOf,
} from '@yushen/rules';

/** A pack with the folder it came from. */
export interface LoadedPack {
  readonly folder: string;
  /** Its `matter.yaml`, or an earlier version beside it. */
  readonly source: PackSource;
  readonly pack: MatterPack;
}

/** What packs may name where nothing is added to what ships. */
export const SHIPPED_VOCABULARY: Vocabulary = vocabularyOf(allDocuments);

const CURRENT = 'matter.yaml';

/** The packs that come with Yushen. */
export const shippedPacksFolder = (): string =>
  path.dirname(fileURLToPath(import.meta.resolve('@yushen/matters/package.json')));

const sourceAt = (file: string): PackSource => ({ file, text: readFileSync(file, 'utf8') });

/**
 * Finds what the pack in a folder names. A part stands in its matter's folder; a shared pack beside the matters' folders, or
 * among the shipped ones; a matter at a version in any of these.
 */
export function nearFolder(folder: string): PackResolver {
  return (name) => {
    const found = name.includes('@') ? matterNamed(name, folder) : sharedNamed(name, folder);
    if (found === undefined)
      throw new YushenError('bad-pack', `The pack in ${folder} names "${name}", and there is no such pack near it`);
    return found;
  };
}

function sharedNamed(name: string, folder: string): PackSource | undefined {
  const places = [folder, path.dirname(folder), shippedPacksFolder()].map((place) => path.join(place, `${name}.yaml`));
  const file = places.find((place) => existsSync(place));
  return file === undefined ? undefined : sourceAt(file);
}

function matterNamed(name: string, folder: string): PackSource | undefined {
  const folders = [...packFoldersIn(path.dirname(folder)), ...packFoldersIn(shippedPacksFolder())];
  for (const place of folders)
    for (const file of packFilesIn(place)) {
      const source = sourceAt(file);
      if (packName(source) === name) return { ...source, near: nearFolder(place) };
    }
  return undefined;
}

/** The earlier versions in a folder, `matter@2025.1.yaml`, for cases that are pinned to them; then the current `matter.yaml`. */
export function packFilesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /^matter(@[\w.-]+)?\.yaml$/.test(name) && !name.endsWith('.test.yaml'))
    .sort((left, right) => Number(left === CURRENT) - Number(right === CURRENT) || left.localeCompare(right))
    .map((name) => path.join(folder, name));
}

/** Loads the current pack in one folder. @throws YushenError `bad-pack` */
export function loadPackFolder(folder: string, vocabulary: Vocabulary): LoadedPack {
  const file = path.join(folder, 'matter.yaml');
  if (!existsSync(file)) throw new YushenError('bad-pack', `${folder} holds no matter.yaml`);
  return loadPackFile(file, vocabulary);
}

/** Loads one pack file with what it rests on. @throws YushenError `bad-pack` */
export function loadPackFile(file: string, vocabulary: Vocabulary): LoadedPack {
  const folder = path.dirname(file);
  const source = sourceAt(file);
  const pack = loadPack(source, vocabulary, nearFolder(folder));
  const named = /^matter@(.+)\.yaml$/.exec(path.basename(file))?.[1];
  if (named !== undefined && named !== pack.version)
    throw new YushenError('bad-pack', `${file} holds version "${pack.version}": its name and its version must agree`);
  return { folder, source, pack };
}

/** A pack as it is written, put together from all that it rests on. @throws YushenError `bad-pack` */
export const asWritten = ({ folder, source }: Pick<LoadedPack, 'folder' | 'source'>): ReturnType<typeof assemblePack> =>
  assemblePack(source, nearFolder(folder));

/** The current packs of a folder as texts, without loading them. */
export function packSourcesIn(folder: string): readonly { readonly folder: string; readonly source: PackSource }[] {
  return packFoldersIn(folder).map((one) => ({ folder: one, source: sourceAt(path.join(one, 'matter.yaml')) }));
}

/** Folders with a `matter.yaml`: the folder itself, or those right below it. @throws YushenError `bad-options` */
export function packFoldersIn(folder: string): readonly string[] {
  if (existsSync(path.join(folder, 'matter.yaml'))) return [folder];
  if (!existsSync(folder)) throw new YushenError('bad-options', `${folder}: there is no such folder`);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, 'matter.yaml')))
    .map((entry) => path.join(folder, entry.name))
    .sort();
}

/** The packs in these folders alone, by id: they judge beside the current ones. @throws YushenError `bad-pack` */
export function shadowPacks(folders: readonly string[], vocabulary: Vocabulary): ReadonlyMap<string, LoadedPack> {
  return new Map(
    folders
      .flatMap(packFoldersIn)
      .map((folder) => loadPackFolder(folder, vocabulary))
      .map((one) => [one.pack.id, one]),
  );
}

/** The examples beside a pack, and those of what it extends, the farthest first. */
export function examplesOf(loaded: LoadedPack): {
  readonly own?: PackSource;
  readonly inherited: readonly PackSource[];
} {
  const file = path.join(loaded.folder, 'matter.test.yaml');
  const own = existsSync(file) ? { own: sourceAt(file) } : {};
  if (loaded.pack.base === undefined) return { ...own, inherited: [] };
  const base = nearFolder(loaded.folder)(loaded.pack.base);
  const before = examplesOf(loadPackFile(base.file, loaded.pack.vocabulary));
  return { ...own, inherited: [...before.inherited, ...(before.own ? [before.own] : [])] };
}
