import {
  type CodeMark,
  type Line,
  type OpenedFile,
  type Page,
  type PageImage,
  type PageReading,
  type Quad,
  type QualityFault,
  type Seal,
  type SealImprint,
  YushenError,
} from '@yushen/contract';
import { type Thumbnail, thumbnailOf } from './features/thumbnail';
import { inOrder } from './in-order';
import type { Parts, Running } from './parts';
import { withStamps } from './stamps';

/** A seal found on a page, with what the report does not show. */
export type FoundSeal = SealImprint & Pick<Seal, 'material' | 'page'>;

/** One page with its text. */
export interface PageText {
  readonly material: number;
  readonly page: Page;
  readonly reading: PageReading;
}

/** One page with all that was read on it. */
export interface ReadPage extends PageText {
  readonly seals: readonly FoundSeal[];
  readonly codes: readonly CodeMark[];
  readonly quality: readonly QualityFault[];
  /** It was photographed off a screen. */
  readonly ofScreen: boolean;
  /** Digits that are not set like the others of their number. */
  readonly oddDigits: readonly Quad[];
  /** The page made small, where its pixels are at hand. */
  readonly thumbnail?: Thumbnail | undefined;
}

/** How the text of pictures is read. */
export interface TextReading {
  /** Pages worked on at once. */
  readonly pagesAtOnce: number;
  /** `before` are the pages read so far. */
  readText(
    image: PageImage,
    place: Pick<PageText, 'material' | 'page'>,
    before: readonly PageText[],
    parts: Parts,
    signal: AbortSignal | undefined,
  ): Promise<PageReading>;
}

/** Every line of every page; the next page decodes while the workers read this one. */
export const wholeText: TextReading = {
  pagesAtOnce: 2,
  readText: async (image, _place, _before, { reader }, signal) => {
    const { rotation, regions } = await reader.locate(image, { signal });
    return { rotation, source: 'image', lines: withText(await reader.recognise(image, regions, { signal })) };
  },
};

export const withText = (lines: readonly Line[]): readonly Line[] => lines.filter(({ text }) => text !== '');

async function readPage(
  { material, page }: Pick<PageText, 'material' | 'page'>,
  before: readonly PageText[],
  text: TextReading,
  parts: Parts,
  signal: AbortSignal | undefined,
): Promise<ReadPage> {
  const image = await page.image({ signal });
  // Codes are looked for beside the text: one worker detects, another decodes.
  const [reading, codes] = await Promise.all([
    page.textLayer === undefined
      ? text.readText(image, { material, page }, before, parts, signal)
      : fromTextLayer(page.textLayer),
    parts.marks.findCodes(image, { signal }),
  ]);
  const [seals, quality, ofScreen, oddDigits] = await Promise.all([
    parts.marks.findSeals(image, reading.lines, { signal }),
    page.textLayer === undefined ? parts.opener.judgeQuality(image, reading.lines, { signal }) : [],
    page.textLayer === undefined ? (parts.marks.isPhotoOfScreen?.(image, { signal }) ?? false) : false,
    page.textLayer === undefined ? (parts.marks.findOddDigits?.(image, reading.lines, { signal }) ?? []) : [],
  ]);
  const place = { material, page: page.page };
  return {
    material,
    page,
    reading,
    quality,
    ofScreen,
    oddDigits,
    thumbnail: thumbnailOf(image),
    seals: withStamps(seals, page.stamps ?? []).map((seal) => ({ ...seal, ...place })),
    codes: codes.map((code) => ({ ...code, ...place })),
  };
}

const fromTextLayer = (lines: PageReading['lines']): PageReading => ({ rotation: 0, source: 'text-layer', lines });

/** A page that broke while it was decoded, although its file opened. */
export interface BrokenPage {
  readonly material: number;
  readonly page: number;
}

/** Reads the pages of every file. A page that cannot be decoded is named, the others go on. */
export async function readPages(
  files: readonly OpenedFile[],
  text: TextReading,
  parts: Parts,
  { onProgress, signal }: Running,
): Promise<{ pages: readonly ReadPage[]; broken: readonly BrokenPage[] }> {
  const all = files.flatMap(({ pages }, material) => pages.map((page) => ({ material, page })));
  const before: PageText[] = [];
  let done = 0;
  const results = await inOrder(all, text.pagesAtOnce, async (place): Promise<ReadPage | BrokenPage> => {
    const result = await readPage(place, before, text, parts, signal).catch((error: unknown): BrokenPage => {
      if (YushenError.is(error)) throw error;
      return { material: place.material, page: place.page.page };
    });
    if ('reading' in result) before.push(result);
    done += 1;
    onProgress?.({ stage: 'read', done, total: all.length });
    return result;
  });
  return {
    pages: results.filter((result): result is ReadPage => 'reading' in result),
    broken: results.filter((result): result is BrokenPage => !('reading' in result)),
  };
}
