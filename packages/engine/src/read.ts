import {
  type CodeMark,
  type MarkReader,
  type OpenedFile,
  type Page,
  type PageReading,
  type Quad,
  type QualityFault,
  type Seal,
  type SealImprint,
  YushenError,
} from '@yushen/contract';
import { inOrder } from './in-order';
import type { Parts, Running } from './parts';
import { withStamps } from './stamps';

/** A seal found on a page, with what the report does not show. */
export type FoundSeal = SealImprint & Pick<Seal, 'material' | 'page'>;

/** One page with all that was read on it. */
export interface ReadPage {
  readonly material: number;
  readonly page: Page;
  readonly reading: PageReading;
  readonly seals: readonly FoundSeal[];
  readonly codes: readonly CodeMark[];
  readonly quality: readonly QualityFault[];
  /** It was photographed off a screen. */
  readonly ofScreen: boolean;
  /** Digits that are not set like the others of their number. */
  readonly oddDigits: readonly Quad[];
}

/** Pages worked on at once: the next one decodes while the workers read this one. */
const PAGES_AT_ONCE = 2;

async function readPage(
  material: number,
  page: Page,
  parts: Parts,
  signal: AbortSignal | undefined,
): Promise<ReadPage> {
  const image = await page.image({ signal });
  // Codes are looked for beside the text: one worker detects, another decodes.
  const [reading, codes] = await Promise.all([
    page.textLayer === undefined ? readImage(image, parts, signal) : fromTextLayer(page.textLayer),
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
    seals: withStamps(seals, page.stamps ?? []).map((seal) => ({ ...seal, ...place })),
    codes: codes.map((code) => ({ ...code, ...place })),
  };
}

async function readImage(
  image: Parameters<MarkReader['findSeals']>[0],
  parts: Parts,
  signal: AbortSignal | undefined,
): Promise<PageReading> {
  const { rotation, regions } = await parts.reader.locate(image, { signal });
  const lines = await parts.reader.recognise(image, regions, { signal });
  return { rotation, source: 'image', lines: lines.filter(({ text }) => text !== '') };
}

const fromTextLayer = (lines: PageReading['lines']): PageReading => ({ rotation: 0, source: 'text-layer', lines });

/** A page that broke while it was decoded, although its file opened. */
export interface BrokenPage {
  readonly material: number;
  readonly page: number;
}

/** Reads every page of every file. A page that cannot be decoded is named, the others go on. */
export async function readPages(
  files: readonly OpenedFile[],
  parts: Parts,
  { onProgress, signal }: Running,
): Promise<{ pages: readonly ReadPage[]; broken: readonly BrokenPage[] }> {
  const all = files.flatMap(({ pages }, material) => pages.map((page) => ({ material, page })));
  let done = 0;
  const results = await inOrder(all, PAGES_AT_ONCE, async ({ material, page }): Promise<ReadPage | BrokenPage> => {
    const result = await readPage(material, page, parts, signal).catch((error: unknown): BrokenPage => {
      if (YushenError.is(error)) throw error;
      return { material, page: page.page };
    });
    done += 1;
    onProgress?.({ stage: 'read', done, total: all.length });
    return result;
  });
  return {
    pages: results.filter((result): result is ReadPage => 'reading' in result),
    broken: results.filter((result): result is BrokenPage => !('reading' in result)),
  };
}
