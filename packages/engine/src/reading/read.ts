import type {
  CodeMark,
  Line,
  OpenedFile,
  Page,
  PageImage,
  PageReading,
  Quad,
  QualityFault,
  Seal,
  SealImprint,
} from '@yushen/contract';
import { inOrder } from '@yushen/running';
import { attempt, type OurFailure } from '../failures/our-failure';
import { straightened } from '../layout/upright';
import type { Parts, Running } from '../parts';
import { withStamps } from './stamps';
import { type Thumbnail, thumbnailOf } from './thumbnail';

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
  { loader, marks, ...parts }: Parts,
  signal: AbortSignal | undefined,
  failed: (reason: OurFailure['reason']) => void,
): Promise<ReadPage | undefined> {
  const image = await attempt(() => page.image({ signal }), failed, undefined);
  if (image === undefined) return undefined;
  const { textLayer } = page;
  const own = { material, page };
  // Codes are looked for beside the text: one worker detects, another decodes.
  const [reading, codes] = await Promise.all([
    textLayer === undefined
      ? attempt(() => text.readText(image, own, before, { ...parts, loader, marks }, signal), failed, undefined)
      : fromTextLayer(textLayer),
    attempt(() => marks.findCodes(image, { signal }), failed, []),
  ]);
  if (reading === undefined) return undefined;
  const { lines } = reading;
  const ifPicture = <Result>(work: () => Promise<Result> | undefined, none: Result): Promise<Result> =>
    textLayer === undefined ? attempt(async () => (await work()) ?? none, failed, none) : Promise.resolve(none);
  const [seals, quality, ofScreen, oddDigits, rulings] = await Promise.all([
    attempt(() => marks.findSeals(image, lines, { signal }), failed, []),
    ifPicture(() => loader.judgeQuality(image, lines, { signal }), []),
    ifPicture(() => marks.isPhotoOfScreen?.(image, { signal }), false),
    ifPicture(() => marks.findOddDigits?.(image, lines, { signal }), []),
    attempt(async () => (await marks.findRulings?.(image, { signal })) ?? [], failed, []),
  ]);
  const place = { material, page: page.page };
  return {
    material,
    page,
    reading: { ...reading, rulings },
    quality,
    ofScreen,
    oddDigits,
    thumbnail: thumbnailOf(image),
    seals: withStamps(seals, page.stamps ?? []).map((seal) => ({ ...seal, ...place })),
    codes: codes.map((code) => ({ ...code, ...place })),
  };
}

/** A text layer's lines, with the quarter turn by which most of its text runs. */
function fromTextLayer(lines: PageReading['lines']): PageReading {
  const quarters = Math.round((2 * straightened(lines.map(({ box }) => box)).angle) / Math.PI);
  const rotation = ((((quarters % 4) + 4) % 4) * 90) as PageReading['rotation'];
  return { rotation, source: 'text-layer', lines };
}

/**
 * Reads the pages of every file. What fails for a reason of ours is named, the others go on, and so does the page itself
 * with all that was read of it, unless that is its text.
 */
export async function readPages(
  files: readonly OpenedFile[],
  text: TextReading,
  parts: Parts,
  { onProgress, signal }: Running,
): Promise<{ pages: readonly ReadPage[]; failures: readonly OurFailure[] }> {
  const all = files.flatMap(({ pages }, material) => pages.map((page) => ({ material, page })));
  const before: PageText[] = [];
  let done = 0;
  const results = await inOrder(all, text.pagesAtOnce, async (place) => {
    let failure: OurFailure | undefined;
    const failed = (reason: OurFailure['reason']): void => {
      failure ??= { material: place.material, page: place.page.page, reason };
    };
    const read = await readPage(place, before, text, parts, signal, failed);
    if (read !== undefined) before.push(read);
    done += 1;
    onProgress?.({ stage: 'read', done, total: all.length });
    return { read, failure };
  });
  return {
    pages: results.flatMap(({ read }) => read ?? []),
    failures: results.flatMap(({ failure }) => failure ?? []),
  };
}
