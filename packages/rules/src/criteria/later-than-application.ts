import type { CheckFinding } from '../pack/define-check';
import type { Reading } from '../pack/reading';

/** A document says that it was signed, issued or registered on a day that had not come yet. */
export function laterThanApplication(reading: Reading, date: string, on: string): CheckFinding {
  const earlier = { what: { where: reading.where, title: reading.title }, date };
  const detail = { earlier, later: { what: 'submitted' as const, date: on } };
  return { code: 'date.inconsistent', severity: 'block', detail, readings: [reading] };
}
