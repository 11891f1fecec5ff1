import { compareDecimals, multiplyAmount, parseAmount, parseArea } from '@yushen/formats';
import { z } from 'zod';
import { unreadableValue } from '../criteria/judge-term';
import { monthsOfTerm } from '../criteria/months-of-term';
import { type CheckFacts, type CheckFinding, defineCheck } from '../pack/define-check';
import type { Reading } from '../pack/reading';
import type { Reference } from '../pack/references';

/** A limit that a term makes: so much a month, from and until. */
interface MonthlyLimit {
  readonly monthly: Reference;
  readonly from: Reference;
  readonly until: Reference;
}

interface Params {
  readonly of: readonly Reference[];
  readonly limit: Reference | MonthlyLimit;
  readonly measure: 'amount' | 'area';
}

interface Limit {
  /** Undefined where it could not be made out of its readings. */
  readonly value: string | undefined;
  readonly readings: readonly Reading[];
}

/** An amount or an area is no more than another, or than what a monthly amount comes to over its term. */
export const atMost = defineCheck<Params>({
  id: 'at-most',
  about: { zh: '不超过规定的上限', en: 'A value is no more than its limit' },
  params: ({ value }) =>
    z.strictObject({
      of: z.array(value).min(1),
      limit: z.union([value, z.strictObject({ monthly: value, from: value, until: value })]),
      measure: z.enum(['amount', 'area']).default('amount'),
    }),
  judge({ of, limit, measure }, facts) {
    const limits = 'monthly' in limit ? termLimits(limit, facts) : valueLimits(limit, measure, facts);
    const values = of.flatMap((reference) => facts.read(reference));
    return values.flatMap((reading) => limits.flatMap((one) => judgeValue(reading, one, measure, facts)));
  },
});

function numberOf(reading: Reading, measure: Params['measure']): string | undefined {
  const parsed = measure === 'area' ? parseArea(reading.value) : parseAmount(reading.value);
  return parsed.ok ? parsed.value : undefined;
}

function valueLimits(reference: Reference, measure: Params['measure'], facts: CheckFacts): readonly Limit[] {
  return facts.read(reference).map((reading) => ({ value: numberOf(reading, measure), readings: [reading] }));
}

/** By document: the term is that of the document which states the monthly amount. */
function termLimits({ monthly, from, until }: MonthlyLimit, facts: CheckFacts): readonly Limit[] {
  const [starts, ends] = [facts.read(from), facts.read(until)];
  return facts.read(monthly).flatMap((reading) => {
    const start = starts.find(({ document }) => document === reading.document);
    const end = ends.find(({ document }) => document === reading.document);
    if (!start || !end) return [];
    const [amount, months] = [parseAmount(reading.value), monthsOfTerm(start.value, end.value)];
    const value = amount.ok && months !== undefined ? multiplyAmount(amount.value, months) : undefined;
    return [{ value, readings: [reading, start, end] }];
  });
}

/** Areas of buildings are counted to so many square metres (GB/T 17986.1): what differs by less does so by its rounding. */
const AREA_UNIT = 0.01;

function judgeValue(
  reading: Reading,
  limit: Limit,
  measure: Params['measure'],
  facts: CheckFacts,
): readonly CheckFinding[] {
  const value = numberOf(reading, measure);
  if (limit.value === undefined) return [unreadableValue(limit.readings[0]!)];
  if (value === undefined) return [unreadableValue(reading)];
  const order = compareDecimals(value, limit.value);
  // As much as is allowed, to the last decimal: the two bear each other out.
  if (order === 0 && limit.readings.length === 1 && limit.readings[0]!.document !== reading.document)
    facts.corroborate([reading, ...limit.readings]);
  if (order <= 0 || (measure === 'area' && Number(value) - Number(limit.value) < AREA_UNIT)) return [];
  const [first] = limit.readings;
  const detail = {
    fault: 'over-limit' as const,
    where: reading.where,
    title: reading.title,
    value,
    measure,
    limit: limit.value,
    limitFrom: first!.where,
  };
  return [{ code: 'rule.failed', severity: 'block', detail, readings: [reading, ...limit.readings] }];
}
