import type { PdfRectangle } from './page-frame';
import type { Pdfium } from './pdfium';

/** PDFium's numbers for annotations (`fpdf_annot.h`): those that it draws as other viewers do, where a file holds no drawing of them. */
const DRAWN_ALIKE: ReadonlySet<number> = new Set([
  5 /* Square */, 6 /* Circle */, 9 /* Highlight */, 10 /* Underline */, 11 /* Squiggly */, 12 /* StrikeOut */,
  15 /* Ink */, 28 /* Redact: what it lies over is taken back */,
]);
/** What shows nothing of its own on a page: links, notes that open, sounds, printers' marks and traps. */
const SHOWS_NOTHING: ReadonlySet<number> = new Set([1, 2, 16, 18, 22, 23]);
/** FPDF_ANNOT_WIDGET: what a form's field holds is read by itself. */
const WIDGET = 20;
const NORMAL = 0;
const THREE_BYTES = 2;
const WITH_ANNOTATIONS = 0x01;
/** Annotations of a page that are looked at. */
const MAX_ANNOTATIONS = 5000;

/**
 * Draws the annotations of a page for which the file holds no drawing, as viewers do: a rectangle may lie over a signature.
 * Annotations that nobody sees must have been taken off.
 *
 * @returns places in user space where viewers draw something that we cannot: words, stamps, lines with heads
 */
export function drawAnnotations(pdfium: Pdfium, page: number): readonly PdfRectangle[] {
  const { call, memory } = pdfium;
  const bare = bareAnnotations(pdfium, page);
  if (bare.length === 0) return [];
  // Rendering, of any size, gives them a drawing.
  const bitmap = call.FPDFBitmap_CreateEx(1, 1, THREE_BYTES, 0, 0);
  if (bitmap === 0) throw new RangeError('PDFium is out of memory');
  call.FPDF_RenderPageBitmap(bitmap, page, 0, 0, 1, 1, 0, WITH_ANNOTATIONS);
  call.FPDFBitmap_Destroy(bitmap);
  return memory.withSlots(2, (slots) =>
    bare.flatMap(({ index, kind }): readonly PdfRectangle[] => {
      const annotation = call.FPDFPage_GetAnnot(page, index);
      if (annotation === 0) return [];
      try {
        // PDFium has no Chinese type to draw a field's value with.
        if (kind === WIDGET) call.FPDFAnnot_SetAP(annotation, NORMAL, 0);
        if (kind === WIDGET || DRAWN_ALIKE.has(kind) || !call.FPDFAnnot_GetRect(annotation, slots)) return [];
        const [left, top, right, bottom] = [...memory.floats(slots, 4)] as [number, number, number, number];
        return [
          {
            left: Math.min(left, right),
            bottom: Math.min(bottom, top),
            right: Math.max(left, right),
            top: Math.max(bottom, top),
          },
        ];
      } finally {
        call.FPDFPage_CloseAnnot(annotation);
      }
    }),
  );
}

/** Annotations that show something, and of which the file holds no drawing. */
function bareAnnotations({ call }: Pdfium, page: number): readonly { readonly index: number; readonly kind: number }[] {
  const count = Math.min(MAX_ANNOTATIONS, call.FPDFPage_GetAnnotCount(page));
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const annotation = call.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) return [];
    const kind = call.FPDFAnnot_GetSubtype(annotation);
    const isBare = !call.FPDFAnnot_HasKey(annotation, 'AP') && !SHOWS_NOTHING.has(kind);
    call.FPDFPage_CloseAnnot(annotation);
    return isBare ? [{ index, kind }] : [];
  });
}
