import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { FileLoader, MarkReader, PageImage, TextReader } from '@yushen/contract';
import type { ReadingParts } from './reading-parts';

/** What is known of a page is known by this. */
export interface PageKey {
  /** SHA-256 of the file's bytes, hex. */
  readonly sha256: string;
  /** From 0, inside its file. */
  readonly page: number;
  /** Engine, reader and models in one word: another of them reads anew. */
  readonly readBy: string;
}

/**
 * Keeps what was read on pages beyond one process, so that several machines read the same bytes once. What it holds is personal data,
 * and in a form of this version's own. It must not throw: what it cannot give is read.
 */
export interface ReadingStore {
  /** What was saved last for this page; nothing where there is none. */
  load(key: PageKey): Promise<Uint8Array | undefined>;
  /** Takes the place of what was saved before. */
  save(key: PageKey, answers: Uint8Array): Promise<void>;
}

/** An option of `review`, `inspect` and `read`, beside those of `RunOptions`. */
export interface KeepReadings {
  /** Where what is read on pages is looked up, and kept. */
  readonly readings?: ReadingStore | undefined;
}

type Parts = Pick<ReadingParts, 'loader' | 'reader' | 'marks'>;

/** One page's questions, with what was answered. */
interface KeptPage {
  readonly key: PageKey;
  readonly known: Promise<Map<string, unknown>>;
  changed: boolean;
}

/** Parts that look into a store before they read, for one call. */
export interface KeptParts {
  readonly parts: Parts;
  /** Stores what was read anew. */
  save(): Promise<void>;
}

/** Parts over a store; without one the parts as they are. */
export function keepReadings(parts: Parts, store: ReadingStore | undefined, version: string): KeptParts {
  if (store === undefined) return { parts, save: async () => {} };
  const { loader, reader, marks } = parts;
  const readBy = digest(JSON.stringify([version, reader.name, reader.models])).slice(0, 32);
  const pages = new Map<string, KeptPage>();
  const pageOf = new WeakMap<PageImage, KeptPage>();

  const find = (sha256: string, page: number): KeptPage => {
    const name = `${sha256}/${page}`;
    const key = { sha256, page, readBy };
    const found = pages.get(name) ?? { key, known: store.load(key).then(unpack), changed: false };
    pages.set(name, found);
    return found;
  };
  const about: About = async (image, question, ask) => {
    const [answer] = await aboutEach(image, [question], itself, async () => [await ask()]);
    return answer as Awaited<ReturnType<typeof ask>>;
  };
  const aboutEach: AboutEach = async (image, items, questionOf, ask) => {
    const page = pageOf.get(image);
    if (page === undefined) return ask(items);
    const known = await page.known;
    const unknown = items.filter((item) => !known.has(questionOf(item)));
    const answers = unknown.length > 0 ? await ask(unknown) : [];
    for (const [index, item] of unknown.entries()) known.set(questionOf(item), answers[index]);
    page.changed ||= unknown.length > 0;
    return items.map((item) => known.get(questionOf(item)) as (typeof answers)[number]);
  };
  return {
    parts: {
      loader: keptLoader(loader, about, (image, sha256, page) => void pageOf.set(image, find(sha256, page))),
      reader: keptReader(reader, about, aboutEach),
      marks: keptMarks(marks, about),
    },
    save: async () => {
      const changed = [...pages.values()].filter((page) => page.changed);
      await Promise.all(changed.map(async ({ key, known }) => store.save(key, serialize(await known))));
    },
  };
}

type About = <Answer>(image: PageImage, question: string, ask: () => Promise<Answer>) => Promise<Answer>;

type AboutEach = <Item, Answer>(
  image: PageImage,
  items: readonly Item[],
  questionOf: (item: Item) => string,
  ask: (unknown: readonly Item[]) => Promise<readonly Answer[]>,
) => Promise<readonly Answer[]>;

const itself = (question: string): string => question;

const digest = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

const questionOf = (method: string, asked: unknown): string =>
  `${method} ${digest(JSON.stringify(asked)).slice(0, 32)}`;

/** What another version wrote, or nobody, is no answer to anything. */
function unpack(bytes: Uint8Array | undefined): Map<string, unknown> {
  if (bytes === undefined) return new Map();
  try {
    const answers: unknown = deserialize(bytes);
    return answers instanceof Map ? answers : new Map();
  } catch {
    return new Map();
  }
}

const keptLoader = (
  loader: FileLoader,
  about: About,
  place: (image: PageImage, sha256: string, page: number) => void,
): FileLoader => ({
  contract: loader.contract,
  open: async (file, options) => {
    const opened = await loader.open(file, options);
    const sha256 = digest(file.bytes);
    const pages = opened.pages.map((page) => ({
      ...page,
      image: async (imageOptions?: Parameters<typeof page.image>[0]) => {
        const image = await page.image(imageOptions);
        place(image, sha256, page.page);
        return image;
      },
    }));
    return { ...opened, pages, close: () => opened.close() };
  },
  judgeQuality: (image, lines, options) =>
    about(image, questionOf('judgeQuality', lines), () => loader.judgeQuality(image, lines, options)),
  close: () => loader.close(),
});

/** Lines are kept one by one: what was left unread at first is all that is read later. */
const keptReader = (reader: TextReader, about: About, aboutEach: AboutEach): TextReader => ({
  contract: reader.contract,
  name: reader.name,
  models: reader.models,
  locate: (image, options) => about(image, 'locate', () => reader.locate(image, options)),
  recognise: (image, regions, options) =>
    aboutEach(
      image,
      regions,
      (region) => questionOf('recognise', region),
      (unknown) => reader.recognise(image, unknown, options),
    ),
  close: () => reader.close(),
});

/** How much each question asks beside the image; a strip without a seal is pixels, and is made anew. */
const ASKED = {
  findSeals: 1,
  findCodes: 0,
  judgeSignature: 2,
  judgeAcrossSeals: 3,
  countSignatures: 2,
  isPhotoOfScreen: 0,
  findAlterations: 3,
  findOddDigits: 1,
  findRulings: 0,
  judgeTick: 1,
} as const satisfies Record<Exclude<keyof MarkReader, 'contract' | 'withoutSeal'>, number>;

/** What a mark reader cannot do, the kept one cannot either. */
function keptMarks(marks: MarkReader, about: About): MarkReader {
  const questions = Object.entries(ASKED).flatMap(([name, count]) => {
    const method = marks[name as keyof typeof ASKED] as
      | ((...asked: readonly unknown[]) => Promise<unknown>)
      | undefined;
    if (method === undefined) return [];
    const ask = (image: PageImage, ...asked: readonly unknown[]) =>
      about(image, questionOf(name, asked.slice(0, count)), () => method.call(marks, image, ...asked));
    return [[name, ask] as const];
  });
  return {
    contract: marks.contract,
    ...(Object.fromEntries(questions) as unknown as Omit<MarkReader, 'contract'>),
    ...(marks.withoutSeal && { withoutSeal: marks.withoutSeal.bind(marks) }),
  };
}
