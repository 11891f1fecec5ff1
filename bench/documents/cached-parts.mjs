import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createFileLoader } from '@yushen/intake';
import { createReadingPool, markReader, openTypeSuggester, ppocrReader } from '@yushen/read';

/**
 * A reviewer's parts that cache what was read: an evaluation after a change to the definitions or the engine does not
 * read again. What a part says is kept under the file's bytes, what was asked, and the sources of the part asked.
 */

const folder = fileURLToPath(new URL('../../.cache/readings/', import.meta.url));
const packages = fileURLToPath(new URL('../../packages/', import.meta.url));
const digest = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 20);
};

/** The sources below a folder of a package, as one digest. */
function sourcesOf(place, without = []) {
  const root = path.join(packages, place);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter((file) => !without.some((start) => file.startsWith(start)))
    .sort();
  return digest(...files.flatMap((file) => [file, readFileSync(path.join(root, file))]));
}

const pixels = sourcesOf('marks/src/pixels');
const reading = digest(sourcesOf('read/src', ['tesseract', 'pool', 'types']), sourcesOf('marks/src/decoding'), pixels);
const marks = sourcesOf('marks/src');
const versions = {
  open: sourcesOf('intake/src'),
  judgeQuality: sourcesOf('intake/src/quality'),
  locate: reading,
  recognise: reading,
  findSeals: digest(marks, reading),
  findCodes: sourcesOf('marks/src/codes'),
  judgeSignature: marks,
  judgeAcrossSeals: marks,
  countSignatures: marks,
  findOddDigits: digest(marks, reading),
  isPhotoOfScreen: sourcesOf('marks/src/forensics/screen'),
  findAlterations: digest(sourcesOf('marks/src/forensics/alterations'), pixels),
  findRulings: sourcesOf('marks/src/rulings'),
  judgeTick: marks,
  withoutSeal: pixels,
};

/** What is known of one file. */
class Memory {
  #calls;
  #changed = false;

  constructor(bytes) {
    this.path = path.join(folder, `${digest(bytes)}.json`);
    this.#calls = existsSync(this.path) ? JSON.parse(readFileSync(this.path, 'utf8')) : {};
  }

  /** @param {boolean[]} asked grows by one where the answer was not known */
  async answer(method, question, ask, asked) {
    const key = `${method}/${versions[method]}/${digest(JSON.stringify(question))}`;
    if (this.#calls[key] === undefined) {
      asked.push(true);
      this.#calls[key] = await ask();
      this.#changed = true;
    }
    return this.#calls[key];
  }

