import type {
  CaseInput,
  CaseRecord,
  ConfidenceLimits,
  Decision,
  DocumentType,
  InspectOutput,
  ProgressEvent,
  ReadOutput,
  Report,
  RequirementResult,
  RollOutMode,
  SharedData,
  Text,
  TextWanted,
  VerdictChange,
} from '@yushen/contract';
import type { DepartmentView, Guide, JsonSchema } from '@yushen/rules';
import type { Explanation } from '../explain/explain';
import type { Verdict } from '../judge/judge-case';
import type { Notice } from '../notice/compose-notice';
import type { Correction } from '../replay/correct-record';
import type { ShadowResult } from '../replay/shadow';
import type { FileInput } from './file-input';

/** How a call is followed, and ended. */
export interface RunOptions {
  /** Is told of every file, page and document that is done. */
  readonly onProgress?: ((event: ProgressEvent) => void) | undefined;
  /** Ends the call: it rejects with `aborted` within a second. */
  readonly signal?: AbortSignal | undefined;
}

/** How a case is reviewed. */
export interface ReviewOptions extends RunOptions {
  /** Where the materials' relative paths start. Default: the working folder; for `reviewFile`, the case file's. */
  readonly baseDir?: string | undefined;
  /** Instead of the matter's own roll-out mode. */
  readonly mode?: RollOutMode | undefined;
  /** Is handed the case with its readings, to be stored and re-evaluated later: see `replay`. It is personal data. */
  readonly onRecord?: ((record: CaseRecord) => void) | undefined;
  /** Is told what the matter's shadow pack would have decided, where one is loaded. The report knows nothing of it. */
  readonly onShadow?: ((result: ShadowResult) => void) | undefined;
}

/** How a past case is re-evaluated. */
export interface ReplayOptions {
  /** Default: the mode that the case was decided in. */
  readonly mode?: RollOutMode | undefined;
  /** By the matter's shadow pack, where one is loaded, whatever day it comes into force. */
  readonly shadow?: boolean | undefined;
  /** How sure a reading must be, instead of what the pack says: to try another limit on past cases. */
  readonly confidence?: Partial<ConfidenceLimits> | undefined;
}

/** What the packs of today make of a past case. */
export interface ReplayResult {
  /** As the record has it. */
  readonly caseId: string;
  /** The packs that are compared. */
  readonly matter: {
    /** The matter's id. */
    readonly id: string;
    /** Version of the pack that judged it. */
    readonly before: string;
    /** Version of the pack that judges it now. */
    readonly after: string;
  };
  /** What was decided, and what would be. */
  readonly decision: {
    /** As the record's report has it. */
    readonly before: Decision;
    /** As it would be now. */
    readonly after: Decision;
  };
  /** Absent where nothing would change. */
  readonly change?: VerdictChange;
  /** What the pack of now says, as it would stand in a report. */
  readonly verdict: Verdict;
}

/** How one file is inspected. */
export interface InspectOptions extends RunOptions {
  /** What the file should be: something else is an issue. */
  readonly expect?: DocumentType | undefined;
  /**
   * `needed` answers sooner: running text is read from the top until every field of the document is found, and the rest is left;
   * `unread` in the answer says how much. A review always reads all, and what was left is all that it has to read then.
   * Default: `whole`.
   */
  readonly text?: TextWanted | undefined;
}

/** A case in memory: as in `case.json`, but a material's file may be bytes, and `schema` and `id` may be left out. */
export type ReviewCase = Omit<CaseInput, 'schema' | 'id' | 'materials'> &
  Partial<Pick<CaseInput, 'schema' | 'id'>> & {
    /** The uploads, 500 at most, each alone or with the requirement that it is for. */
    readonly materials?:
      | readonly (
          | FileInput
          | {
              /** A path, a URL, bytes or a stream; with `name` where it has none of its own. */
              readonly file: FileInput;
              /** Id of the requirement that the applicant chose it for. Absent: it is sorted by what it is. */
              readonly requirement?: string | undefined;
            }
        )[]
      | undefined;
  };

/** A matter in one line. */
export interface MatterSummary {
  /** The matter's id, as cases name it. */
  readonly id: string;
  /** The pack's version: `2026.1`. */
  readonly version: string;
  /** What the matter is called. */
  readonly title: Text;
  /** Who is in charge of it; several for a composed matter. */
  readonly departments: readonly Text[];
}

