import { addAmounts, compareAmounts, parseAmount } from '@yushen/formats';
import { z } from 'zod';
import type { Reading } from '../reading';
import type { Reference } from '../references';
import { cellsOf } from './cells-of';
import { type CheckFacts, type CheckFinding, defineCheck } from './define-check';

interface Params {
  readonly parts: Reference;
  readonly column?: string | undefined;
  readonly total: Reference | string;
  readonly code: 'amount.mismatch' | 'rule.failed';
}

const number = /^\d+(\.\d+)?$/;

/**
 * Parts come to a total. `parts` is a list (its numbers joined by `、`) or, with `column`, a table whose cells are added
 * up; `total` is a value, or a number written out (`"100"` for shares). A part that is blank or no number is a doubt.
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
  judge: ({ parts, column, total, code }, facts) =>
    listsAt(parts, column, facts).flatMap((list): readonly CheckFinding[] => {
      const totals = typeof total === 'string' ? [] : totalsFor(list, facts.read(total));
      if (typeof total !== 'string' && totals.length === 0) return [];
      const found = column === undefined ? list.value.split('、') : cellsOf(list, column).map((cell) => cell?.value);
      const amounts = found.map((text) => parseAmount((text ?? '').replace(/[%％]$/, '')));
      const complete = amounts.length > 0 && amounts.every((one) => one.ok);
      const sum = complete ? addAmounts(...amounts.map(({ value }) => value ?? '0')) : undefined;
      if (typeof total === 'string') return judgeSum(list, sum, total, undefined, code, facts);
      return totals.flatMap((reading) => judgeSum(list, sum, reading.value, reading, code, facts));
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

/** A table's own total, where its paper has one; else the totals elsewhere. */
function totalsFor({ document }: Reading, totals: readonly Reading[]): readonly Reading[] {
  const own = totals.filter((total) => total.document === document);
  return own.length > 0 ? own : totals;
}

function judgeSum(
  list: Reading,
  sum: string | undefined,
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
  const severity = sum === undefined || !parsed.ok ? 'review' : 'block';
  const readings = total ? [list, total] : [list];
  const added = sum ?? '?';
  if (code === 'rule.failed') {
    const about = {
      zh: `${list.title.zh}相加为${added}，应为${wanted}`,
      en: `${list.title.en} add up to ${added} instead of ${wanted}`,
    };
    return [{ code, severity, detail: { about }, readings }];
  }
  const detail = {
    ...(list.document ? { document: list.where } : {}),
    readings: [
      { where: { zh: `${list.title.zh}相加`, en: `${list.title.en}, added up` }, value: added },
      { where: total?.title ?? { zh: '合计', en: 'Total' }, value: wanted },
    ],
  };
  return [{ code, severity, detail, readings }];
}