  save() {
    if (!this.#changed) return;
    mkdirSync(folder, { recursive: true });
    const current = Object.entries(this.#calls).filter(([key]) => key.split('/')[1] === versions[key.split('/')[0]]);
    writeFileSync(this.path, JSON.stringify(Object.fromEntries(current)));
  }
}

/**
 * @param {{workers?: number, decoded?: boolean}} [options] `decoded`: pages come with their pixels, for what the engine sees by itself (features that
 * a document bears, stamps laid over text); without, a page is decoded only for a question that has no answer yet
 */
export async function openCachedParts({ workers = 2, decoded = false } = {}) {
  const loader = createFileLoader();
  let pool;
  const real = async () => {
    pool ??= createReadingPool({ workers }).then((started) => ({
      started,
      reader: ppocrReader(started),
      marks: markReader(started),
    }));
    return pool;
  };
  const asked = [];
  const memories = [];
  /** An image that is decoded only for a question that has no answer yet. */
  const lazily = (memory, file, page) => ({ ...page, data: new Uint8Array(0), memory, file });
  const pixels = async ({ file, page, opened, strip }) => {
    opened.real ??= loader.open(file);
    if (strip !== undefined) {
      const whole = await pixels({ file, page, opened });
      return (await (await real()).marks.withoutSeal(whole, strip.box, strip.colour)).image;
    }
    return (await opened.real).pages.find((one) => one.page === page).image();
  };
  // A part of a page that the engine cut out is no page of a file: it is asked about anew each time.
  const ask = (part, method) => async (image, question, run) =>
    image.memory === undefined
      ? run((await real())[part], image)
      : image.memory.answer(
          method,
          image.strip === undefined ? [image.page, question] : [image.page, question, image.strip],
          async () => run((await real())[part], await pixels(image)),
          asked,
        );

  const open = async (file) => {
    const memory = new Memory(file.bytes);
    memories.push(memory);
    const opened = {};
    const known = await memory.answer(
      'open',
      '',
      async () => {
        opened.real = loader.open(file);
        const { kind, pages, faults, ...rest } = await opened.real;
        const plain = pages.map(({ image: _, ...page }) => page);
        return JSON.parse(JSON.stringify({ ...rest, kind, faults, pages: plain }));
      },
      asked,
    );
    return {
      ...known,
      pages: known.pages.map((page) => ({
        ...page,
        image: async () => {
          const handle = { ...lazily(memory, file, page), opened };
          return decoded ? { ...handle, data: (await pixels(handle)).data } : handle;
        },
      })),
      close: async () => {
        memory.save();
        await (await opened.real)?.close();
      },
    };
  };
  return {
    loader: {
      contract: 'loader/1',
      open,
      judgeQuality: (image, lines) =>
        image.memory.answer(
          'judgeQuality',
          [image.page, lines],
          async () => loader.judgeQuality(await pixels(image), lines),
          asked,
        ),
      close: async () => {},
    },
    suggester: await openTypeSuggester(),
    reader: {
      contract: 'reader/1',
      name: 'ppocr',
      models: [],
      locate: (image) => ask('reader', 'locate')(image, '', (reader, page) => reader.locate(page)),
      recognise: (image, regions) =>
        ask('reader', 'recognise')(image, regions, (reader, page) => reader.recognise(page, regions)),
      close: async () => {},
    },
    marks: {
      contract: 'marks/1',
      findSeals: (image, lines) =>
        ask('marks', 'findSeals')(image, lines, (marks, page) => marks.findSeals(page, lines)),
      judgeSignature: (image, zone, lines) =>
        ask('marks', 'judgeSignature')(image, [zone, lines], (marks, page) => marks.judgeSignature(page, zone, lines)),
      findCodes: (image) => ask('marks', 'findCodes')(image, '', (marks, page) => marks.findCodes(page)),
      countSignatures: (image, zone, lines) =>
        ask('marks', 'countSignatures')(image, [zone, lines], (marks, page) =>
          marks.countSignatures(page, zone, lines),
        ),
      judgeAcrossSeals: (image, zone, lines, seals) =>
        ask('marks', 'judgeAcrossSeals')(image, [zone, lines, seals], (marks, page) =>
          marks.judgeAcrossSeals(page, zone, lines, seals),
        ),
      withoutSeal: async (image, box, colour) => {
        if (colour === 'grey') return undefined;
        const top = await image.memory.answer(
          'withoutSeal',
          [image.page, box, colour],
          async () => (await (await real()).marks.withoutSeal(await pixels(image), box, colour)).top,
          asked,
        );
        return { image: { ...image, strip: { box, colour } }, top };
      },
      findOddDigits: (image, lines) =>
        ask('marks', 'findOddDigits')(image, lines, (marks, page) => marks.findOddDigits(page, lines)),
      isPhotoOfScreen: (image) =>
        ask('marks', 'isPhotoOfScreen')(image, '', (marks, page) => marks.isPhotoOfScreen(page)),
      findAlterations: (image, values, seals, rulings) =>
        ask('marks', 'findAlterations')(image, [values, seals, rulings], (marks, page) =>
          marks.findAlterations(page, values, seals, rulings),
        ),
      findRulings: (image) => ask('marks', 'findRulings')(image, '', (marks, page) => marks.findRulings(page)),
      judgeTick: (image, place) =>
        ask('marks', 'judgeTick')(image, place, (marks, page) => marks.judgeTick(page, place)),
    },
    /** How many questions had to be asked so far. */
    get asked() {
      return asked.length;
    },
    close: async () => {
      for (const memory of memories) memory.save();
      await loader.close();
      await (await pool)?.started.close();
    },
  };
}
