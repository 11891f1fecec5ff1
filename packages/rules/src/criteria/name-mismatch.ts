import type { CheckFinding } from '../pack/define-check';
import type { Reading } from '../pack/reading';

/** A disagreement about whom documents name: `found` against those that should stand there. */
export function nameMismatch(found: Reading, wanted: readonly Reading[], severity: 'block' | 'review'): CheckFinding {
  const readings = [found, ...wanted];
  return {
    code: 'field.mismatch',
    severity,
    detail: {
      field: found.title,
      readings: readings.map(({ where, value }) => ({ where, value })),
      doubtful: severity === 'review',
    },
    readings,
  };
}
