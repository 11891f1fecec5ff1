/** The steps of a review, in their order: open the files, read the pages, tell the documents apart, find their fields, ask the rules. */
export type Stage = 'intake' | 'read' | 'classify' | 'extract' | 'check';

/** One step of a review, for a progress bar: `done` of `total` units of its stage (files, then pages). */
export interface ProgressEvent {
  /** The step that it is about. */
  readonly stage: Stage;
  /** Files or pages that are done. */
  readonly done: number;
  /** Files or pages that there are, as far as is known. */
  readonly total: number;
  /** The file being worked on, where one is. */
  readonly file?: string;
}
