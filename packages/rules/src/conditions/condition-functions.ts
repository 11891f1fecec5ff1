import { type Environment, EvaluationError } from '@marcbachmann/cel-js';
import {
  ageOn,
  compareAmounts,
  daysBetween,
  addMonths as laterBy,
  parseAmount,
  parseDate,
  parseIdNumber,
} from '@yushen/formats';

/**
 * What expressions may call besides CEL's own functions. Dates are `YYYY-MM-DD`, amounts and areas decimals as text. A value
 * that is no date, number or ID number makes the expression unknown, never false.
 *
 * - `daysBetween(from, until)`: whole days, negative where the second comes first
 * - `addMonths(date, months)`: the same day some months later; the month's last where there is no such day
 * - `ageOn(person, day)`: whole years; the person by an ID number or a birth date
 * - `sexOf(idNumber)`: `男` or `女`
 * - `sameAmount(a, b)`, `isMore(a, b)`: `a` is `b`, `a` is more than `b`
 * - `ratio(a, b)`: `a` divided by `b`
 */
export function registerConditionFunctions(environment: Environment): void {
  environment
    .registerFunction('sameAmount(string, string): bool', (a: string, b: string) => compare(a, b) === 0)
    .registerFunction('isMore(string, string): bool', (a: string, b: string) => compare(a, b) > 0)
    .registerFunction('ratio(string, string): double', (a: string, b: string) => ratioOf(a, b))
    .registerFunction('daysBetween(string, string): int', (from: string, until: string) =>
      BigInt(daysBetween(dateIn(from), dateIn(until))),
    )
    .registerFunction('addMonths(string, int): string', (date: string, months: bigint) =>
      laterBy(dateIn(date), Number(months)),
    )
    .registerFunction('ageOn(string, string): int', (person: string, day: string) =>
      BigInt(ageOn(birthIn(person), dateIn(day))),
    )
    .registerFunction('sexOf(string): string', (idNumber: string) => sexIn(idNumber));
}

function dateIn(text: string): string {
  const parsed = parseDate(text);
  if (!parsed.ok) throw new EvaluationError('is no date');
  return parsed.value;
}

function birthIn(text: string): string {
  const number = parseIdNumber(text);
  return number.ok ? number.birthDate : dateIn(text);
}

function sexIn(text: string): string {
  const number = parseIdNumber(text);
  if (!number.ok) throw new EvaluationError('is no ID number');
  return number.sex === 'male' ? '男' : '女';
}

function amountIn(text: string): string {
  const parsed = parseAmount(text);
  if (!parsed.ok) throw new EvaluationError('is no amount');
  return parsed.value;
}

const compare = (a: string, b: string): number => compareAmounts(amountIn(a), amountIn(b));

function ratioOf(a: string, b: string): number {
  const whole = Number(amountIn(b));
  if (whole === 0) throw new EvaluationError('nothing is divided by zero');
  return Number(amountIn(a)) / whole;
}
