import { compareAmounts, parseAmount } from '@yushen/formats';
import { type Agreement, defineComparison } from '../criteria/define-comparison';

/** What is no amount cannot be compared: a doubt. */
export function compareAmountValues(left: string, right: string): Agreement {
  const [a, b] = [parseAmount(left), parseAmount(right)];
  if (!a.ok || !b.ok) return 'doubtful';
  return compareAmounts(a.value, b.value) === 0 || isRounded(a.value, b.value) ? 'same' : 'different';
}

/** From this amount on, yuan, documents round to whole yuan or to as much in ten thousands: 5238.6421万元. */
const ROUNDED_FROM = 100_000;

/** Whether two amounts are one but for the fen, which one of them leaves out. */
function isRounded(left: string, right: string): boolean {
  const [a, b] = [Number(left), Number(right)];
  const isWhole = Number.isInteger(a) || Number.isInteger(b);
  return isWhole && Math.min(a, b) >= ROUNDED_FROM && Math.abs(a - b) < 1;
}

export const sameAmount = defineComparison('same-amount', { zh: '金额一致', en: 'Amounts agree' }, compareAmountValues);
