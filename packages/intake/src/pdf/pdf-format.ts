import { type PageImage, quadFromBounds } from '@yushen/contract';
import { FileRefused } from '../file-refused';
import type { DocumentOpening, DocumentReference, PagedFormat, PageOpening, PageRequest } from '../paged-format';
import type { Glyph } from '../text/glyph';
import { doubtfulGlyphs, FAINT } from '../text/glyph-doubts';
import { pageLines } from '../text/page-lines';
import { distrust, fontsDrawnBlank } from '../text/text-trust';
import { contradicted, formGlyphs } from './form-values';
import { isCutOff } from './is-cut-off';
import { OpenDocument } from './open-document';
import type { PageFrame } from './page-frame';
import { readPageObjects } from './page-objects';
import { PdfRefused } from './pdf-document';
import { pdfEmbeddedValues } from './pdf-embedded';
import { judgePdfSignatures } from './pdf-signatures';
import type { Pdfium } from './pdfium';
import { readGlyphs } from './read-glyphs';
import { hasInk, renderPage, renderPrint } from './render-page';

/** The one PDF that the worker holds open. */
const open = new OpenDocument();

/** PDF, by PDFium. */
export const pdfFormat: PagedFormat = {
  openDocument,
  openPage,
  renderPage: ({ reference, page }) =>
    open.use(reference, (document) =>
      document.withPage(
        page,
        (handle: number, frame: PageFrame): PageImage => renderPage(document.pdfium, handle, frame),
      ),
    ),
  forget: (id) => open.forget(id),
};

const DAMAGED: DocumentOpening = { fault: { code: 'file.unreadable', reason: 'damaged' } };

async function openDocument(reference: DocumentReference): Promise<DocumentOpening> {
  try {
    return await open.use(reference, (document): DocumentOpening => {
      const { pageCount } = document;
      if (pageCount === 0 || isCutOff(reference.bytes)) return DAMAGED;
      const embedded = pdfEmbeddedValues(document);
      const signatures = judgePdfSignatures(document, reference.bytes);
      return { pageCount, ...(embedded.length > 0 && { embedded }), ...(signatures.length > 0 && { signatures }) };
    });
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return error instanceof PdfRefused && error.reason === 'encrypted'
      ? { fault: { code: 'file.encrypted' } }
      : DAMAGED;
  }
}

/** An embedded image may be this many times finer than the page is rendered: a scan at 600 dpi is 17 times finer. */
const EMBEDDED_PIXELS_PER_PAGE_PIXEL = 4;

async function openPage(request: PageRequest & { readonly mostPixels: number }): Promise<PageOpening> {
  const { reference, page, mostPixels } = request;
  try {
    return await open.use(reference, (document) =>
      document.withPage(page, (handle, frame, { strikes, values, undrawn: missing }): PageOpening => {
        const { width, height } = frame;
        const undrawn = missing.map((place) => quadFromBounds(frame.boundsOf(place)));
        if (width * height > mostPixels) return { pixels: width * height };
        const objects = readPageObjects(document.pdfium, handle, frame);
        if (objects.picturePixels > mostPixels * EMBEDDED_PIXELS_PER_PAGE_PIXEL)
          return { pixels: objects.picturePixels };
        const drawn = readGlyphs(document.pdfium, handle, frame, objects);
        const glyphs = [...drawn, ...formGlyphs(values, frame)];
        const image = renderPage(document.pdfium, handle, frame);
        const doubt = distrust({ width, height, glyphs, pictures: objects.pictures }, (bounds) =>
          hasInk(image, bounds),
        );
        if (doubt !== undefined) return { width, height, image, ...(undrawn.length > 0 && { undrawn }) };
        const blank = fontsDrawnBlank(glyphs);
        const isBlank = ({ font }: Glyph): boolean => blank.has(font);
        const doubtful = doubtfulGlyphs({
          glyphs,
          covers: objects.covers,
          strokes: objects.strokes,
          strikes: [
            ...strikes.map((strike) => ({ ...frame.boundsOf(strike), pen: strike.pen })),
            ...contradicted(values, drawn, frame).map((place) => ({ ...frame.boundsOf(place), pen: false })),
          ],
          hasInk: (bounds) => hasInk(image, bounds),
          isPrinted: printed(document.pdfium, handle, frame, glyphs),
          isBlank,
        });
        return {
          width,
          height,
          image,
          textLayer: pageLines(glyphs.filter(isShown), image, { doubtful, isUnwitnessed: isBlank }),
          pictures: objects.pictures.map(({ box }) => quadFromBounds(box)),
          ...(undrawn.length > 0 && { undrawn }),
        };
      }),
    );
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { refused: 'damaged' };
  }
}

/** Tells of characters in layers whether they are printed; a page without such is not drawn again. */
function printed(pdfium: Pdfium, page: number, frame: PageFrame, glyphs: readonly Glyph[]): (glyph: Glyph) => boolean {
  if (!glyphs.some(({ layered }) => layered)) return () => true;
  const print = renderPrint(pdfium, page, frame);
  return ({ layered, text, box }) => !layered || FAINT.test(text) || hasInk(print, box);
}

const isShown = ({ painted }: { readonly painted: boolean }): boolean => painted;
