import type { Point, Quad } from '@yushen/contract';
import type { FieldSpec } from '@yushen/documents';
import { findWords, type WordHit } from '../layout/find-words';
import { middleAt } from '../layout/upright';
import type { PlacedPage } from './document-pages';
import { xAt } from './line-pieces';
import { likeliestLabel } from './propose';

/** One printed choice of a field, and the place before its word where its box may stand. */
export interface ChoicePlace {
  readonly words: string;
  readonly page: PlacedPage;
  readonly hit: WordHit;
  readonly place: Quad;
}

/** Sizes in heights of the line: how far before its word a box may begin, and how far the place reaches into the word. */
const PLACE = { reach: 1.7, into: 0.4, above: 0.72, below: 0.72 } as const;
/** Rows of choices below their label stand no further apart than this, heights of the label. */
const ROW = 2.2;

function placeBefore(page: PlacedPage, hit: WordHit): Quad | undefined {
  const line = page.layout.lines[hit.line];
  if (line === undefined) return undefined;
  const word = xAt(line, hit.start);
  const [left, right] = [word - PLACE.reach * line.height, word + PLACE.into * line.height];
  const middle = middleAt(line, word);
  const corner = (x: number, y: number): Point => {
    const [pageX, pageY] = page.layout.toPage([x, y]);
    return [Math.min(page.width, Math.max(0, pageX)), Math.min(page.height, Math.max(0, pageY))];
  };
  const [top, bottom] = [middle - PLACE.above * line.height, middle + PLACE.below * line.height];
  return [corner(left, top), corner(right, top), corner(right, bottom), corner(left, bottom)];
}

/** The choices printed beside or below a field's likeliest label; none where fewer than two stand there. */
export function choicePlaces(spec: FieldSpec, pages: readonly PlacedPage[]): readonly ChoicePlace[] {
  const likeliest = likeliestLabel(spec, pages);
  const label = likeliest?.page.layout.lines[likeliest.hit.line];
  if (likeliest === undefined || label === undefined || spec.choices === undefined) return [];
  const { page, hit } = likeliest;
  const depth = (spec.lines ?? 1) * ROW * label.height;
  const places = findWords(page.layout, spec.choices).flatMap((choice): ChoicePlace[] => {
    const line = page.layout.lines[choice.line];
    if (line === undefined || (choice.line === hit.line && choice.start < hit.end)) return [];
    const x = xAt(line, choice.start);
    const down = middleAt(line, x) - middleAt(label, label.right);
    if (x < label.left || down < -label.height * ROW || down > depth) return [];
    const place = placeBefore(page, choice);
    return place === undefined ? [] : [{ words: choice.words, page, hit: choice, place }];
  });
  return places.length < 2 ? [] : places;
}
