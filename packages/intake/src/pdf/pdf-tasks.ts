import type { Line, PageImage } from '@yushen/contract';
import { isCutOff } from './is-cut-off';
import { OpenDocument, type PdfReference } from './open-document';
import type { PageFrame } from './page-frame';
import { readPageObjects } from './page-objects';
import { PdfRefused } from './pdf-document';
import { readGlyphs } from './read-glyphs';
import { hasInk, renderPage } from './render-page';
import { textLines } from './text-lines';
import { distrust } from './text-trust';

/** What runs in the worker, on the one document that it holds open. */
const open = new OpenDocument();

export type PdfOpening = { readonly pageCount: number } | { readonly refused: 'encrypted' | 'damaged' };

export async function openPdfDocument(reference: PdfReference): Promise<PdfOpening> {
  try {
    const pageCount = await open.use(reference, (document) => document.pageCount);
    return pageCount === 0 || isCutOff(reference.bytes) ? { refused: 'damaged' } : { pageCount };
  } catch (error) {
    return { refused: error instanceof PdfRefused ? error.reason : 'damaged' };
  }
}

export interface PdfPageRequest {
  readonly reference: PdfReference;
  readonly page: number;
}

export type PdfPageOpening =
  | { readonly width: number; readonly height: number; readonly textLayer?: readonly Line[] }
  | { readonly refused: 'damaged' }
  | { readonly pixels: number };

/** An embedded image may be this many times finer than the page is rendered: a scan at 600 dpi is 17 times finer. */
const EMBEDDED_PIXELS_PER_PAGE_PIXEL = 4;

/** Size, text and a trial rendering of one page. Sizes are judged before anything is decoded. */
export async function openPdfPage(request: PdfPageRequest & { readonly mostPixels: number }): Promise<PdfPageOpening> {
  const { reference, page, mostPixels } = request;
  try {
    return await open.use(reference, (document) =>
      document.withPage(page, (handle, frame): PdfPageOpening => {
        const { width, height } = frame;
        if (width * height > mostPixels) return { pixels: width * height };
        const objects = readPageObjects(document.pdfium, handle, frame);
        if (objects.picturePixels > mostPixels * EMBEDDED_PIXELS_PER_PAGE_PIXEL)
          return { pixels: objects.picturePixels };
        const glyphs = readGlyphs(document.pdfium, handle, frame, objects.textOrders);
        const image = renderPage(document.pdfium, handle, frame);
        const doubt = distrust({ width, height, glyphs, pictures: objects.pictures }, (bounds) =>
          hasInk(image, bounds),
        );
        return doubt === undefined
          ? { width, height, textLayer: textLines(glyphs.filter(isShown)) }
          : { width, height };
      }),
    );
  } catch {
    return { refused: 'damaged' };
  }
}

const isShown = ({ painted }: { readonly painted: boolean }): boolean => painted;

/** @throws PdfRefused, RangeError */
export function renderPdfPage({ reference, page }: PdfPageRequest): Promise<PageImage> {
  return open.use(reference, (document) =>
    document.withPage(page, (handle: number, frame: PageFrame) => renderPage(document.pdfium, handle, frame)),
  );
}

export function forgetPdfDocument(id: string): void {
  open.forget(id);
}
