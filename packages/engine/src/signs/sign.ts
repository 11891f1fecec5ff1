import type { Finding, Quad, Text } from '@yushen/contract';

/** Something about an upload that a person must judge: no proof, and never a fault by itself. */
export interface Sign {
  /** Names the sign in reports: `sign-void-stamp`, … */
  readonly id: string;
  readonly about: Text;
  readonly material: number;
  readonly page?: number;
  readonly document?: string;
  readonly field?: string;
  readonly box?: Quad;
}

const GUIDANCE: Text = {
  zh: '工作人员会核对这份材料；也可以重新上传清晰的原件照片或扫描件。',
  en: 'A clerk will look at this paper; you may also upload a clear photo or scan of the original.',
};

/** A sign sends a case to a person, with its reason. */
export const signFinding = ({ id, about, ...place }: Sign): Finding => ({
  code: 'rule.failed',
  severity: 'review',
  rule: id,
  detail: { about },
  guidance: GUIDANCE,
  ...place,
});
