import type {
  CaseInput,
  DocumentType,
  InspectOutput,
  ProgressEvent,
  ReadOutput,
  Report,
  SourceFile,
  Text,
} from '@yushen/contract';

/** A file: its path, its bytes with a name, or a Blob. */
export type FileInput = string | SourceFile | Blob;

export interface RunOptions {
  readonly onProgress?: ((event: ProgressEvent) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface ReviewOptions extends RunOptions {
  /** Where the materials' relative paths start. Default: the working folder; for `reviewFile`, the case file's. */
  readonly baseDir?: string | undefined;
}

export interface InspectOptions extends RunOptions {
  /** What the file should be: something else is an issue. */
  readonly expect?: DocumentType | undefined;
}

/** A case in memory: as in `case.json`, but a material's file may be bytes, and `schema` and `id` may be left out. */
export type ReviewCase = Omit<CaseInput, 'schema' | 'id' | 'materials'> &
  Partial<Pick<CaseInput, 'schema' | 'id'>> & {
    readonly materials?:
      | readonly (FileInput | { readonly file: FileInput; readonly requirement?: string | undefined })[]
      | undefined;
  };

export interface MatterSummary {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly departments: readonly Text[];
}

/** A matter in words; with a form, which of its requirements apply. */
export interface MatterDescription {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly requirements: readonly {
    readonly id: string;
    readonly title: Text;
    /** Any one of these sets of papers. */
    readonly accepts: readonly (readonly { readonly type: DocumentType; readonly title: Text }[])[];
    readonly condition?: Text;
    /** With a form only; absent where the form leaves out what the condition looks at. */
    readonly applies?: boolean;
    readonly basis?: string;
    readonly guidance?: Text;
    readonly subjects?: readonly string[];
  }[];
  readonly rules: readonly { readonly id: string; readonly about: Text; readonly basis?: string }[];
}

export interface PackTestResult {
  readonly packs: readonly {
    readonly id: string;
    readonly examples: readonly { readonly name: string; readonly passed: boolean; readonly message?: string }[];
    /** Rules and requirements without an example that they pass, or without one that they fail. */
    readonly uncovered: readonly string[];
  }[];
  readonly passed: number;
  readonly failed: number;
}

/** A page as a JPEG, in the coordinates of the report's boxes. */
export interface PageJpeg {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly jpeg: Uint8Array;
}

/**
 * The front door. Models load with the first page that must be read; `close()` ends the workers, and what still runs or
 * comes later rejects with `closed`. Several calls may run at once: they share the workers.
 */
export interface Reviewer {
  /** @throws YushenError `bad-case`, `unknown-matter`, `aborted`, `closed` */
  review(input: ReviewCase, options?: ReviewOptions): Promise<Report>;
  /** Reviews a `case.json`. @throws YushenError as `review`, naming the file */
  reviewFile(caseFile: string, options?: ReviewOptions): Promise<Report>;
  /** What one upload is: type, quality, fields, marks. @throws YushenError `bad-options` (no such file), `aborted`, `closed` */
  inspect(file: FileInput, options?: InspectOptions): Promise<InspectOutput>;
  /** The text of one file, line by line. @throws YushenError as `inspect` */
  read(file: FileInput, options?: RunOptions): Promise<ReadOutput>;
  /** The pages of one file as pictures. @throws YushenError as `inspect` */
  pageImages(file: FileInput, options?: RunOptions): AsyncIterable<PageJpeg>;
  matters(): readonly MatterSummary[];
  /** @throws YushenError `unknown-matter`, `bad-case` where the form does not fit */
  matter(id: string, form?: unknown): MatterDescription;
  /** Tries rule packs on their own examples: all that are loaded, or those below a folder. */
  testPacks(folder?: string): Promise<PackTestResult>;
  close(): Promise<void>;
}
