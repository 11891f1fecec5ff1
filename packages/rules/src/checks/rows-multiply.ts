import { compareAmounts, parseAmount } from '@yushen/formats';
import { z } from 'zod';
import { cellsOf } from '../criteria/cells-of';
import { type CheckFinding, defineCheck } from '../pack/define-check';
import type { Reading } from '../pack/reading';
import type { Reference } from '../pack/references';

interface Params {
  readonly rows: Reference;
  readonly quantity: string;
  readonly price: string;
  readonly amount: string;
}

/** Yuan by which a row may be off: unit prices are printed with fewer digits than they are charged with. */
const ROUNDING = 0.05;

/** In every row that states all three and was surely read, quantity times price is the amount. A product bears nothing out that a sum does not. */
export const rowsMultiply = defineCheck<Params>({
  id: 'rows-multiply',
  about: { zh: '每一行的数量乘以单价等于金额', en: 'In every row, quantity times price is the amount' },
  params: ({ value }) =>
    z.strictObject({
      rows: value,
      quantity: z.string().default('quantity'),
      price: z.string().default('price'),
      amount: z.string().default('amount'),
    }),
  judge: (params, facts) =>
    facts.peek(params.rows).flatMap((table): readonly CheckFinding[] => {
      facts.looked();
      const wrong = rowsOf(table, params).flatMap((row, index) => (row === undefined || holds(row) ? [] : [index + 1]));
      const sure = wrong.filter((row) => narrowed(table, params, [row]).confidence >= facts.confident);
      if (sure.length === 0) return [];
      const reading = narrowed(table, params, sure);
      facts.rely([reading]);
      const detail = { fault: 'rows-not-multiplied' as const, where: table.where, rows: sure };
      return [{ code: 'rule.failed', severity: 'block', detail, readings: [reading] }];
    }),
});

/** The table, as surely read as the cells of these rows were. */
function narrowed(table: Reading, { quantity, price, amount }: Params, rows: readonly number[]): Reading {
  const cells = [quantity, price, amount].flatMap((column) => rows.map((row) => cellsOf(table, column)[row - 1]));
  return { ...table, confidence: Math.min(...cells.map((cell) => cell?.confidence ?? table.confidence)) };
}

interface Row {
  readonly quantity: number;
  readonly price: number;
  readonly amount: string;
}

/** Undefined where a row leaves something out, or a cell is no number. */
function rowsOf(table: Reading, params: Params): readonly (Row | undefined)[] {
  const [quantities, prices, amounts] = [params.quantity, params.price, params.amount].map((column) =>
    cellsOf(table, column),
  );
  return (amounts ?? []).map((cell, index) => {
    const [quantity, price] = [Number(quantities?.[index]?.value), Number(prices?.[index]?.value)];
    const amount = parseAmount(cell?.value ?? '');
    return quantity > 0 && price > 0 && amount.ok ? { quantity, price, amount: amount.value } : undefined;
  });
}

const holds = ({ quantity, price, amount }: Row): boolean => {
  const product = quantity * price;
  return compareAmounts(product.toFixed(2), amount) === 0 || Math.abs(product - Number(amount)) <= ROUNDING;
};
