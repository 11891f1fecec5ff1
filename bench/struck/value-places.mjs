import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { caseSchema } from '@yushen/contract';
import { allDocuments } from '@yushen/documents';
import { inspect, review } from '@yushen/engine';
import { casePacks } from '../cached-reviewer.mjs';
import { openCachedParts } from '../documents/cached-parts.mjs';

/**
 * Which boxes of which pages a review asks `findAlterations` about, over all cases (folders with a `case.json`) or all files below a
 * folder: `{ file, page, values, seals, rulings }`, one a page. What was read comes from .cache/readings.
 */
export async function valuePlaces(root, cacheFile, only = () => true) {
  if (cacheFile !== undefined && existsSync(cacheFile)) return JSON.parse(readFileSync(cacheFile, 'utf8'));
  const parts = await openCachedParts({});
  const packs = casePacks();
  const asked = [];
  const pathOf = new Map();
  const findAlterations = async (image, values, seals, rulings) => {
    asked.push({ file: pathOf.get(image.file), page: image.page, values, seals, rulings });
    return values.map(() => 'none');
  };
  const own = {
    ...parts,
    marks: { ...parts.marks, findAlterations },
    definitions: allDocuments,
    matter: (name) => packs.get(name.split('@')[0]),
    version: 'bench',
    now: () => performance.now(),
  };
  const opened = (file) => {
    const one = { name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) };
    pathOf.set(one, file);
    return one;
  };
  const loader = parts.loader;
  own.loader = {
    ...loader,
    open: async (file) => {
      const found = await loader.open(file);
      const name = pathOf.get(file);
      return {
        ...found,
        pages: found.pages.map((page) => ({
          ...page,
          image: async () => {
            const image = await page.image();
            pathOf.set(image.file, name);
            return image;
          },
        })),
        close: () => found.close(),
      };
    },
  };
  try {
    const entries = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
    const cases = entries.filter((entry) => path.basename(entry) === 'case.json');
    if (cases.length > 0)
      for (const entry of cases) {
        const folder = path.join(root, path.dirname(entry));
        const input = caseSchema.parse(JSON.parse(readFileSync(path.join(root, entry), 'utf8')));
        const uploads = input.materials.map(({ file: name, requirement }) => ({
          name: path.basename(name),
          requirement,
          file: opened(path.join(folder, name)),
        }));
        await review(input, uploads, own, {});
        process.stderr.write('.');
      }
    else
      for (const entry of entries.filter((name) => /\.\w+$/u.test(name) && only(name))) {
        const file = opened(path.join(root, entry));
        await inspect({ name: file.name, file }, own, {}).catch(() => undefined);
        process.stderr.write('.');
      }
  } finally {
    await parts.close();
  }
  if (cacheFile !== undefined) {
    mkdirSync(path.dirname(cacheFile), { recursive: true });
    writeFileSync(cacheFile, JSON.stringify(asked));
  }
  return asked;
}
