import type { Reading } from '../reading';
import type { CheckFinding } from './define-check';

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
