import type { Finding } from '@yushen/contract';
import type { OurFailure } from '../failures/our-failure';
import type { Upload } from '../reading/intake';

/** What could not be worked on for a reason of ours: a person does it, and nothing is said against the applicant. */
export const failureFindings = (uploads: readonly Upload[], failures: readonly OurFailure[]): Finding[] =>
  failures.map(({ material, page, document, reason }): Finding => {
    const upload = uploads[material];
    return {
      code: 'system.failed',
      severity: 'review',
      detail: { file: upload?.name ?? '', reason, ...(page !== undefined && { page }) },
      material,
      ...(page !== undefined && { page }),
      ...(document !== undefined && { document }),
      ...(upload?.requirement !== undefined && { requirement: upload.requirement }),
    };
  });
