import type { DigitalSignature, EmbeddedValue, FileFault, Page, PageImage } from '@yushen/contract';

/** Formats whose files the worker holds open page by page. */
export type PagedKind = 'pdf' | 'ofd' | 'docx';

/** A file by its id and bytes: a worker that does not hold it open any more opens it again. */
export interface DocumentReference {
  readonly kind: PagedKind;
  readonly id: string;
  readonly bytes: Uint8Array;
}

export interface PageRequest {
  readonly reference: DocumentReference;
  readonly page: number;
}

export type DocumentOpening =
  | {
      readonly pageCount: number;
      readonly embedded?: readonly EmbeddedValue[];
      readonly signatures?: readonly DigitalSignature[];
    }
  | { readonly fault: FileFault };

/** `image` where opening drew the page anyway. */
export type PageOpening =
  | (Omit<Page, 'page' | 'image'> & { readonly image?: PageImage })
  | { readonly refused: 'damaged' }
  | { readonly pixels: number };

/** One format, as the worker knows it. */
export interface PagedFormat {
  openDocument(reference: DocumentReference): Promise<DocumentOpening>;
  /** Size, text and a trial rendering of one page. Sizes are judged before anything is decoded. */
  openPage(request: PageRequest & { readonly mostPixels: number }): Promise<PageOpening>;
  renderPage(request: PageRequest & { readonly mostPixels: number }): Promise<PageImage>;
  forget(id: string): void;
}
