import { compareAmounts, parseAmount } from '@yushen/formats';
import { type Agreement, defineComparison } from './define-comparison';

/** What is no amount cannot be compared: a doubt. */
export function compareAmountValues(left: string, right: string): Agreement {
  const [a, b] = [parseAmount(left), parseAmount(right)];
  if (!a.ok || !b.ok) return 'doubtful';
  return compareAmounts(a.value, b.value) === 0 ? 'same' : 'different';
}

export const sameAmount = defineComparison('same-amount', { zh: '金额一致', en: 'Amounts agree' }, compareAmountValues);
