import type { SharedData } from './case';
import type { DocumentType } from './document-type';

/** What a registry is asked for: one document of one person or company, for one requirement of one case. */
export interface DataRequest {
  /** The source's name, as the rule pack has it under `available`. */
  readonly source: string;
  /** Id of the matter. */
  readonly matter: string;
  /** The caller's own name of the case, for the registry's log. */
  readonly caseId: string;
  /** Id of the requirement that the document is for. */
  readonly requirement: string;
  /** The document that is asked for. */
  readonly documentType: DocumentType;
  /** Whose document it is: the person that the requirement is about, else the applicant. */
  readonly subject: {
    /** As the form has it. */
    readonly name?: string | undefined;
    /** GB 11643 of a person, GB 32100 of a company, as the form has it. */
    readonly idNumber?: string | undefined;
  };
  /** What the applicant typed, defaults filled in. */
  readonly form: Readonly<Record<string, unknown>>;
  /** Aborted when the review is, or when the answer comes too late. */
  readonly signal: AbortSignal;
}

/** Asks a registry. `undefined`: it has no such document. A rejection means that it cannot be reached: the upload is asked for. */
export type DataSource = (request: DataRequest) => Promise<SharedData | undefined>;
