import type { Issue } from '@yushen/contract';
import type { FailureCode, InspectedUpload, WantedMaterial } from './upload-client';

/** Where one chosen file stands: being sent, being read, understood, or broken off. */
export type ItemStage =
  | { readonly stage: 'sending'; readonly share: number }
  | { readonly stage: 'reading' }
  | { readonly stage: 'done'; readonly answer: InspectedUpload }
  | { readonly stage: 'failed'; readonly code: FailureCode };

/** A file that the applicant chose. */
export interface UploadItem {
  readonly key: number;
  readonly file: File;
  /** The place in the list that it was put into by hand; absent where it was left to be sorted. */
  readonly chosenFor?: string | undefined;
  readonly state: ItemStage;
}

/** The name of a place in the list: a requirement, and of whom. */
export const slotOf = ({ requirement, subject }: Pick<WantedMaterial, 'requirement' | 'subject'>): string =>
  subject === undefined ? requirement : `${requirement}/${subject}`;

/** The types of the papers found in a file; empty as long as it is not read. */
export const typesIn = ({ state }: UploadItem): readonly string[] =>
  state.stage === 'done' ? state.answer.inspection.documents.map(({ type }) => type) : [];

export const issuesOf = ({ state }: UploadItem): readonly Issue[] =>
  state.stage === 'done' ? state.answer.inspection.issues : [];

/** Whether something must be mended before this file can count. */
export const isBlocked = (item: UploadItem): boolean => issuesOf(item).some(({ severity }) => severity === 'block');
