import { readdirSync, readFileSync } from 'node:fs';
import { loadPack } from '../load/load-pack';
import type { MatterPack } from '../pack/pack';
import type { PackSource } from '../yaml/pack-text';
import { testVocabulary } from './test-vocabulary';

const root = new URL('../../../matters/', import.meta.url);

/** Ids of the matters that come with Yushen. */
export const shippedMatters: readonly string[] = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
  .map(({ name }) => name);

/** A file below `packages/matters`. */
export const shippedSource = (file: string): PackSource => ({ file, text: readFileSync(new URL(file, root), 'utf8') });

/** Finds what a shipped matter names: its own parts, or a shared pack. */
export const nearShipped =
  (matter: string) =>
  (name: string): PackSource =>
    shippedSource(name.startsWith('parts/') ? `${matter}/${name}.yaml` : `${name}.yaml`);

export function shippedPack(matter: string): MatterPack {
  return loadPack(shippedSource(`${matter}/matter.yaml`), testVocabulary, nearShipped(matter));
}
