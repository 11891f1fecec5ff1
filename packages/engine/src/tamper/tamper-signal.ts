import type { Finding, IssueDetails, Quad } from '@yushen/contract';

/** Something about an upload that a person must judge: no proof, and never a fault by itself. */
export type TamperSignal = {
  [Code in 'document.altered' | 'document.not-original']: {
    /** What it speaks for. */
    readonly code: Code;
    /** Names the sign, `void-stamp` …, and what more is known of it. */
    readonly detail: Exclude<IssueDetails[Code], { about: unknown }>;
  };
}['document.altered' | 'document.not-original'] & {
  readonly material: number;
  readonly page?: number;
  readonly document?: string;
  readonly field?: string;
  readonly box?: Quad;
};

/** A sign sends a case to a person, with its reason. */
export const tamperFinding = (signal: TamperSignal): Finding => ({ severity: 'review', ...signal });
