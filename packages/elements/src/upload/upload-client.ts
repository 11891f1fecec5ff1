import type { InspectOutput, Report, Text } from '@yushen/contract';

/** One of the documents that a requirement takes. */
export interface WantedDocument {
  /** Document type: `id-card-front`. */
  readonly type: string;
  /** What applicants call it. */
  readonly title: Text;
}

/** One entry of the list that the applicant must bring together. */
export interface WantedMaterial {
  /** Id of the requirement. */
  readonly requirement: string;
  /** Whose, where it is asked of each of several persons or companies. */
  readonly subject?: string;
  /** What it is called on the list. */
  readonly title: Text;
  /** Nothing needs to be uploaded: a registry vouches for it. */
  readonly waived: boolean;
  /** Any one of these sets will do; of a set, every document is needed. */
  readonly accepts: readonly (readonly WantedDocument[])[];
  /** What to bring and where it is issued, in words. */
  readonly guidance?: Text;
  /** What will be checked on it once everything is submitted. */
  readonly checklist: readonly {
    /** Id of the rule that checks it; absent for what must simply be filled in. */
    readonly rule?: string;
    /** What is checked, in a few words. */
    readonly title: Text;
  }[];
}

/** A file on its way to the service. */
export interface FileToSend {
  /** As the applicant chose it. */
  readonly file: File;
  /** The one document that it should be, where only one will do. */
  readonly expect?: string | undefined;
  /** Ends the sending. */
  readonly signal: AbortSignal;
  /** Is told the share that has been sent, 0..1. */
  readonly onSent: (share: number) => void;
}

/** A file that the service has, and what it is. */
export interface InspectedUpload {
  /** Its name at the client: handed back for `page`, `remove` and `submit`. */
  readonly id: string;
  /** What was found in it, as `reviewer.inspect` says it. */
  readonly inspection: InspectOutput;
}

/** An upload as part of a case. */
export interface MaterialToSubmit {
  /** Its `id` at the client. */
  readonly upload: string;
  /** Only where the applicant said what it is for; else it is sorted by what it is. */
  readonly requirement?: string;
}

/** What is told of a review on its way. */
export interface ReviewProgress {
  /** The step: `intake`, `read`, `classify`, `extract` or `check`. */
  readonly stage: string;
  /** How many files or pages of that stage are done. */
  readonly done: number;
  /** How many there are, as far as is known. */
  readonly total: number;
}

/** One thing to mend, or that a person will look at. */
export interface NoticeEntry {
  /** From 1, in the order of the notice. */
  readonly number: number;
  /** What kind of thing it is, in a few words. */
  readonly heading: Text;
  /** What is wrong, precisely. */
  readonly what: Text;
  /** What to do about it. */
  readonly how: Text;
  /** Which document, and where on the uploads. */
  readonly where?: Text;
  /** The law that it rests on: title and article. */
  readonly basis?: string;
}

/** The notice of everything at once (一次性告知), as `GET /v1/cases/{id}/notice` gives it. */
export interface UploadNotice {
  /** What the case comes to. */
  readonly decision: 'approve' | 'correct' | 'manual';
  /** The notice's heading: 补正材料一次性告知书. */
  readonly title: Text;
  /** What became of the application, in a sentence or two. */
  readonly opening: Text;
  /** What the applicant must mend before submitting again. */
  readonly toMend: readonly NoticeEntry[];
  /** What a person will look at. Nothing for the applicant to do. */
  readonly underReview: readonly NoticeEntry[];
  /** What decides nothing. */
  readonly goodToKnow: readonly NoticeEntry[];
  /** Requirements that need nothing more. */
  readonly inOrder: readonly Text[];
  /** Where to find help, and the law that asks for the notice (行政许可法 第三十二条). */
  readonly closing: readonly Text[];
}

/** What a submitted application came to. */
export interface Outcome {
  /** What the applicant is told. */
  readonly notice: UploadNotice;
  /** Fills the checklists and leads from the notice to the material; without it neither is done. */
  readonly report?: Pick<Report, 'issues' | 'requirements' | 'rules'>;
  /** The service's id of the case: `<yushen-standing>` asks by it how the case stands with the office. */
  readonly caseId?: string;
}

/** For whom somebody submits, where it is not the applicant (帮办代办): both are kept with the case. */
export interface Acting {
  /** Who submits, as the portal knows them. */
  readonly agent: string;
  /** Whose case it is, as the portal knows them. */
  readonly subject: string;
  /** How both are called on the page. */
  readonly agentTitle: string;
  /** How the person whose case it is is called on the page. */
  readonly subjectTitle: string;
}

/** An application, ready to be reviewed. */
export interface Submission {
  /** What the applicant filled in. */
  readonly form: unknown;
  /** The uploads, in the order in which the report counts them. */
  readonly materials: readonly MaterialToSubmit[];
  /** Where somebody acts for the applicant. */
  readonly acting?: Acting | undefined;
  /** Ends the waiting, not the review: the service goes on. */
  readonly signal: AbortSignal;
  /** Is told of every step. */
  readonly onProgress: (progress: ReviewProgress) => void;
}

/**
 * Where the element takes its answers from: `serviceClient` asks a Yushen service, a page may give any other. Its functions reject with
 * an `UploadFailure` where they know why.
 */
export interface UploadClient {
  /** What must be brought together for this form. Rejects with `form` where the form does not fit. */
  materials(form: unknown, signal: AbortSignal): Promise<readonly WantedMaterial[]>;
  /** Sends a file and has it inspected. */
  send(file: FileToSend): Promise<InspectedUpload>;
  /** A page as a picture in the coordinates of the boxes, for files that the browser cannot draw itself. */
  page?(upload: string, page: number, signal: AbortSignal): Promise<Blob>;
  /** Forgets an upload that no case holds. */
  remove(upload: string): Promise<void>;
  /** Submits the application, waits for its review, and answers with the notice. */
  submit(submission: Submission): Promise<Outcome>;
}

/** Why the client could not do what was asked. */
export type FailureCode = 'offline' | 'too-large' | 'busy' | 'not-allowed' | 'unchanged' | 'form' | 'aside' | 'failed';

/** Why the client could not do what was asked: `code` to branch on. */
export class UploadFailure extends Error {
  /** Always `UploadFailure`. */
  override readonly name = 'UploadFailure';
  /** What the page says is chosen by it. */
  readonly code: FailureCode;
  /** Seconds after which to try again, where the service said so. */
  readonly retryAfter?: number;

  constructor(
    code: FailureCode,
    options: {
      /** For a log. Default: the code. */
      readonly message?: string;
      /** Seconds after which to try again. */
      readonly retryAfter?: number;
    } = {},
  ) {
    super(options.message ?? code);
    this.code = code;
    if (options.retryAfter !== undefined) this.retryAfter = options.retryAfter;
  }
}
