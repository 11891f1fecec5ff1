import {
  type Line,
  type OpenedFile,
  type Page,
  type PageReading,
  type Point,
  type Quad,
  quadFromBounds,
} from '@yushen/contract';
import { lineAt } from '@yushen/contract/testing';
import { type PageRegion, type PlacedPage, placeDefinition } from '../extract/document-pages';
import { layOut } from '../layout/upright';
import type { ReadPage } from '../reading/read';

const size = { width: 1000, height: 1400 } as const;

const readingOf = (lines: readonly Line[]): PageReading => ({ rotation: 0, source: 'image', lines });

/** A line whose characters are as wide as they are high, its top left at `[left, top]`. */
export const written = (text: string, [left, top]: Point, height = 20): Line =>
  lineAt(text, [left, top, left + Array.from(text).length * height, top + height]);

/** A line turned clockwise around the page's origin and moved, as on a page that lies askew. */
export function turned(line: Line, degrees: number, [right, down]: Point = [0, 0]): Line {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turn = ([x, y]: Point): Point => [x * cos - y * sin + right, x * sin + y * cos + down];
  const [a, b, c, d] = line.box;
  return { ...line, box: [turn(a), turn(b), turn(c), turn(d)] satisfies Quad };
}

/** A page of 1000 × 1400 pixels on which these lines stand. */
export function pageRegion(lines: readonly Line[], material = 0, page = 0): PageRegion {
  const region = quadFromBounds({ left: 0, top: 0, right: size.width, bottom: size.height });
  return { material, page, ...size, region, reading: readingOf(lines), layout: layOut(lines) };
}

/** The same, with these words found on it. */
export const placedPage = (lines: readonly Line[], vocabulary: readonly string[], page = 0): PlacedPage =>
  placeDefinition(pageRegion(lines, 0, page), vocabulary);

/** A page as `read` hands it on: without seals and without faults. */
export function readPageOf(lines: readonly Line[], material = 0, page = 0): ReadPage {
  const image: Page['image'] = async () => ({ ...size, data: new Uint8Array(0) });
  return {
    material,
    page: { page, ...size, image },
    reading: readingOf(lines),
    seals: [],
    codes: [],
    quality: [],
    ofScreen: false,
    oddDigits: [],
  };
}

/** A file of one page. */
export const openedFile = ({ page }: ReadPage): OpenedFile => ({
  kind: 'jpeg',
  pages: [page],
  faults: [],
  close: async () => {},
});
