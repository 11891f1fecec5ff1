import { addAmounts, parseAmount } from '@yushen/formats';
import { z } from 'zod';
import { unreadableValue } from '../criteria/judge-term';
import { type CheckFinding, defineCheck } from '../pack/define-check';
import type { Reference } from '../pack/references';

interface Params {
  readonly parts: Reference;
  readonly whole: Reference;
  readonly least: number;
}

/**
 * The amounts of several documents together come to at least a share of another: the deed tax of each buyer's part, and the price of
 * the home. One document's amount alone may be a part.
 */
export const sumCovers = defineCheck<Params>({
  id: 'sum-covers',
  about: { zh: '各份材料的金额合计达到另一金额', en: 'Amounts of several documents together reach another' },
  params: ({ value }) => z.strictObject({ parts: value, whole: value, least: z.number().positive().max(1).default(1) }),
  judge({ parts: listed, whole: reference, least }, facts) {
    const [parts, wholes] = [facts.read(listed), facts.read(reference)];
    const unreadable = [...parts, ...wholes].filter(({ value }) => !parseAmount(value).ok);
    if (unreadable.length > 0) return unreadable.map(unreadableValue);
    if (parts.length === 0) return [];
    const sum = Number(addAmounts(...parts.map(({ value }) => parseAmount(value).value ?? '0')));
    return wholes.flatMap((whole): readonly CheckFinding[] => {
      const wanted = Number(parseAmount(whole.value).value ?? '0');
      if (sum >= least * wanted) return [];
      return [
        { code: 'rule.failed', severity: 'block', detail: { fault: 'sum-too-low' }, readings: [...parts, whole] },
      ];
    });
  },
});
