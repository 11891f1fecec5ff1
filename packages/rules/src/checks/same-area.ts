import { compareDecimals, parseArea } from '@yushen/formats';
import { type Agreement, defineComparison } from '../criteria/define-comparison';

/** Square metres; what is no area cannot be compared: a doubt. */
export function compareAreas(left: string, right: string): Agreement {
  const [a, b] = [parseArea(left), parseArea(right)];
  if (!a.ok || !b.ok) return 'doubtful';
  return compareDecimals(a.value, b.value) === 0 ? 'same' : 'different';
}

export const sameArea = defineComparison('same-area', { zh: '面积一致', en: 'Areas agree' }, compareAreas);
