import type { Alteration, PageImage, Quad } from '@yushen/contract';
import { darknessOf } from './darkness';
import { isStruckThrough } from './struck-through';

/**
 * Values on a page over which somebody went afterwards, one answer a value: undefined for one that nobody did.
 *
 * @param values boxes around the values' own letters, one of a line each, page pixels
 * @param seals the page's seals, whose ink is no pen's
 */
export const findAlterations = (
  image: PageImage,
  values: readonly Quad[],
  seals: readonly Quad[],
): readonly (Alteration | undefined)[] =>
  values.map((box) => {
    const darkness = darknessOf(image, box, seals);
    return darkness !== undefined && isStruckThrough(darkness) ? 'struck' : undefined;
  });
