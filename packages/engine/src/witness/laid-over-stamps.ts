import {
  type Bounds,
  boundsOf,
  type Line,
  type OpenedFile,
  type PageImage,
  type Point,
  quadFromBounds,
} from '@yushen/contract';
import type { FoundDocument } from '../documents/documents';
import { layOut } from '../layout/upright';
import { findStamps } from '../marks/find-stamps';
import type { Parts, Running } from '../parts';
import { PageStore } from '../reading/page-store';
import { type ReadPage, withText } from '../reading/read';
import type { TamperSignal } from '../tamper/tamper-signal';
import { voidStamps } from '../tamper/void-stamps';
import { colouredInkOf, colouredPlaces } from './coloured-ink';

/** Places of a page that are looked at, the largest first: logos, seals, signatures and a stamp. */
const MAX_PLACES = 6;
/** A stamp of words is at least this high and wide, px: 8 mm. */
const MIN_SIDE = 45;
/** What lies over most of the page is paper: a ground, a frame; its words would be the page's own. Share of the page's sides. */
const GROUND = 0.9;
/** A place that lies within a seal by more than this share of its area is that seal. */
const SEAL = 0.6;
/** Ink beside a place that may belong to it, px: a frame's line. */
const MARGIN = 8;

/** A place where a stamp may lie over a page's text, and how it is looked at. */
interface Place {
  readonly bounds: Bounds;
  /** As it lies there, or its coloured ink alone. */
  readonly look: 'whole' | 'ink';
}

/**
 * 作废 and 样本 laid over a page's text: as pictures, drawings or annotations of a page whose text comes from its file, or stamped in colour
 * on paper. Ordinary reading sees neither, as a text layer holds none of their words, and ink over print is read as neither.
 */
export async function laidOverStamps(
  documents: readonly FoundDocument[],
  pages: readonly ReadPage[],
  files: readonly OpenedFile[],
  parts: Parts,
  { signal }: Running,
): Promise<TamperSignal[]> {
  const images = new PageStore(files, signal);
  const signs: TamperSignal[] = [];
  for (const { document, definition } of documents) {
    if (definition === undefined) continue;
    for (const page of pages) {
      const { material, page: opened } = page;
      if (!document.pages.some((place) => place.material === material && place.page === opened.page)) continue;
      const places = placesOn(page);
      if (places.length === 0) continue;
      const image = await images.image(material, opened.page);
      if (image.data.length < image.width * image.height * 3) continue;
      for (const place of places) {
        const lines = await linesIn(image, place, parts, signal);
        const region = {
          material,
          page: opened.page,
          width: opened.width,
          height: opened.height,
          region: quadFromBounds(place.bounds),
          reading: { rotation: 0, source: 'image', lines } as const,
          layout: layOut(lines),
        };
        signs.push(...voidStamps({ ...document, marks: { ...document.marks, stamps: findStamps([region]) } }));
      }
    }
  }
  return signs;
}

function placesOn({ page, reading, seals, thumbnail }: ReadPage): readonly Place[] {
  const pictures = reading.source === 'text-layer' ? (page.pictures ?? []) : [];
  const inked = thumbnail === undefined ? [] : colouredPlaces(thumbnail);
  const candidates: readonly Place[] = [
    ...inked.map((bounds) => ({ bounds, look: 'ink' as const })),
    ...pictures.map((picture) => ({ bounds: boundsOf(picture), look: 'whole' as const })),
  ];
  return candidates
    .map(({ bounds, look }) => ({ look, bounds: within(page, bounds) }))
    .filter(({ bounds: { left, top, right, bottom } }) => Math.min(right - left, bottom - top) >= MIN_SIDE)
    .filter(({ bounds }) => across(bounds) < GROUND * page.width || down(bounds) < GROUND * page.height)
    .filter(({ bounds }) => !seals.some(({ box }) => areaOf(overlap(bounds, boundsOf(box))) > SEAL * areaOf(bounds)))
    .sort((a, b) => areaOf(b.bounds) - areaOf(a.bounds))
    .slice(0, MAX_PLACES);
}

const across = ({ left, right }: Bounds): number => right - left;
const down = ({ top, bottom }: Bounds): number => bottom - top;
const areaOf = (bounds: Bounds): number => Math.max(0, across(bounds)) * Math.max(0, down(bounds));

const overlap = (a: Bounds, b: Bounds): Bounds => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

const within = (
  { width, height }: { readonly width: number; readonly height: number },
  { left, top, right, bottom }: Bounds,
): Bounds => ({
  left: Math.max(0, Math.floor(left - MARGIN)),
  top: Math.max(0, Math.floor(top - MARGIN)),
  right: Math.min(width, Math.ceil(right + MARGIN)),
  bottom: Math.min(height, Math.ceil(bottom + MARGIN)),
});

/** The lines of a part of a page, in the page's own pixels. */
async function linesIn(
  image: PageImage,
  { bounds, look }: Place,
  { reader }: Parts,
  signal: AbortSignal | undefined,
): Promise<readonly Line[]> {
  const cut = partOf(image, bounds);
  const seen = look === 'ink' ? colouredInkOf(cut) : cut;
  const { regions } = await reader.locate(seen, { signal });
  const lines = withText(await reader.recognise(seen, regions, { signal }));
  const back = ([x, y]: Point): Point => [x + bounds.left, y + bounds.top];
  return lines.map((line) => {
    const [a, b, c, d] = line.box;
    return { ...line, box: [back(a), back(b), back(c), back(d)] };
  });
}

function partOf({ width, data }: PageImage, { left, top, right, bottom }: Bounds): PageImage {
  const pixels = new Uint8Array(new SharedArrayBuffer((right - left) * (bottom - top) * 3));
  for (let y = top; y < bottom; y += 1) {
    const from = (y * width + left) * 3;
    pixels.set(data.subarray(from, from + (right - left) * 3), (y - top) * (right - left) * 3);
  }
  return { width: right - left, height: bottom - top, data: pixels };
}
