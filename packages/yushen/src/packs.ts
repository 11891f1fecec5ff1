import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { YushenError } from '@yushen/contract';
import { allDocuments } from '@yushen/documents';
import { loadPack, type MatterPack, type PackSource, vocabularyOf } from '@yushen/rules';

/** A pack with the folder it came from. */
export interface LoadedPack {
  readonly folder: string;
  readonly pack: MatterPack;
}

const vocabulary = vocabularyOf(allDocuments);

/** The packs that come with Yushen. */
export const shippedPacksFolder = (): string =>
  path.dirname(fileURLToPath(import.meta.resolve('@yushen/matters/package.json')));

const sourceAt = (file: string): PackSource => ({ file, text: readFileSync(file, 'utf8') });

/** A shared pack stands beside the matters' folders, or among the shipped ones. */
function includeNear(folder: string): (name: string) => PackSource {
  return (name) => {
    const places = [path.dirname(folder), shippedPacksFolder()].map((place) => path.join(place, `${name}.yaml`));
    const file = places.find((place) => existsSync(place));
    if (file === undefined)
      throw new YushenError('bad-pack', `The pack in ${folder} includes "${name}", and there is no ${name}.yaml`);
    return sourceAt(file);
  };
}

/** Loads the pack in one folder. @throws YushenError `bad-pack` */
export function loadPackFolder(folder: string): LoadedPack {
  const file = path.join(folder, 'matter.yaml');
  if (!existsSync(file)) throw new YushenError('bad-pack', `${folder} holds no matter.yaml`);
  return { folder, pack: loadPack(sourceAt(file), vocabulary, includeNear(folder)) };
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

/** All packs by id: the shipped ones, and those of `folders`, which win. @throws YushenError `bad-pack` */
export function loadPacks(folders: readonly string[]): ReadonlyMap<string, LoadedPack> {
  const loaded = [shippedPacksFolder(), ...folders].flatMap(packFoldersIn).map(loadPackFolder);
  return new Map(loaded.map((entry) => [entry.pack.id, entry]));
}

/** The packs in these folders alone, by id: they judge beside the current ones. @throws YushenError `bad-pack` */
export function shadowPacks(folders: readonly string[]): ReadonlyMap<string, LoadedPack> {
  return new Map(
    folders
      .flatMap(packFoldersIn)
      .map((folder) => loadPackFolder(folder))
      .map((one) => [one.pack.id, one]),
  );
}

/** The examples beside a pack. */
export function examplesOf({ folder }: LoadedPack): PackSource | undefined {
  const file = path.join(folder, 'matter.test.yaml');
  return existsSync(file) ? sourceAt(file) : undefined;
}
