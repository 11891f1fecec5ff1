import type { Bounds } from '@yushen/contract';
import { apply, IDENTITY, type Matrix, multiply } from '../matrix';
import { type Cover, isStroke, type Picture } from '../text/glyph';
import type { PageFrame, PdfRectangle } from './page-frame';
import type { Pdfium } from './pdfium';

const TEXT_OBJECT = 1;
const PATH_OBJECT = 2;
const IMAGE_OBJECT = 3;
const SHADING_OBJECT = 4;
const FORM_OBJECT = 5;
/** Forms inside forms; deeper ones are drawn, and not looked into. */
const DEEPEST_FORM = 8;
/** More objects than the densest drawing has; the rest is drawn, and not looked at. */
const MAX_OBJECTS = 200_000;

/** A patch has few sides; a table's lines may be one shape of many, with nothing between them. */
const MAX_SIDES = 16;
/** From this opacity on, 0..255, what is under a fill is not read any more. */
const OPAQUE = 128;

/** What a page is painted with. */
export interface PageObjects {
  readonly pictures: readonly Picture[];
  /** Fills, shadings and pictures that let nothing through. */
  readonly covers: readonly Cover[];
  /** Shapes as low as a stroke. */
  readonly strokes: readonly Cover[];
  /** Pixels of all embedded images as their dictionaries state them: nothing is decoded. */
  readonly picturePixels: number;
  /** Place of each text object, by handle, in the order of painting. */
  readonly textOrders: ReadonlyMap<number, number>;
  /** Text objects in layers that can be switched off. */
  readonly optional: ReadonlySet<number>;
}

/** Walks a page's objects, forms included, in the order of painting. */
export function readPageObjects({ call, memory }: Pdfium, page: number, frame: PageFrame): PageObjects {
  const pictures: Picture[] = [];
  const covers: Cover[] = [];
  const strokes: Cover[] = [];
  const optional = new Set<number>();
  const textOrders = new Map<number, number>();
  let picturePixels = 0;
  let order = 0;
  memory.withSlots(6, (slots) => {
    for (let index = 0; index < call.FPDFPage_CountObjects(page); index++) {
      visit(call.FPDFPage_GetObject(page, index), IDENTITY, 0, slots);
    }
  });
  return { pictures, covers, strokes, picturePixels, textOrders, optional };

  function visit(handle: number, matrix: Matrix, depth: number, slots: number): void {
    if (handle === 0 || order >= MAX_OBJECTS) return;
    order++;
    const type = call.FPDFPageObj_GetType(handle);
    if (type === TEXT_OBJECT) {
      textOrders.set(handle, order);
      if (isOptional(handle, slots)) optional.add(handle);
    }
    if (type === IMAGE_OBJECT) addPicture(handle, matrix, slots);
    if (type === SHADING_OBJECT || (type === PATH_OBJECT && isPatch(handle, slots))) addCover(handle, matrix, slots);
    if (type === PATH_OBJECT) addStroke(handle, matrix, slots);
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
    const box = boxOf(handle, matrix, slots);
    if (box === undefined) return;
    pictures.push({ box, order });
    if (!call.FPDFPageObj_HasTransparency(handle)) covers.push({ box, order });
  }

  function addCover(handle: number, matrix: Matrix, slots: number): void {
    const box = boxOf(handle, matrix, slots);
    if (box !== undefined) covers.push({ box, order });
  }

  function addStroke(handle: number, matrix: Matrix, slots: number): void {
    const box = boxOf(handle, matrix, slots);
    if (box !== undefined && isStroke(box)) strokes.push({ box, order });
  }

  function boxOf(handle: number, matrix: Matrix, slots: number): Bounds | undefined {
    if (!call.FPDFPageObj_GetBounds(handle, slots, slots + 4, slots + 8, slots + 12)) return undefined;
    const [left, bottom, right, top] = [...memory.floats(slots, 4)] as [number, number, number, number];
    return frame.boundsOf(transform({ left, bottom, right, top }, matrix));
  }

  function isPatch(handle: number, slots: number): boolean {
    if (!call.FPDFPath_GetDrawMode(handle, slots, slots + 4) || memory.unsigned(slots) === 0) return false;
    if (call.FPDFPath_CountSegments(handle) > MAX_SIDES) return false;
    const coloured = call.FPDFPageObj_GetFillColor(handle, slots, slots + 4, slots + 8, slots + 12);
    return !coloured || memory.unsigned(slots + 12) >= OPAQUE;
  }

  /** Marked as optional content (ISO 32000-2, 8.11.3.2). */
  function isOptional(handle: number, slots: number): boolean {
    const count = Math.max(0, call.FPDFPageObj_CountMarks(handle));
    for (let index = 0; index < count; index++) {
      const mark = call.FPDFPageObj_GetMark(handle, index);
      if (!call.FPDFPageObjMark_GetName(mark, slots, 16, slots + 16)) continue;
      const name = Buffer.from(memory.bytes.slice(slots, slots + 4)).toString('utf16le');
      if (name === 'OC' && memory.unsigned(slots + 16) === 6) return true;
    }
    return false;
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
