import type { WordHit } from '../layout/find-words';
import { foldWords } from '../layout/forgiving-search';
import { inOneRow, middleAt } from '../layout/upright';
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

/** Is one hit read before another: on an earlier page, in a row above, or further left in the same row? */
function isBefore(pages: readonly PlacedPage[], a: PagedHit, b: PagedHit): boolean {
  if (a.page !== b.page) return pages.indexOf(a.page) < pages.indexOf(b.page);
  if (a.hit.line === b.hit.line) return a.hit.start < b.hit.start;
  const [one, other] = [a.page.layout.lines[a.hit.line], b.page.layout.lines[b.hit.line]];
  if (one === undefined || other === undefined) return false;
  return inOneRow(one, other) ? one.left < other.left : one.middleLeft < other.middleLeft;
}

/** Where a hit stands among the headings of a form's parts. */
export type Part = 'inside' | 'outside' | 'unknown';

/** Letters before a heading on its line: a number, a box. */
const BEFORE = 4;

/** A heading begins its line: the same words in a sentence are none. */
const beginsLine = ({ hit }: PagedHit): boolean => hit.start <= BEFORE;

/** A heading that stands left of a row's labels, in a cell of its own, is its part's: within so many heights of the row. */
const ASIDE = 9;
/** The same for one that is set upright: its letters fill most of its cell. */
const UPRIGHT_ASIDE = 3;

/**
 * In which part of a form a label stands: the last heading above it says, or the nearest one left of it, where the parts' names stand in
 * a column of their own. `after` are this part's headings, `until` all others'.
 */
export function partOf(
  pages: readonly PlacedPage[],
  place: PagedHit,
  after: readonly PagedHit[],
  until: readonly PagedHit[],
): Part {
  const own = place.page.layout.lines[place.hit.line];
  if (own === undefined) return 'unknown';
  const headings = [
    ...after.map((heading) => ({ heading, inside: true })),
    ...until.map((heading) => ({ heading, inside: false })),
  ].filter(({ heading }) => heading.hit !== place.hit && beginsLine(heading));
  const aside = headings
    .flatMap(({ heading, inside }) => {
      const line = heading.page.layout.lines[heading.hit.line];
      if (line === undefined || heading.page !== place.page || line === own) return [];
      const isAside =
        line.right < own.left && heading.hit.start === 0 && heading.hit.end >= line.folded.text.length - 2;
      const beside = !place.page.layout.lines.some(
        (other) => other !== line && other.left > line.right && other.right < own.left && inOneRow(other, line),
      );
      const at = middleAt(own, own.left);
      const { top, bottom } = line.rows ?? { top: middleAt(line, line.left), bottom: middleAt(line, line.left) };
      const distance = Math.max(0, top - at, at - bottom);
      return isAside && beside && distance < (line.rows === undefined ? ASIDE : UPRIGHT_ASIDE) * own.height
        ? [{ inside, distance }]
        : [];
    })
    .sort((a, b) => a.distance - b.distance);
  const above = headings
    .filter(({ heading }) => isBefore(pages, heading, place))
    .sort((a, b) => (isBefore(pages, a.heading, b.heading) ? 1 : -1));
  const [nearest] = aside;
  const [last] = above;
  const decided = nearest ?? last;
  // Where the part's heading stands on the document, what stands before it is another's.
  if (decided === undefined) return after.length > 0 ? 'outside' : 'unknown';
  return decided.inside ? 'inside' : 'outside';
}
