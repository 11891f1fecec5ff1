import type { Issue } from '@yushen/contract';
import type { FailureCode, InspectedUpload, WantedMaterial } from './upload-client';

/** Where one chosen file stands: being sent, being read, understood, or broken off. */
export type ItemStage =
  | {
      /** Its bytes are on their way. */
      readonly stage: 'sending';
      /** How much of it has been sent, 0..1. */
      readonly share: number;
    }
  | {
      /** The service reads it. */
      readonly stage: 'reading';
    }
  | {
      /** It is understood. */
      readonly stage: 'done';
      /** What it is. */
      readonly answer: InspectedUpload;
    }
  | {
      /** It was broken off; it may be tried again. */
      readonly stage: 'failed';
      /** Why. */
      readonly code: FailureCode;
    };

/** A file that the applicant chose. */
export interface UploadItem {
  /** From 1: the order in which files were added, also of those taken out again. */
  readonly key: number;
  /** As the applicant chose it. */
  readonly file: File;
  /** The place in the list that it was put into by hand; absent where it was left to be sorted. */
  readonly chosenFor?: string | undefined;
  /** How far it is. */
  readonly state: ItemStage;
}

/** The name of a place in the list: a requirement, and of whom. */
export const slotOf = ({ requirement, subject }: Pick<WantedMaterial, 'requirement' | 'subject'>): string =>
  subject === undefined ? requirement : `${requirement}/${subject}`;

/** The types of the documents found in a file; empty as long as it is not read. */
export const typesIn = ({ state }: UploadItem): readonly string[] =>
  state.stage === 'done' ? state.answer.inspection.documents.map(({ type }) => type) : [];

export const issuesOf = ({ state }: UploadItem): readonly Issue[] =>
  state.stage === 'done' ? state.answer.inspection.issues : [];

/** Whether something must be mended before this file can count. */
export const isBlocked = (item: UploadItem): boolean => issuesOf(item).some(({ severity }) => severity === 'block');
