import { addDays, addMonths, compareDates, parseDate } from '@yushen/formats';

/** How many months a term of days lasts, both ends included and a begun month counted; undefined where it is no term. */
export function monthsOfTerm(from: string, until: string): number | undefined {
  const [start, end] = [parseDate(from), parseDate(until)];
  if (!start.ok || !end.ok || compareDates(start.value, end.value) > 0) return undefined;
  const after = addDays(end.value, 1);
  const [startYear, startMonth] = start.value.split('-').map(Number) as [number, number];
  const [endYear, endMonth] = after.split('-').map(Number) as [number, number];
  const whole = (endYear - startYear) * 12 + endMonth - startMonth;
  return compareDates(addMonths(start.value, whole), after) < 0 ? whole + 1 : whole;
}
