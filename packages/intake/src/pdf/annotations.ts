import type { PdfRectangle } from './page-frame';
import type { Pdfium } from './pdfium';

/** Flags of ISO 32000-2, 12.5.3: not shown at all, and not shown on a screen. */
const UNSEEN = 0x02 | 0x20;
/** PDFium's numbers for annotations that take back what they lie over (`fpdf_annot.h`). */
const STRIKE_OUT = 12;
const REDACTION = 28;
/** Lines and pens, which may be drawn through a line of text, or be a signature. */
const STROKES: ReadonlySet<number> = new Set([4, 8, 15]);
/** Annotations of a page that are looked at. */
const MAX_ANNOTATIONS = 5000;

/** A place that an annotation takes back; one of a pen only where it is no higher than what it runs through. */
export interface Strike extends PdfRectangle {
  readonly pen: boolean;
}

/**
 * Takes off a page the annotations that nobody sees on a screen, form fields among them, and tells where others take text back.
 *
 * @returns places in user space
 */
export function readAnnotations({ call, memory }: Pdfium, page: number): readonly Strike[] {
  const strikes: Strike[] = [];
  memory.withSlots(2, (slots) => {
    for (let index = Math.min(MAX_ANNOTATIONS, call.FPDFPage_GetAnnotCount(page)) - 1; index >= 0; index--) {
      const annotation = call.FPDFPage_GetAnnot(page, index);
      if (annotation === 0) continue;
      const isUnseen = (call.FPDFAnnot_GetFlags(annotation) & UNSEEN) !== 0;
      const kind = call.FPDFAnnot_GetSubtype(annotation);
      if (!isUnseen && call.FPDFAnnot_GetRect(annotation, slots)) {
        const [left, top, right, bottom] = [...memory.floats(slots, 4)] as [number, number, number, number];
        const pen = STROKES.has(kind);
        if (pen || kind === STRIKE_OUT || kind === REDACTION)
          strikes.push({
            left: Math.min(left, right),
            bottom: Math.min(bottom, top),
            right: Math.max(left, right),
            top: Math.max(bottom, top),
            pen,
          });
      }
      call.FPDFPage_CloseAnnot(annotation);
      if (isUnseen) call.FPDFPage_RemoveAnnot(page, index);
    }
  });
  return strikes;
}
