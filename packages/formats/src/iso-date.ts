const DAY_MS = 86_400_000;

/** Number of days in a month of the Gregorian calendar; `month` from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** `YYYY-MM-DD`, or nothing when there is no such day between 1800 and 9999. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (!(year >= 1800 && year <= 9999 && month >= 1 && month <= 12)) return undefined;
  if (!(day >= 1 && day <= daysInMonth(year, month))) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function parts(date: string): readonly [year: number, month: number, day: number] {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const [year, month, day] = [Number(found?.[1]), Number(found?.[2]), Number(found?.[3])];
  if (isoDate(year, month, day) !== date) throw new RangeError(`not a calendar date YYYY-MM-DD: ${date}`);
  return [year, month, day];
}

/** Negative when `left` is earlier, 0 on the same day, positive when later. @throws RangeError if not `YYYY-MM-DD`. */
export function compareDates(left: string, right: string): -1 | 0 | 1 {
  const days = daysBetween(right, left);
  return days === 0 ? 0 : days < 0 ? -1 : 1;
}

/** Whole days from `from` to `until`; negative when `until` is earlier. @throws RangeError if not `YYYY-MM-DD`. */
export function daysBetween(from: string, until: string): number {
  const dayNumber = ([year, month, day]: readonly [number, number, number]) => Date.UTC(year, month - 1, day) / DAY_MS;
  return dayNumber(parts(until)) - dayNumber(parts(from));
}

/** The day some days later; earlier for a negative number. @throws RangeError if not `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  const [year, month, day] = parts(date);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/**
 * The same day some months later; a day that the month does not have becomes the month's last
 * (2024-01-31 + 1 month = 2024-02-29). @throws RangeError if not `YYYY-MM-DD`.
 */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = parts(date);
  const index = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const result = isoDate(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
  if (result === undefined) throw new RangeError(`year out of range: ${newYear}`);
  return result;
}

/** The same day some years later; 29 February becomes 28 in a common year. @throws RangeError if not `YYYY-MM-DD`. */
export function addYears(date: string, years: number): string {
  return addMonths(date, years * 12);
}

/**
 * Full years of life (周岁) on a day. Somebody born on 29 February is a year older on 1 March of a common year.
 * Negative before birth. @throws RangeError if not `YYYY-MM-DD`.
 */
export function ageOn(birth: string, on: string): number {
  const [birthYear, birthMonth, birthDay] = parts(birth);
  const [year, month, day] = parts(on);
  const reached = month > birthMonth || (month === birthMonth && day >= birthDay);
  return year - birthYear - (reached ? 0 : 1);
}
