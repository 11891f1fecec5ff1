import type { Line, Point, Quad } from '@yushen/contract';
import type { FieldSpec } from '@yushen/documents';
import type { WordHit } from '../layout/find-words';
import { inOneRow, middleAt, type PlacedLine } from '../layout/upright';
import type { PlacedPage } from './document-pages';
import { likeliestLabel } from './propose';

/** How far right of its label a short value may stand that no detector saw, in heights of the label. */
const REACH = 5;
/** How much taller than the label the place is cut, as a share of its height. */
const MARGIN = 0.12;

const xAt = (line: PlacedLine, index: number): number =>
  line.left + ((line.right - line.left) * index) / Math.max(1, line.folded.text.length);

/** Where a value should stand of which nothing was read, or only its end. */
interface LostPlace {
  readonly box: Quad;
  /** What stands right behind the place: the rest of the value, or something else. */
  readonly next?: Line;
}

/** Nothing but a label stands on its line, and nothing is read right beside it: its value was not seen, or not its beginning. */
function emptyPlace(page: PlacedPage, hit: WordHit): LostPlace | undefined {
  const { lines, toPage } = page.layout;
  const label = lines[hit.line];
  if (label === undefined || /[\p{L}\p{N}]/u.test(label.folded.text.slice(hit.end))) return undefined;
  const left = xAt(label, label.folded.text.length) + label.height * 0.2;
  const [next] = lines
    .filter((line) => line !== label && line.right > left && inOneRow(label, line))
    .sort((a, b) => a.left - b.left);
  const end = next === undefined ? Number.POSITIVE_INFINITY : next.left - next.height * 0.2;
  const right = Math.min(left + REACH * label.height, end);
  if (right - left < label.height) return undefined;
  const half = label.height * (0.5 + MARGIN);
  const corner = (x: number, side: -1 | 1): Point => {
    const [pageX, pageY] = toPage([x, middleAt(label, left) + side * half]);
    return [Math.min(page.width, Math.max(0, pageX)), Math.min(page.height, Math.max(0, pageY))];
  };
  const box: Quad = [corner(left, -1), corner(right, -1), corner(right, 1), corner(left, 1)];
  return next !== undefined && right === end ? { box, next: next.line } : { box };
}

/** Where a field's value should stand although nothing was detected there: beside its likeliest label. */
export function placeOfLostValue(
  spec: FieldSpec,
  pages: readonly PlacedPage[],
): (LostPlace & { readonly page: PlacedPage }) | undefined {
  if (spec.placement !== undefined && !spec.placement.includes('right')) return undefined;
  const likeliest = likeliestLabel(spec, pages);
  const place = likeliest === undefined ? undefined : emptyPlace(likeliest.page, likeliest.hit);
  return likeliest === undefined || place === undefined ? undefined : { page: likeliest.page, ...place };
}
