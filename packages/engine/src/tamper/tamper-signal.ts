import type { Finding, Quad, Text } from '@yushen/contract';

/** Something about an upload that a person must judge: no proof, and never a fault by itself. */
export interface TamperSignal {
  /** What it speaks for. */
  readonly code: 'document.altered' | 'document.not-original';
  /** Names the sign: `void-stamp`, … */
  readonly sign: string;
  readonly about: Text;
  readonly material: number;
  readonly page?: number;
  readonly document?: string;
  readonly field?: string;
  readonly box?: Quad;
}

/** A sign sends a case to a person, with its reason. */
export const tamperFinding = ({ code, sign, about, ...place }: TamperSignal): Finding => ({
  code,
  severity: 'review',
  detail: { about, sign },
  ...place,
});
