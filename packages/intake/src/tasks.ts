import type { FileFault, Line, PageImage, QualityFault } from '@yushen/contract';
import type { DocumentOpening, DocumentReference, PageOpening, PageRequest } from './paged-format';
import type { FileKind } from './sniff';

/** What the worker can be asked for: plain data in, plain data out. */
export interface Tasks {
  readonly decodeBitmap: { readonly request: Uint8Array; readonly result: BitmapDecoding };
  readonly decodeHeic: { readonly request: HeicRequest; readonly result: HeicDecoding };
  readonly openDocument: { readonly request: DocumentReference; readonly result: DocumentOpening };
  readonly openPage: { readonly request: DrawRequest; readonly result: PageOpening };
  readonly renderPage: { readonly request: DrawRequest; readonly result: PageImage };
  readonly forgetDocument: { readonly request: string; readonly result: undefined };
  readonly judgeQuality: { readonly request: QualityRequest; readonly result: readonly QualityFault[] };
  readonly listZip: { readonly request: Uint8Array; readonly result: ZipListing };
  readonly readZipMember: { readonly request: ZipPlace; readonly result: ZipReading };
}

export type BitmapDecoding = { readonly image: PageImage } | { readonly damaged: true };

export interface HeicRequest {
  readonly bytes: Uint8Array;
  readonly mostPixels: number;
}

export type HeicDecoding =
  | { readonly image: PageImage }
  | { readonly pixels: number }
  | { readonly missing: true }
  | { readonly damaged: true };

/** A page to draw, at most so large. */
export type DrawRequest = PageRequest & { readonly mostPixels: number };

/** A page with the lines that were read on it. */
export interface QualityRequest {
  readonly image: PageImage;
  readonly lines: readonly Line[];
}

/** A file in an archive: where it stands, and what its first bytes say that it is. */
export interface ZipMember {
  /** Place among the archive's files. */
  readonly index: number;
  readonly name: string;
  readonly kind: FileKind;
  /** As stated by the archive. */
  readonly bytes: number;
}

export type ZipListing = { readonly members: readonly ZipMember[] } | { readonly fault: FileFault };

export interface ZipPlace {
  readonly archive: Uint8Array;
  readonly index: number;
}

export type ZipReading = { readonly bytes: Uint8Array } | { readonly fault: FileFault };
