import type { Consultation, Document, SharedData } from '@yushen/contract';
import type { Form } from '../form/parse-form';

/** One upload: its name, the requirement that the applicant chose for it, and whether it could be opened. */
export interface MaterialFacts {
  readonly file: string;
  readonly requirement?: string | undefined;
  /** Nothing on it could be read; the fault itself is reported elsewhere. */
  readonly unreadable?: boolean | undefined;
  /** Some of its pages could not be worked on: what is not found may stand there. */
  readonly partlyRead?: boolean | undefined;
}

/** All that a judgement rests on. */
export interface Facts {
  /** As `parseForm` returned it. */
  readonly form: Form;
  /** `YYYY-MM-DD` */
  readonly submittedAt: string;
  readonly documents: readonly Document[];
  /** In the case's order: `Document.pages[].material` counts here. */
  readonly materials: readonly MaterialFacts[];
  readonly sharedData: readonly SharedData[];
  /** Registries that were asked; what they found stands in `sharedData`. */
  readonly consulted?: readonly Consultation[] | undefined;
  /** Ids of documents of which it is in doubt what they are or say: nothing is held against the applicant on their word. */
  readonly inDoubt?: readonly string[] | undefined;
  /** Values of the case that are printed somewhere on a document, by its id. */
  readonly stated?: Readonly<Record<string, readonly string[]>> | undefined;
}
