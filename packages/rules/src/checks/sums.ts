import { addAmounts, compareAmounts, parseAmount } from '@yushen/formats';
import { z } from 'zod';
import { cellsOf } from '../criteria/cells-of';
import { hasUnbrokenRows } from '../criteria/unbroken-rows';
import { type CheckFacts, type CheckFinding, defineCheck } from '../pack/define-check';
import type { Reading } from '../pack/reading';
import type { Reference } from '../pack/references';

interface Params {
  readonly parts: Reference;
  readonly column?: string | undefined;
  readonly total: Reference | string;
  readonly code: 'amount.mismatch' | 'rule.failed';
}

const number = /^\d+(\.\d+)?$/;

/**
 * Parts come to a total. `parts` is a list (its numbers joined by `、`) or, with `column`, a table whose cells are added
 * up; `total` is a value, or a number written out (`"100"` for shares). A part that is blank or no number is a doubt, and
 * so is a difference that a row which was not read, or was read twice, explains.
 */
export const sums = defineCheck<Params>({
  id: 'sums',
  about: { zh: '分项之和等于合计', en: 'Parts add up to their total' },
  params: ({ value }) =>
    z.strictObject({
      parts: value,
      column: z.string().optional(),
      total: z.union([z.string().regex(number), value]),
      code: z.enum(['amount.mismatch', 'rule.failed']).default('amount.mismatch'),
    }),
  judge: ({ parts: listed, column, total, code }, facts) =>
    listsAt(listed, column, facts).flatMap((list): readonly CheckFinding[] => {
      const totals = typeof total === 'string' ? [] : totalsFor(list, facts.read(total));
      if (typeof total !== 'string' && totals.length === 0) return [];
      const found = column === undefined ? list.value.split('、') : cellsOf(list, column).map((cell) => cell?.value);
      const amounts = found.map((text) => parseAmount((text ?? '').replace(/[%％]$/, '')));
      const complete = amounts.length > 0 && amounts.every((one) => one.ok);
      const values = amounts.map(({ value }) => value ?? '0');
      const parts = { list, values, sum: complete ? addAmounts(...values) : undefined };
      if (typeof total === 'string') return judgeSum(parts, total, undefined, code, facts);
      return totals.flatMap((reading) => judgeSum(parts, reading.value, reading, code, facts));
    }),
});

/** Of a table, only the column that is added up is relied on: how surely its other cells were read does not matter. */
function listsAt(parts: Reference, column: string | undefined, facts: CheckFacts): readonly Reading[] {
  const tables = column === undefined ? [] : facts.peek(parts).filter(({ reading }) => reading?.rows !== undefined);
  if (column === undefined || tables.length === 0) return facts.read(parts);
  const narrowed = tables.map((table) => {
    const cells = cellsOf(table, column).map((cell) => cell?.confidence ?? table.confidence);
    return cells.length === 0 ? table : { ...table, confidence: Math.min(...cells) };
  });
  facts.rely(narrowed);
  return narrowed;
}

/** A table's own total, where its document has one; else the totals elsewhere. */
function totalsFor({ document }: Reading, totals: readonly Reading[]): readonly Reading[] {
  const own = totals.filter((total) => total.document === document);
  return own.length > 0 ? own : totals;
}

interface Parts {
  readonly list: Reading;
  readonly values: readonly string[];
  /** Undefined where a part is blank, or no number. */
  readonly sum: string | undefined;
}

function judgeSum(
  { list, values, sum }: Parts,
  wanted: string,
  total: Reading | undefined,
  code: Params['code'],
  facts: CheckFacts,
): readonly CheckFinding[] {
  const parsed = parseAmount(wanted);
  if (sum !== undefined && parsed.ok && compareAmounts(sum, parsed.value) === 0) {
    facts.corroborate(total ? [list, total] : [list]);
    return [];
  }
  const explained = sum === undefined || !parsed.ok || isRowsFault({ list, values, sum }, parsed.value, total);
  const severity = explained ? 'review' : 'block';
  const readings = total ? [list, total] : [list];
  const added = sum ?? '?';
  if (code === 'rule.failed') {
    const detail = { fault: 'sum-wrong' as const, title: list.title, sum: added, wanted };
    return [{ code, severity, detail, readings }];
  }
  const detail = {
    ...(list.document ? { document: list.where } : {}),
    readings: [
      { where: { sumOf: list.title }, value: added },
      { where: total?.title ?? ('total' as const), value: wanted },
    ],
  };
  return [{ code, severity, detail, readings }];
}

/** Too little, and a row may not have been read; or too much by one row's amount, which was read twice or is a subtotal. */
function isRowsFault(
  { list, values, sum }: Parts & { sum: string },
  wanted: string,
  total: Reading | undefined,
): boolean {
  if (list.reading?.rows === undefined) return false;
  if (compareAmounts(sum, wanted) < 0) return !hasUnbrokenRows(list, total);
  return values.some((value) => compareAmounts(addAmounts(wanted, value), sum) === 0);
}
