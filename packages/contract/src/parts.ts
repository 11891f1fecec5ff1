import type { DocumentType } from './document-type';
import type { Quad } from './geometry';
import type { FileFault, QualityFault } from './issue';
import type { DigitalSignature, ElectronicStamp, EmbeddedValue } from './original';
import type { Alteration, Line, LocatedPage, PageImage, Ruling, TextRegion } from './reading';
import type { CodeMark, ModelInfo, Seal, SignatureState, TickState } from './report';

/** A call that its caller can end. */
export interface Cancellable {
  /** Once it fires, the call rejects with `aborted`. */
  readonly signal?: AbortSignal | undefined;
}

/** One uploaded file, as bytes. `name` is for messages alone: what a file is, its bytes say. */
export interface SourceFile {
  /** As the applicant or the caller named it. */
  readonly name: string;
  /** All of them. They are only read. */
  readonly bytes: Uint8Array;
}

/** One page of an opened file. */
export interface Page {
  /** From 0, inside its file. */
  readonly page: number;
  /** Pixels of the page image after EXIF rotation; for a PDF, OFD or DOCX page, of its rendering at 144 dpi. */
  readonly width: number;
  /** Pixels, as for `width`. */
  readonly height: number;
  /** The page's own text where it has a trustworthy text layer: no OCR is needed. */
  readonly textLayer?: readonly Line[];
  /** Where pictures lie on a page with a text layer: what words they show is not in it. */
  readonly pictures?: readonly Quad[];
  /** Where the page's own program shows something that its image does not: a comment, a watermark, a picture of a Word file. */
  readonly undrawn?: readonly Quad[];
  /** Seals that digital signatures set on the page. */
  readonly stamps?: readonly ElectronicStamp[];
  /** Decodes or renders the page. May be called again. @throws YushenError `aborted` */
  image(options?: Cancellable): Promise<PageImage>;
}

/** A file as it was loaded. What could not be opened is a fault, never an exception. */
export interface OpenedFile {
  /** What the bytes are: `jpeg`, `png`, `pdf`, `ofd`, `zip`, `unknown` … */
  readonly kind: string;
  /** In the file's own order. */
  readonly pages: readonly Page[];
  /** What is wrong with the file, or with single pages of it. */
  readonly faults: readonly FileFault[];
  /** What the file states in its own data, beside its pages. */
  readonly embedded?: readonly EmbeddedValue[];
  /** Digital signatures of the file, and whether its bytes still fit them. */
  readonly signatures?: readonly DigitalSignature[];
  /** The image editor that the file's metadata name, if they name one. */
  readonly editor?: string | undefined;
  /** Frees decoders and documents held open for `image()`. */
  close(): Promise<void>;
}

/** Opens untrusted bytes: limits first, then decoders. */
export interface FileLoader {
  /** The version of this interface. */
  readonly contract: 'loader/1';
  /**
   * Loads a file. What is wrong with it is one of its faults; what is wrong with the loader is thrown, and never said of the file.
   *
   * @throws YushenError `aborted`, `closed`, `internal`
   */
  open(file: SourceFile, options?: Cancellable): Promise<OpenedFile>;
  /** What is wrong with a page's pixels, judged on its text regions. Empty when the page can be relied on. */
  judgeQuality(image: PageImage, lines: readonly Line[], options?: Cancellable): Promise<readonly QualityFault[]>;
  /** Frees what the loader holds. Files that are open must be closed before. */
  close(): Promise<void>;
}

/** Reads text on pixels, in two steps so that a caller may recognise only the regions it needs. */
export interface TextReader {
  /** The version of this interface. */
  readonly contract: 'reader/1';
  /** What a cached reading is known by, with its models: `ppocr`. It tells this reader from all others. */
  readonly name: string;
  /** What it reads with; empty where it has none. Reports carry them, and a cached reading is of these models only. */
  readonly models: readonly ModelInfo[];
  /** Finds the regions of text, and which way the page is turned. @throws YushenError `aborted`, `closed`, `reader-failed` */
  locate(image: PageImage, options?: Cancellable): Promise<LocatedPage>;
  /** One line per region, in the same order; a region without text gives an empty line with confidence 0. */
  recognise(image: PageImage, regions: readonly TextRegion[], options?: Cancellable): Promise<readonly Line[]>;
  /** Frees models and workers; what comes later rejects with `closed`. May be called again. */
  close(): Promise<void>;
}

