import { apply, IDENTITY, type Matrix, multiply } from '../matrix';
import type { Picture } from '../text/glyph';
import type { PageFrame, PdfRectangle } from './page-frame';
import type { Pdfium } from './pdfium';

const TEXT_OBJECT = 1;
const IMAGE_OBJECT = 3;
const FORM_OBJECT = 5;
/** Forms inside forms; deeper ones are drawn, and not looked into. */
const DEEPEST_FORM = 8;
/** More objects than the densest drawing has; the rest is drawn, and not looked at. */
const MOST_OBJECTS = 200_000;

/** What a page is painted with. */
export interface PageObjects {
  readonly pictures: readonly Picture[];
  /** Pixels of all embedded images as their dictionaries state them: nothing is decoded. */
  readonly picturePixels: number;
  /** Place of each text object, by handle, in the order of painting. */
  readonly textOrders: ReadonlyMap<number, number>;
}

/** Walks a page's objects, forms included, in the order of painting. */
export function readPageObjects({ call, memory }: Pdfium, page: number, frame: PageFrame): PageObjects {
  const pictures: Picture[] = [];
  const textOrders = new Map<number, number>();
  let picturePixels = 0;
  let order = 0;
  memory.withSlots(6, (slots) => {
    for (let index = 0; index < call.FPDFPage_CountObjects(page); index++) {
      visit(call.FPDFPage_GetObject(page, index), IDENTITY, 0, slots);
    }
  });
  return { pictures, picturePixels, textOrders };

  function visit(handle: number, matrix: Matrix, depth: number, slots: number): void {
    if (handle === 0 || order >= MOST_OBJECTS) return;
    order++;
    const type = call.FPDFPageObj_GetType(handle);
    if (type === TEXT_OBJECT) textOrders.set(handle, order);
    if (type === IMAGE_OBJECT) addPicture(handle, matrix, slots);
    if (type !== FORM_OBJECT || depth >= DEEPEST_FORM) return;
    const inner = call.FPDFPageObj_GetMatrix(handle, slots)
      ? multiply([...memory.floats(slots, 6)] as unknown as Matrix, matrix)
      : matrix;
    for (let index = 0; index < call.FPDFFormObj_CountObjects(handle); index++) {
      visit(call.FPDFFormObj_GetObject(handle, index), inner, depth + 1, slots);
    }
  }

  function addPicture(handle: number, matrix: Matrix, slots: number): void {
    if (call.FPDFImageObj_GetImagePixelSize(handle, slots, slots + 4)) {
      picturePixels += memory.unsigned(slots) * memory.unsigned(slots + 4);
    }
    if (!call.FPDFPageObj_GetBounds(handle, slots, slots + 4, slots + 8, slots + 12)) return;
    const [left, bottom, right, top] = [...memory.floats(slots, 4)] as [number, number, number, number];
    pictures.push({ box: frame.boundsOf(transform({ left, bottom, right, top }, matrix)), order });
  }
}

function transform({ left, bottom, right, top }: PdfRectangle, matrix: Matrix): PdfRectangle {
  const corners = [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ] as const;
  const placed = corners.map((corner) => apply(matrix, corner));
  const xs = placed.map(([x]) => x);
  const ys = placed.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
