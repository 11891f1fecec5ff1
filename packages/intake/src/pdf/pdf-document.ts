import { FileRefused } from '../file-refused';
import { readAnnotations, type Strike } from './annotations';
import { type FormValue, readFormValues } from './form-values';
import { PageFrame, type PdfRectangle } from './page-frame';
import type { Pdfium } from './pdfium';
import { drawAnnotations } from './undrawn';

/** Codes of FPDF_GetLastError: a password is wanted, or a security handler that nobody knows. */
const ENCRYPTED = new Set([4, 5]);
const FLATTENED = 1;
const AS_DISPLAYED = 0;

/** A PDF that does not open. */
export class PdfRefused extends FileRefused {
  override readonly name = 'PdfRefused';

  constructor(readonly reason: 'encrypted' | 'damaged') {
    super(`the PDF is ${reason}`);
  }
}

/** What a page's annotations say beyond what they draw. */
export interface Annotated {
  /** Places in user space where they take text back. */
  readonly strikes: readonly Strike[];
  readonly values: readonly FormValue[];
  /** Places in user space where viewers draw what we cannot. */
  readonly undrawn: readonly PdfRectangle[];
}

const BARE: Annotated = { strikes: [], values: [], undrawn: [] };

/** A PDF held open in PDFium. */
export class PdfDocument {
  /** Of pages whose annotations were read: flattening takes them off. */
  readonly #annotated = new Map<number, Annotated>();

  private constructor(
    readonly pdfium: Pdfium,
    readonly handle: number,
    private readonly bytesAt: number,
  ) {}

  /** @throws PdfRefused */
  static open(pdfium: Pdfium, bytes: Uint8Array): PdfDocument {
    const { call, memory } = pdfium;
    const bytesAt = memory.copyIn(bytes);
    const handle = call.FPDF_LoadMemDocument(bytesAt, bytes.length, '');
    if (handle === 0) {
      const encrypted = ENCRYPTED.has(call.FPDF_GetLastError());
      memory.release(bytesAt);
      throw new PdfRefused(encrypted ? 'encrypted' : 'damaged');
    }
    return new PdfDocument(pdfium, handle, bytesAt);
  }

  get pageCount(): number {
    return this.pdfium.call.FPDF_GetPageCount(this.handle);
  }

  /**
   * Runs `use` on a loaded page. What its annotations and form fields show (a stamp, a filled-in value) is made part of the
   * page first, so that text and rendering hold it.
   *
   * @throws PdfRefused where the page cannot be loaded
   */
  withPage<T>(index: number, use: (page: number, frame: PageFrame, annotated: Annotated) => T): T {
    const { page, annotated } = this.#loadFlat(index);
    try {
      return use(page, this.#frameOf(page), annotated);
    } finally {
      this.pdfium.call.FPDF_ClosePage(page);
    }
  }

  close(): void {
    this.pdfium.call.FPDF_CloseDocument(this.handle);
    this.pdfium.memory.release(this.bytesAt);
  }

  #loadFlat(index: number): { readonly page: number; readonly annotated: Annotated } {
    const { call } = this.pdfium;
    const page = this.#load(index);
    const known = this.#annotated.get(index);
    if (known !== undefined || call.FPDFPage_GetAnnotCount(page) === 0) return { page, annotated: known ?? BARE };
    const values = readFormValues(this.pdfium, this.handle, page);
    const strikes = readAnnotations(this.pdfium, page);
    const annotated = { values, strikes, undrawn: drawAnnotations(this.pdfium, page) };
    this.#annotated.set(index, annotated);
    const flattened = call.FPDFPage_Flatten(page, AS_DISPLAYED) === FLATTENED;
    if (!flattened) return { page, annotated };
    call.FPDF_ClosePage(page);
    return { page: this.#load(index), annotated };
  }

  #load(index: number): number {
    const page = this.pdfium.call.FPDF_LoadPage(this.handle, index);
    if (page === 0) throw new PdfRefused('damaged');
    return page;
  }

  #frameOf(page: number): PageFrame {
    const { call, memory } = this.pdfium;
    const rotation = ((((call.FPDFPage_GetRotation(page) % 4) + 4) % 4) * 90) as 0 | 90 | 180 | 270;
    return memory.withSlots(2, (slots) => {
      call.FPDF_GetPageBoundingBox(page, slots);
      const [left, top, right, bottom] = [...memory.floats(slots, 4)] as [number, number, number, number];
      return new PageFrame({ left, bottom, right, top }, rotation);
    });
  }
}
