import { type Document, heightOf, type Point, type Quad } from '@yushen/contract';
import { quantile } from '../reading/thumbnail';
import type { PagePlace } from './picture';

/**
 * How far the first of a document's values stands below its title, in heights of a value's letters: on a card an emblem or a portrait lies between
 * the two, in a list they follow each other. Nothing where either was not read.
 */
export function titleApart(
  { fields }: Document,
  { page, material, lines }: PagePlace,
  titles: readonly string[],
): number | undefined {
  const boxes = Object.values(fields)
    .filter((field) => field.material === material && field.page === page)
    .map(({ box }) => box);
  const [first] = boxes;
  if (first === undefined) return undefined;
  const letters = quantile(boxes.map(heightOf), 0.5);
  // Down the text, whichever way the card lies.
  const [[x, y], , , [belowX, belowY]] = first;
  const length = Math.hypot(belowX - x, belowY - y);
  if (length === 0 || letters === 0) return undefined;
  const down = ([atX, atY]: Point): number => (atX * (belowX - x) + atY * (belowY - y)) / length;
  const topOf = (box: Quad): number => Math.min(down(box[0]), down(box[1]));
  const bottomOf = (box: Quad): number => Math.max(down(box[2]), down(box[3]));
  const top = Math.min(...boxes.map(topOf));
  const above = lines
    .filter(({ text }) => titles.some((title) => text.normalize('NFKC').replaceAll(/\s/gu, '').endsWith(title)))
    .map(({ box }) => bottomOf(box))
    .filter((bottom) => bottom < top + letters / 2);
  return above.length === 0 ? undefined : (top - Math.max(...above)) / letters;
}