/** A matter in words; with a form, which of its requirements apply. */
export interface MatterDescription {
  /** The matter's id, as cases name it. */
  readonly id: string;
  /** The pack's version: `2026.1`. */
  readonly version: string;
  /** The day from which cases are judged by it. */
  readonly effectiveFrom: string;
  /** The matter that it changes, at its version. */
  readonly base?: string;
  /** What the matter is called. */
  readonly title: Text;
  /** Of a matter that several departments share: each one's part, and what one list saves. */
  readonly composition?: {
    /** The departments' parts, the leading one first. */
    readonly parts: readonly {
      /** The part's id: `tax`. */
      readonly id: string;
      /** The department's own matter. */
      readonly title: Text;
      /** The department's name. */
      readonly department: Text;
      /** The laws that the part rests on: titles and articles. */
      readonly basis: readonly string[];
      /** Ids of the requirements that it needs. */
      readonly requirements: readonly string[];
    }[];
    /** Requirements asked for once, and the sum of what the departments would ask for one by one. */
    readonly asked: {
      /** How many requirements, each asked for once. */
      readonly once: number;
      /** How many, if each department asked by itself. */
      readonly apart: number;
    };
  };
  /** In the order of the list of materials. */
  readonly requirements: readonly {
    /** As its pack names it. */
    readonly id: string;
    /** What it is called on the list of materials. */
    readonly title: Text;
    /** Any one of these sets of documents. */
    readonly accepts: readonly (readonly {
      /** Document type: `id-card-front`. */
      readonly type: DocumentType;
      /** What applicants call it. */
      readonly title: Text;
    }[])[];
    /** When it is asked for, in words; absent where always. */
    readonly condition?: Text;
    /** With a form only; absent where the form leaves out what the condition looks at. */
    readonly applies?: boolean;
    /** Registries that may vouch for it, so that it need not be uploaded. */
    readonly available?: readonly Text[];
    /** The law that asks for it: title and article. */
    readonly basis?: string;
    /** What to bring and where it is issued, in words. */
    readonly guidance?: Text;
    /** Paths in the form of the persons or companies that it holds for, each by itself. */
    readonly subjects?: readonly string[];
    /** Of a matter that several departments share: who needs it and why, and for which persons where not for all. */
    readonly neededBy?: RequirementResult['neededBy'];
  }[];
  /** In the pack's order. */
  readonly rules: readonly {
    /** As its pack names it. */
    readonly id: string;
    /** What it demands, in a few words. */
    readonly about: Text;
    /** The law that it rests on: title and article. */
    readonly basis?: string;
  }[];
}

/** A page as a JPEG, in the coordinates of the report's boxes. */
export interface PageJpeg {
  /** From 0, inside its file. */
  readonly page: number;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** The JPEG file's bytes. */
  readonly jpeg: Uint8Array;
}

/**
 * The front door. Models load with the first page that must be read; `close()` ends the workers, and what still runs or
 * comes later rejects with `closed`. Several calls may run at once: they share the workers.
 */
export interface Reviewer {
  /** @throws YushenError `bad-case`, `unknown-matter`, `bad-options` (no file), `input-failed`, `aborted`, `closed` */
  review(input: ReviewCase, options?: ReviewOptions): Promise<Report>;
  /** Reviews a `case.json`. @throws YushenError as `review`, naming the file */
  reviewFile(caseFile: string, options?: ReviewOptions): Promise<Report>;
  /**
   * What one upload is: type, quality, fields, marks. A path where no file is gives the same issue as in a review.
   *
   * @throws YushenError `bad-options` (no file, or no such `text`), `input-failed`, `aborted`, `closed`
   */
  inspect(file: FileInput, options?: InspectOptions): Promise<InspectOutput>;
  /** The text of one file, line by line. @throws YushenError as `inspect` */
  read(file: FileInput, options?: RunOptions): Promise<ReadOutput>;
  /** The pages of one file as pictures. @throws YushenError as `inspect`, and `bad-options` where there is no such file, or it is too large */
  pageImages(file: FileInput, options?: RunOptions): AsyncIterable<PageJpeg>;
  /** The matters that are in force today, by id. */
  matters(): readonly MatterSummary[];
  /** @throws YushenError `unknown-matter`, `bad-case` where the form does not fit */
  matter(id: string, form?: unknown): MatterDescription;
  /**
   * The form of a matter as JSON Schema (draft 2020-12), for a portal to draw and to check. Titles in Chinese by default.
   *
   * @throws YushenError `unknown-matter`
   */
  matterSchema(id: string, language?: keyof Text): JsonSchema;
  /**
   * What of a report on a composed matter each department is shown: its own requirements, documents and issues.
   * Empty for a matter of one piece.
   *
   * @throws YushenError `unknown-matter` where the version that judged it is not there
   */
  splitByDepartment(report: Report): readonly DepartmentView[];
  /**
   * What an applicant must bring together, before anything is uploaded: the documents, the questions that are still open in
   * the order to ask them, and what will be checked. The form may be filled in partly; `null` says that there is none.
   * @throws YushenError `unknown-matter`, `bad-case`
   */
  guide(id: string, form: unknown, sharedData?: readonly SharedData[]): Guide;
  /** Why a case was decided as it was, rule by rule. @throws YushenError `unknown-matter`, `bad-options` (no such rule) */
  explain(report: Report, rule?: string): Explanation;
  /** The notice for the applicant (一次性告知): see `noticeText` and `noticeHtml`. @throws YushenError `unknown-matter` */
  notice(source: Report | CaseRecord): Notice;
  /** Re-evaluates a past case from its stored readings, without its files. @throws YushenError `unknown-matter`, `bad-case` */
  replay(record: CaseRecord, options?: ReplayOptions): ReplayResult;
  /**
   * The record with some of its fields as a person reads them, for `replay`. The record that came in is left as it is.
   *
   * @throws YushenError `bad-options` where there is no such document or field, or it cannot take the value
   */
  correct(record: CaseRecord, corrections: readonly Correction[]): CaseRecord;
  /** Ends the workers. What still runs rejects with `closed`. May be called again. */
  close(): Promise<void>;
  /** The same, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}
