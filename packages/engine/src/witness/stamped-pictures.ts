import {
  boundsOf,
  type Line,
  type OpenedFile,
  type PageImage,
  type Point,
  type Quad,
  quadFromBounds,
} from '@yushen/contract';
import type { FoundDocument } from '../documents';
import { layOut } from '../layout/upright';
import { PageStore } from '../page-store';
import type { Parts, Running } from '../parts';
import { type ReadPage, withText } from '../read';
import { findStamps } from '../signs/find-stamps';
import type { Sign } from '../signs/sign';
import { voidStamps } from '../signs/void-stamps';

/** Pictures of a page that are looked at, the largest first: logos, seals, signatures and a stamp. */
const MOST_PICTURES = 6;
/** A stamp of words is at least this high and wide, px: 8 mm. */
const LEAST_SIDE = 45;
/** A picture over most of the page is paper: a ground, a frame; its words would be the page's own. Share of the page's sides. */
const GROUND = 0.9;

/** 作废 and 样本 in pictures that lie on pages with a text layer: their words are in no layer. */
export async function stampedPictures(
  documents: readonly FoundDocument[],
  pages: readonly ReadPage[],
  files: readonly OpenedFile[],
  parts: Parts,
  { signal }: Running,
): Promise<Sign[]> {
  const images = new PageStore(files, signal);
  const signs: Sign[] = [];
  for (const { document, definition } of documents) {
    if (definition === undefined) continue;
    for (const page of pages) {
      const { material, page: opened, reading } = page;
      const isHere = document.pages.some((place) => place.material === material && place.page === opened.page);
      const pictures = isHere && reading.source === 'text-layer' ? picturesOf(page) : [];
      if (pictures.length === 0) continue;
      const image = await images.image(material, opened.page);
      if (image.data.length < image.width * image.height * 3) continue;
      for (const picture of pictures) {
        const lines = await linesIn(image, picture, parts, signal);
        const { width, height } = opened;
        const source = { rotation: 0, source: 'image', lines } as const;
        const region = {
          material,
          page: opened.page,
          width,
          height,
          region: picture,
          reading: source,
          layout: layOut(lines),
        };
        signs.push(...voidStamps({ ...document, marks: { ...document.marks, stamps: findStamps([region]) } }));
      }
    }
  }
  return signs;
}

function picturesOf({ page: { pictures = [], width, height } }: ReadPage): readonly Quad[] {
  const sized = pictures.map((picture) => {
    const { left, top, right, bottom } = boundsOf(picture);
    const bounds = {
      left: Math.max(0, Math.floor(left)),
      top: Math.max(0, Math.floor(top)),
      right: Math.min(width, Math.ceil(right)),
      bottom: Math.min(height, Math.ceil(bottom)),
    };
    return { bounds, across: bounds.right - bounds.left, down: bounds.bottom - bounds.top };
  });
  return sized
    .filter(({ across, down }) => Math.min(across, down) >= LEAST_SIDE)
    .filter(({ across, down }) => across < GROUND * width || down < GROUND * height)
    .sort((a, b) => b.across * b.down - a.across * a.down)
    .slice(0, MOST_PICTURES)
    .map(({ bounds }) => quadFromBounds(bounds));
}

/** The lines of a part of a page, in the page's own pixels. */
async function linesIn(
  image: PageImage,
  part: Quad,
  { reader }: Parts,
  signal: AbortSignal | undefined,
): Promise<readonly Line[]> {
  const { left, top } = boundsOf(part);
  const cut = partOf(image, part);
  const { regions } = await reader.locate(cut, { signal });
  const lines = withText(await reader.recognise(cut, regions, { signal }));
  const back = ([x, y]: Point): Point => [x + left, y + top];
  return lines.map((line) => {
    const [a, b, c, d] = line.box;
    return { ...line, box: [back(a), back(b), back(c), back(d)] };
  });
}

function partOf({ width, data }: PageImage, part: Quad): PageImage {
  const { left, top, right, bottom } = boundsOf(part);
  const [across, down] = [right - left, bottom - top];
  const pixels = new Uint8Array(new SharedArrayBuffer(across * down * 3));
  for (let y = 0; y < down; y++) {
    const from = ((top + y) * width + left) * 3;
    pixels.set(data.subarray(from, from + across * 3), y * across * 3);
  }
  return { width: across, height: down, data: pixels };
}
