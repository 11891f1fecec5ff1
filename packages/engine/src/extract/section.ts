import type { WordHit } from '../layout/find-words';
import { foldWords } from '../layout/forgiving-search';
import type { PlacedPage } from './document-pages';

/** A label hit on one of a document's pages. */
export interface PagedHit {
  readonly page: PlacedPage;
  readonly hit: WordHit;
}

/** All places on the pages where one of these words stands, in page order. */
export function hitsOf(pages: readonly PlacedPage[], words: readonly string[]): readonly PagedHit[] {
  const folded = words.map((word) => foldWords(word));
  return pages.flatMap((page) =>
    page.hits.filter((hit) => folded.includes(foldWords(hit.words))).map((hit) => ({ page, hit })),
  );
}

/** Down the pages: which page, then how far down it, then how far along the line. */
function position(pages: readonly PlacedPage[], { page, hit }: PagedHit): readonly [number, number, number] {
  return [pages.indexOf(page), page.layout.lines[hit.line]?.middleLeft ?? 0, hit.start];
}

const isBefore = (a: readonly number[], b: readonly number[]): boolean => {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place >= 0 && (a[place] ?? 0) < (b[place] ?? 0);
};

/** The hits that stand below a heading and above the next one. */
export function hitsInSection(
  pages: readonly PlacedPage[],
  labels: readonly string[],
  after: readonly string[],
  until: readonly string[],
): readonly PagedHit[] {
  const [heading] = hitsOf(pages, after);
  if (heading === undefined) return [];
  const start = position(pages, heading);
  const ends = hitsOf(pages, until)
    .map((hit) => position(pages, hit))
    .filter((end) => isBefore(start, end));
  return hitsOf(pages, labels).filter((hit) => {
    const place = position(pages, hit);
    return isBefore(start, place) && ends.every((end) => isBefore(place, end));
  });
}
