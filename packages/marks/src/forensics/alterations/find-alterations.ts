import { type Alteration, boundsOf, type PageImage, type Quad, type Ruling } from '@yushen/contract';
import { darknessOf } from './darkness';
import { isPatched } from './patched';
import { rulingsThrough } from './rulings-through';
import { isLetterOrTwo, isStruckThrough } from './struck-through';
import { valueStrip } from './value-strip';

/**
 * What somebody did to values of a page afterwards, one answer a value.
 *
 * @param values boxes around the values' own letters, one of a line each, page pixels
 * @param seals the page's seals, whose ink is no pen's
 * @param rulings the lines of the page's tables, on which print stands that missed its place
 */
export const findAlterations = (
  image: PageImage,
  values: readonly Quad[],
  seals: readonly Quad[],
  rulings: readonly Ruling[],
): readonly Alteration[] =>
  values.map((box) => {
    const strip = valueStrip(image, box);
    if (strip === undefined) return 'none';
    // A letter of a seal that nobody found is read as a value now and then.
    const isSealed = isLetterOrTwo(strip) || seals.some((seal) => meets(seal, box));
    if (isStruckThrough(darknessOf(strip, isSealed), rulingsThrough(box, rulings))) return 'struck';
    // Around a letter or two the lines of a printed ground make edges on all sides.
    return !isLetterOrTwo(strip) && isPatched(strip) ? 'patched' : 'none';
  });

function meets(one: Quad, other: Quad): boolean {
  const [a, b] = [boundsOf(one), boundsOf(other)];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
