import { createHash, webcrypto } from 'node:crypto';
import type { FileLoader, MarkReader, PageImage, TextReader } from '@yushen/contract';
import type { Parts } from '../parts';
import { type CacheLimits, PageCache } from './page-cache';

type ReadingParts = Pick<Parts, 'loader' | 'reader' | 'marks'>;

/**
 * Parts that cache what they read on the pages of late: a portal has each file read when it is chosen, and the whole case
 * again on submit. A page is known by its file's bytes (SHA-256) and its number, a question by all that was asked; an answer
 * is the very one given before, so that a report and its digest stay the same.
 */
export function cacheReadings(parts: ReadingParts, limits: CacheLimits, now: () => number): ReadingParts {
  const memory = new PageCache(limits, now);
  const pageOf = new WeakMap<PageImage, string>();
  const about = <Answer>(image: PageImage, method: string, asked: unknown, ask: () => Promise<Answer>) => {
    const page = pageOf.get(image);
    return page === undefined ? ask() : memory.answer(page, questionOf(method, asked), ask);
  };
  const aboutEach: AboutEach = (image, method, items, ask) => {
    const page = pageOf.get(image);
    const questions = items.map((item) => questionOf(method, item));
    return page === undefined
      ? ask(items)
      : memory.answerEach(page, questions, (unknown) => ask(unknown.map((index) => items[index]!)));
  };
  return {
    loader: cachingLoader(parts.loader, pageOf, about),
    reader: cachingReader(parts.reader, about, aboutEach),
    marks: cachingMarks(parts.marks, about),
  };
}

type About = <Answer>(image: PageImage, method: string, asked: unknown, ask: () => Promise<Answer>) => Promise<Answer>;

type AboutEach = <Item, Answer>(
  image: PageImage,
  method: string,
  items: readonly Item[],
  ask: (items: readonly Item[]) => Promise<readonly Answer[]>,
) => Promise<readonly Answer[]>;

const questionOf = (method: string, asked: unknown): string =>
  `${method} ${createHash('sha256').update(JSON.stringify(asked)).digest('base64')}`;

/** Tells the images it gives out apart. */
function cachingLoader(loader: FileLoader, pageOf: WeakMap<PageImage, string>, about: About): FileLoader {
  return {
    contract: loader.contract,
    open: async (file, options) => {
      const opened = await loader.open(file, options);
      const digest = Buffer.from(await webcrypto.subtle.digest('SHA-256', file.bytes as Uint8Array<ArrayBuffer>));
      const name = digest.toString('base64');
      const pages = opened.pages.map((page) => ({
        ...page,
        image: async (imageOptions?: Parameters<typeof page.image>[0]) => {
          const image = await page.image(imageOptions);
          pageOf.set(image, `${name}/${page.page}`);
          return image;
        },
      }));
      return { ...opened, pages, close: () => opened.close() };
    },
    judgeQuality: (image, lines, options) =>
      about(image, 'judgeQuality', lines, () => loader.judgeQuality(image, lines, options)),
    close: () => loader.close(),
  };
}

/** Lines are cached one by one: what was left unread at first is all that is read later. */
const cachingReader = (reader: TextReader, about: About, aboutEach: AboutEach): TextReader => ({
  contract: reader.contract,
  name: reader.name,
  models: reader.models,
  locate: (image, options) => about(image, 'locate', null, () => reader.locate(image, options)),
  recognise: (image, regions, options) =>
    aboutEach(image, 'recognise', regions, (unknown) => reader.recognise(image, unknown, options)),
  close: () => reader.close(),
});

/** A mark reader's own methods may be missing: what it cannot do, the caching one cannot either. */
function cachingMarks(marks: MarkReader, about: About): MarkReader {
  return {
    contract: marks.contract,
    findSeals: (image, lines, options) =>
      about(image, 'findSeals', lines, () => marks.findSeals(image, lines, options)),
    findCodes: (image, options) => about(image, 'findCodes', null, () => marks.findCodes(image, options)),
    judgeSignature: (image, zone, lines, options) =>
      about(image, 'judgeSignature', [zone, lines], () => marks.judgeSignature(image, zone, lines, options)),
    ...(marks.withoutSeal && { withoutSeal: marks.withoutSeal.bind(marks) }),
    ...(marks.judgeAcrossSeals && {
      judgeAcrossSeals: (image, zone, lines, seals, options) =>
        about(image, 'judgeAcrossSeals', [zone, lines, seals], () =>
          marks.judgeAcrossSeals!(image, zone, lines, seals, options),
        ),
    }),
    ...(marks.countSignatures && {
      countSignatures: (image, zone, lines, options) =>
        about(image, 'countSignatures', [zone, lines], () => marks.countSignatures!(image, zone, lines, options)),
    }),
    ...(marks.isPhotoOfScreen && {
      isPhotoOfScreen: (image, options) =>
        about(image, 'isPhotoOfScreen', null, () => marks.isPhotoOfScreen!(image, options)),
    }),
    ...(marks.findRulings && {
      findRulings: (image, options) => about(image, 'findRulings', null, () => marks.findRulings!(image, options)),
    }),
    ...(marks.findOddDigits && {
      findOddDigits: (image, lines, options) =>
        about(image, 'findOddDigits', lines, () => marks.findOddDigits!(image, lines, options)),
    }),
    ...(marks.findAlterations && {
      findAlterations: (image, values, seals, rulings, options) =>
        about(image, 'findAlterations', [values, seals, rulings], () =>
          marks.findAlterations!(image, values, seals, rulings, options),
        ),
    }),
    ...(marks.judgeTick && {
      judgeTick: (image, place, options) =>
        about(image, 'judgeTick', place, () => marks.judgeTick!(image, place, options)),
    }),
  };
}
