import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { allDocuments } from '@yushen/documents';
import { inspect } from '@yushen/engine';
import { createFileLoader } from '@yushen/intake';
import { createReadingPool, markReader, openTypeSuggester, ppocrReader } from '@yushen/read';

/**
 * An inspector that caches what was read and seen in a picture, by its pixels and the sources of the part asked: papers that are drawn alike
 * are not read again. Unlike `cached-parts.mjs` it always has the pixels at hand, for what is looked for in them by the engine.
 */

const folder = fileURLToPath(new URL('../../.cache/answers/', import.meta.url));
const packages = fileURLToPath(new URL('../../packages/', import.meta.url));

const digest = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 20);
};

function sourcesOf(place, without = []) {
  const root = path.join(packages, place);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter((file) => !without.some((start) => file.startsWith(start)))
    .sort();
  return digest(...files.flatMap((file) => [file, readFileSync(path.join(root, file))]));
}

const versions = {
  reader: digest(
    sourcesOf('read/src', ['tesseract', 'pool', 'types']),
    sourcesOf('marks/src/decoding'),
    sourcesOf('marks/src/pixels'),
  ),
  marks: sourcesOf('marks/src'),
};

/** What gives a picture back, or no picture goes in: not kept. */
const NOT_KEPT = new Set(['close', 'withoutSeal']);

/** The part, each of its answers kept below the pixels of the picture that it was asked of. */
function keeping(part, version) {
  const answers = new Map();
  const storeFor = (image) => {
    const key = digest(`${image.width}x${image.height}`, image.data);
    if (!answers.has(key)) {
      const file = path.join(folder, `${version}-${key}.json`);
      // Few pictures are asked of at one time; all others are on disk.
      if (answers.size > 8) answers.delete(answers.keys().next().value);
      answers.set(key, { file, known: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {} });
    }
    return answers.get(key);
  };
  const keep =
    (method) =>
    async (image, ...question) => {
      const { file, known } = storeFor(image);
      const key = `${method}/${digest(JSON.stringify(question.map((one) => (one?.signal ? '' : one))))}`;
      if (!(key in known)) {
        known[key] = (await part[method](image, ...question)) ?? null;
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, JSON.stringify(known));
      }
      return known[key] ?? undefined;
    };
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      typeof value !== 'function' ? value : NOT_KEPT.has(name) ? value.bind(part) : keep(name),
    ]),
  );
}

/** @returns {Promise<{inspect: Function, close: Function}>} */
export async function openKeepingInspector({ workers = 2 } = {}) {
  const pool = await createReadingPool({ workers });
  const loader = createFileLoader();
  const parts = {
    loader,
    reader: keeping(ppocrReader(pool), versions.reader),
    marks: keeping(markReader(pool), versions.marks),
    suggester: await openTypeSuggester(),
    definitions: allDocuments,
    version: 'bench',
    now: () => performance.now(),
  };
  return {
    inspect: (source) => inspect(source, parts),
    /** The lines of each page, as read. */
    lines: async (source) => {
      const opened = await loader.open(source);
      const pages = [];
      for (const page of opened.pages) {
        const image = await page.image();
        const { regions } = page.textLayer ? { regions: [] } : await parts.reader.locate(image, {});
        pages.push({ image, lines: page.textLayer ?? (await parts.reader.recognise(image, regions, {})) });
      }
      await opened.close();
      return pages;
    },
    close: async () => {
      await loader.close();
      await pool.close();
    },
  };
}
