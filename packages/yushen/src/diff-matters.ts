import { existsSync, statSync } from 'node:fs';
import { diffPacks, type PackDiff } from '@yushen/rules';
import type { PackShelf } from './pack-shelf';
import { asWritten, type LoadedPack, loadPackFile, loadPackFolder, vocabulary } from './packs';

/** What differs between two packs, each a matter's name or a path. @throws YushenError `unknown-matter`, `bad-pack` */
export function diffMatters(before: string, after: string, shelf: PackShelf, on: string): PackDiff {
  const open = (name: string): LoadedPack => {
    if (!existsSync(name)) return shelf.find(name, on);
    return statSync(name).isDirectory() ? loadPackFolder(name) : loadPackFile(name);
  };
  return diffPacks(asWritten(open(before)), asWritten(open(after)), vocabulary);
}
