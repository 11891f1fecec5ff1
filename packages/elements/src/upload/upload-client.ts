import type { InspectOutput, Report, Text } from '@yushen/contract';

/** One of the papers that a requirement takes. */
export interface WantedPaper {
  readonly type: string;
  readonly title: Text;
}

/** One entry of the list that the applicant must bring together. */
export interface WantedMaterial {
  readonly requirement: string;
  /** Whose, where it is asked of each of several persons or companies. */
  readonly subject?: string;
  readonly title: Text;
  /** Nothing needs to be uploaded: a registry vouches for it. */
  readonly waived: boolean;
  /** Any one of these sets will do; of a set, every paper is needed. */
  readonly accepts: readonly (readonly WantedPaper[])[];
  /** What to bring and where it is issued, in words. */
  readonly guidance?: Text;
  /** What will be checked on it once everything is handed in. */
  readonly checklist: readonly { readonly rule?: string; readonly title: Text }[];
}

export interface FileToSend {
  readonly file: File;
  /** The one paper that it should be, where only one will do. */
  readonly expect?: string | undefined;
  readonly signal: AbortSignal;
  /** Is told the share that has been sent, 0..1. */
  readonly onSent: (share: number) => void;
}

export interface InspectedUpload {
  /** Its name at the client: handed back for `page`, `remove` and `submit`. */
  readonly id: string;
  readonly inspection: InspectOutput;
}

export interface MaterialToSubmit {
  readonly upload: string;
  /** Only where the applicant said what it is for; else it is sorted by what it is. */
  readonly requirement?: string;
}

/** What is told of a review on its way. */
export interface ReviewProgress {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

export interface NoticeEntry {
  readonly number: number;
  readonly heading: Text;
  readonly what: Text;
  readonly how: Text;
  readonly where?: Text;
  readonly basis?: string;
}

/** The notice of everything at once (一次性告知), as `GET /v1/cases/{id}/notice` gives it. */
export interface UploadNotice {
  readonly decision: 'approve' | 'correct' | 'manual';
  readonly title: Text;
  readonly opening: Text;
  readonly toMend: readonly NoticeEntry[];
  readonly underReview: readonly NoticeEntry[];
  readonly goodToKnow: readonly NoticeEntry[];
  readonly inOrder: readonly Text[];
  readonly closing: readonly Text[];
}

export interface Outcome {
  readonly notice: UploadNotice;
  /** Fills the checklists and leads from the notice to the material; without it neither is done. */
  readonly report?: Pick<Report, 'issues' | 'requirements' | 'rules'>;
}

/** For whom somebody hands in, where it is not the applicant (帮办代办): both are kept with the case. */
export interface Acting {
  /** Who hands in, as the portal knows them. */
  readonly agent: string;
  /** Whose case it is, as the portal knows them. */
  readonly subject: string;
  /** How both are called on the page. */
  readonly agentTitle: string;
  readonly subjectTitle: string;
}

export interface Submission {
  readonly form: unknown;
  readonly materials: readonly MaterialToSubmit[];
  readonly acting?: Acting | undefined;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReviewProgress) => void;
}

/**
 * Where the element takes its answers from: `serviceClient` asks a Yushen service, a page may give any other. Its functions reject with
 * an `UploadFailure` where they know why.
 */
export interface UploadClient {
  materials(form: unknown, signal: AbortSignal): Promise<readonly WantedMaterial[]>;
  send(file: FileToSend): Promise<InspectedUpload>;
  /** A page as a picture in the coordinates of the boxes, for files that the browser cannot draw itself. */
  page?(upload: string, page: number, signal: AbortSignal): Promise<Blob>;
  /** Forgets an upload that no case holds. */
  remove(upload: string): Promise<void>;
  submit(submission: Submission): Promise<Outcome>;
}

/** Why the client could not do what was asked. */
export type FailureCode = 'offline' | 'too-large' | 'busy' | 'not-allowed' | 'unchanged' | 'form' | 'aside' | 'failed';

export class UploadFailure extends Error {
  override readonly name = 'UploadFailure';
  readonly code: FailureCode;
  /** Seconds after which to try again, where the service said so. */
  readonly retryAfter?: number;

  constructor(code: FailureCode, options: { readonly message?: string; readonly retryAfter?: number } = {}) {
    super(options.message ?? code);
    this.code = code;
    if (options.retryAfter !== undefined) this.retryAfter = options.retryAfter;
  }
}
