import { NUMBER_FAULTS } from '@yushen/contract';
import type { FormatFault } from '@yushen/formats';
import type { CheckFinding } from '../pack/define-check';
import type { Reading } from '../pack/reading';

/** A number that its format refuses. One that is masked is not wrong: a person must look. */
export function invalidField(reading: Reading, reason: FormatFault): CheckFinding {
  const fault = NUMBER_FAULTS.find((one) => one === reason);
  return {
    code: 'field.invalid',
    severity: reason === 'masked' ? 'review' : 'block',
    detail: { document: reading.where, field: reading.title, value: reading.value, ...(fault ? { fault } : {}) },
    readings: [reading],
  };
}
