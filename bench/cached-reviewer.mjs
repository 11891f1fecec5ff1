import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { caseSchema } from '@yushen/contract';
import { allDocuments } from '@yushen/documents';
import { review } from '@yushen/engine';
import { loadPack, vocabularyOf } from '@yushen/rules';
import { openCachedParts } from './documents/cached-parts.mjs';

/**
 * A reviewer of the shipped matters that caches what was read, by a file's bytes and the sources of the reader: after a
 * change to a pack, a rule, a document type or the engine, a case is re-evaluated in milliseconds. Its reports name no models.
 */
export async function openCachedReviewer(options = {}) {
  const parts = await openCachedParts({ ...options, decoded: true });
  const packs = casePacks();
  return {
    reviewFile: async (file, settings = {}) => {
      const input = caseSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
      const uploads = input.materials.map(({ file: name, requirement }) => ({
        name: path.basename(name),
        requirement,
        ...contentAt(path.resolve(path.dirname(file), name)),
      }));
      const own = {
        ...parts,
        definitions: allDocuments,
        matter: (name) => packs.get(name.split('@')[0]),
        version: 'bench',
        now: () => performance.now(),
      };
      return review(input, uploads, own, settings);
    },
    close: parts.close,
  };
}

/** The shipped matters by their id. */
export const casePacks = () =>
  packsBelow(path.dirname(fileURLToPath(import.meta.resolve('@yushen/matters/package.json'))));

/** A file that is not there is the case's fault, not the bench's. */
const contentAt = (file) =>
  existsSync(file) ? { file: { name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) } } : {};

function packsBelow(root) {
  const vocabulary = vocabularyOf(allDocuments);
  const sourceAt = (file) => ({ file, text: readFileSync(file, 'utf8') });
  const folders = readdirSync(root)
    .map((name) => path.join(root, name))
    .filter((folder) => existsSync(path.join(folder, 'matter.yaml')));
  return new Map(
    folders.map((folder) => {
      const near = (name) => sourceAt([folder, root].map((place) => path.join(place, `${name}.yaml`)).find(existsSync));
      const pack = loadPack(sourceAt(path.join(folder, 'matter.yaml')), vocabulary, near);
      return [pack.id, pack];
    }),
  );
}
