import type { Point, Quad } from '@yushen/contract';
import type { FieldSpec } from '@yushen/documents';
import type { WordHit } from '../layout/find-words';
import { inOneRow, middleAt, type PlacedLine } from '../layout/upright';
import type { PlacedPage } from './document-pages';
import { labelPlaces } from './find-field';

/** How far right of its label a short value may stand that no detector saw, in heights of the label. */
const REACH = 5;
/** How much taller than the label the place is cut, as a share of its height. */
const MARGIN = 0.12;

const xAt = (line: PlacedLine, index: number): number =>
  line.left + ((line.right - line.left) * index) / Math.max(1, line.folded.text.length);

/** Nothing but a label stands on its line, and nothing is read to its right: its value was not seen. */
function emptyPlace(page: PlacedPage, hit: WordHit): Quad | undefined {
  const { lines, toPage } = page.layout;
  const label = lines[hit.line];
  if (label === undefined || /[\p{L}\p{N}]/u.test(label.folded.text.slice(hit.end))) return undefined;
  const left = xAt(label, label.folded.text.length) + label.height * 0.2;
  const inRow = lines.filter((line) => line !== label && line.right > left && inOneRow(label, line));
  const right = Math.min(left + REACH * label.height, ...inRow.map((line) => line.left - line.height * 0.2));
  if (right - left < label.height) return undefined;
  const half = label.height * (0.5 + MARGIN);
  const corner = (x: number, side: -1 | 1): Point => {
    const [pageX, pageY] = toPage([x, middleAt(label, left) + side * half]);
    return [Math.min(page.width, Math.max(0, pageX)), Math.min(page.height, Math.max(0, pageY))];
  };
  return [corner(left, -1), corner(right, -1), corner(right, 1), corner(left, 1)];
}

/** Where a field's value should stand although nothing was detected there: beside its likeliest label. */
export function placeOfLostValue(
  spec: FieldSpec,
  pages: readonly PlacedPage[],
): { readonly page: PlacedPage; readonly box: Quad } | undefined {
  if (spec.placement !== undefined && !spec.placement.includes('right')) return undefined;
  const [likeliest] = labelPlaces(spec, pages);
  const box = likeliest === undefined ? undefined : emptyPlace(likeliest.page, likeliest.hit);
  return likeliest === undefined || box === undefined ? undefined : { page: likeliest.page, box };
}
