import { compareDates, isLongTerm, parseDate } from '@yushen/formats';
import type { CheckFacts, CheckFinding } from '../pack/define-check';
import type { Reading } from '../pack/reading';

/** A term against the day of application. Both ends belong to it: a card that ends today is in force. */
export function judgeTerm(
  from: readonly Reading[],
  until: readonly Reading[],
  { on }: CheckFacts,
): readonly CheckFinding[] {
  return [
    ...from.flatMap((reading): readonly CheckFinding[] => {
      const date = dateOf(reading);
      if (date === undefined) return [unreadableValue(reading)];
      if (compareDates(date, on) <= 0) return [];
      const detail = { document: reading.where, from: date, on };
      return [{ code: 'document.not-yet-valid', severity: 'block', detail, readings: [reading] }];
    }),
    ...until.flatMap((reading): readonly CheckFinding[] => {
      if (isEndless(reading)) return [];
      const date = dateOf(reading);
      if (date === undefined) return [unreadableValue(reading)];
      if (compareDates(on, date) <= 0) return [];
      const detail = { document: reading.where, until: date, on };
      return [{ code: 'document.expired', severity: 'block', detail, readings: [reading] }];
    }),
  ];
}

/** A reading's day, `YYYY-MM-DD`, or undefined where it is none, or one that no document states. */
export function dateOf(reading: Reading): string | undefined {
  if (reading.reading?.valid === false) return undefined;
  const parsed = parseDate(reading.value);
  return parsed.ok ? parsed.value : undefined;
}

/** `long-term`, as the contract writes 长期. */
export const isEndless = ({ value }: Reading): boolean => value === 'long-term' || isLongTerm(value);

export function unreadableValue(reading: Reading): CheckFinding {
  return {
    code: 'field.unreadable',
    severity: 'review',
    detail: { document: reading.where, field: reading.title },
    readings: [reading],
  };
}