/** What a page may be of which neither title nor words say it. */
export interface SuggestedType {
  /** A type that has a definition. */
  readonly type: DocumentType;
  /** 0..1, calibrated: how often such a suggestion is right. */
  readonly confidence: number;
}

/** Suggests the type of a page from all of its words together. */
export interface TypeSuggester {
  /** The version of this interface. */
  readonly contract: 'suggester/1';
  /** What it decides with; empty where it has none. */
  readonly models: readonly ModelInfo[];
  /** Nothing where no type is likely enough. `lines` are the page's, `width` and `height` its pixels. */
  suggest(
    lines: readonly Line[],
    size: {
      /** Pixels of the page. */
      readonly width: number;
      /** Pixels of the page. */
      readonly height: number;
    },
  ): SuggestedType | undefined;
}

/** Rows of a page, from `top` on, across its whole width. */
export interface PageStrip {
  /** The rows, in the page's full width. */
  readonly image: PageImage;
  /** The page's row that its first one is, pixels from the page's top. */
  readonly top: number;
}

/** A seal as found on a page. */
export interface SealImprint extends Omit<Seal, 'material' | 'page'> {
  /** Ink over a grid of cells on the seal, one hexadecimal digit each: equal for the same pixels. Not reported. */
  readonly fingerprint?: string;
}

/** Reads what is on a document besides its text. */
export interface MarkReader {
  /** The version of this interface. */
  readonly contract: 'marks/1';
  /** Seals, round, oval or square, from the surest on. `lines` are the page's: print tells what lies under a seal. */
  findSeals(image: PageImage, lines: readonly Line[], options?: Cancellable): Promise<readonly SealImprint[]>;
  /** QR and bar codes with what they say, from top to bottom. */
  findCodes(image: PageImage, options?: Cancellable): Promise<readonly Omit<CodeMark, 'material' | 'page'>[]>;
  /** Is there handwriting in this zone? `lines` are the page's printed and written lines, to tell print from ink. */
  judgeSignature(image: PageImage, zone: Quad, lines: readonly Line[], options?: Cancellable): Promise<SignatureState>;
  /** The rows of a page on which a seal lies, without its ink; nothing where ink and print are one colour. */
  withoutSeal?(image: PageImage, box: Quad, colour: Seal['colour']): Promise<PageStrip | undefined>;
  /** How many signatures stand apart in a zone. A reader of marks may not know. */
  countSignatures?(image: PageImage, zone: Quad, lines: readonly Line[], options?: Cancellable): Promise<number>;
  /**
   * What `judgeSignature` asks of a zone over which round seals lie in grey, as on a copy, their own ink left out. A reader of marks
   * may not know.
   */
  judgeAcrossSeals?(
    image: PageImage,
    zone: Quad,
    lines: readonly Line[],
    seals: readonly Quad[],
    options?: Cancellable,
  ): Promise<SignatureState>;
  /** Was the page photographed off a screen? A reader of marks may not know. */
  isPhotoOfScreen?(image: PageImage, options?: Cancellable): Promise<boolean>;
  /** Digits that are not set like the others of their number. A reader of marks may not know. */
  findOddDigits?(image: PageImage, lines: readonly Line[], options?: Cancellable): Promise<readonly Quad[]>;
  /**
   * What somebody did to values of a page afterwards, in their order. `values` are boxes around the values' own letters, one of a line each, `seals`
   * the page's seals, `rulings` its tables' lines. A reader of marks may not know.
   */
  findAlterations?(
    image: PageImage,
    values: readonly Quad[],
    seals: readonly Quad[],
    rulings: readonly Ruling[],
    options?: Cancellable,
  ): Promise<readonly Alteration[]>;
  /** The ruling lines of the page's tables. A reader of marks may not know. */
  findRulings?(image: PageImage, options?: Cancellable): Promise<readonly Ruling[]>;
  /** Is there a box in this place before a word, and is it ticked? A reader of marks may not know. */
  judgeTick?(image: PageImage, place: Quad, options?: Cancellable): Promise<TickState>;
}
