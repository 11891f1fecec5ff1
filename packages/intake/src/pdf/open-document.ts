import type { DocumentReference } from '../paged-format';
import { PdfDocument } from './pdf-document';
import { type Pdfium, startPdfium } from './pdfium';

interface Held {
  readonly id: string;
  readonly document: PdfDocument;
}

/** PDFium, started when first needed, with the one document used last. */
export class OpenDocument {
  #pdfium: Promise<Pdfium> | undefined;
  #held: Held | undefined;

  /** @throws PdfRefused; what `use` throws */
  async use<T>(reference: DocumentReference, use: (document: PdfDocument) => T): Promise<T> {
    this.#pdfium ??= startPdfium();
    const pdfium = await this.#pdfium;
    try {
      return use(this.#open(pdfium, reference));
    } catch (error) {
      if (isBroken(error)) this.#startAfresh();
      throw error;
    }
  }

  forget(id: string): void {
    if (this.#held?.id !== id) return;
    this.#held.document.close();
    this.#held = undefined;
  }

  #open(pdfium: Pdfium, { id, bytes }: DocumentReference): PdfDocument {
    if (this.#held?.id === id) return this.#held.document;
    if (this.#held !== undefined) this.forget(this.#held.id);
    const document = PdfDocument.open(pdfium, bytes);
    this.#held = { id, document };
    return document;
  }

  /** A PDFium that stopped half way cannot be trusted with another call. */
  #startAfresh(): void {
    this.#pdfium = undefined;
    this.#held = undefined;
  }
}

/** WebAssembly that trapped or ran out of memory stops half way through a call. */
const isBroken = (error: unknown): boolean =>
  error instanceof RangeError || (error instanceof Error && error.name === 'RuntimeError');
