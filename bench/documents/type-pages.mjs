import { readFileSync } from 'node:fs';
import path from 'node:path';
import { drawnPapers } from './line-papers.mjs';

/** Lines on a printed page, about; `truth.lines` does not say where pages end. */
const LINES_A_PAGE = 45;
/** A4. */
const PRINTED_ASPECT = Math.SQRT2;

/** One page of a single document; papers with several documents on a page are left out. */
const single = (papers) => papers.filter(({ truth }) => truth.documents === undefined);

/** Papers as they are printed, page by page: what a reader without faults would read. */
export function printedPages(papers) {
  return single(papers).flatMap(({ name, group, truth }) =>
    Array.from({ length: Math.ceil((truth.lines ?? []).length / LINES_A_PAGE) }, (_, page) => ({
      paper: name,
      type: group,
      layout: truth.layout,
      aspect: PRINTED_ASPECT,
      lines: truth.lines
        .slice(page * LINES_A_PAGE, (page + 1) * LINES_A_PAGE)
        .map((text, row) => ({ text, confidence: 1, box: quadAt(row) })),
    })),
  );
}

/** The pages of papers in layouts drawn blind, as a reader would give them. */
export const drawnPages = (file) =>
  drawnPapers(file).flatMap(({ author, type, layout, fold, pages }) =>
    pages.map(({ width, height, lines }) => ({
      paper: `${author}/${type}/${layout}`,
      type,
      layout,
      fold,
      aspect: height / width,
      lines,
    })),
  );

/** One row below the other: only their order matters. */
const quadAt = (row) => [
  [0, 10 * row],
  [100, 10 * row],
  [100, 10 * row + 8],
  [0, 10 * row + 8],
];

/**
 * The pages of papers as the reader reads them, one paper of each type after the other, as many as there is time for.
 *
 * @param papers as `renderedPapers` and `realPapers` list them
 * @param {number} until milliseconds of `performance.now()`
 */
export async function readPages(parts, papers, until = Number.POSITIVE_INFINITY) {
  const pages = [];
  for (const { name, group, files, truth } of inTurns(single(papers))) {
    if (performance.now() > until) break;
    for (const file of files) {
      const opened = await parts.loader.open({ name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) });
      for (const page of opened.pages) {
        const image = await page.image();
        const lines = page.textLayer ?? (await read(parts.reader, image));
        pages.push({ paper: name, type: group, layout: truth.layout, aspect: page.height / page.width, lines });
      }
      await opened.close();
    }
  }
  return pages;
}

const read = async (reader, image) =>
  (await reader.recognise(image, (await reader.locate(image)).regions)).filter(({ text }) => text !== '');

/** The first of every type, then the second of every type … */
function inTurns(papers) {
  const seen = new Map();
  const turns = papers.map((paper) => {
    const turn = seen.get(paper.group) ?? 0;
    seen.set(paper.group, turn + 1);
    return { paper, turn };
  });
  return turns.sort((a, b) => a.turn - b.turn).map(({ paper }) => paper);
}

const middle = ({ box }) => box.reduce((sum, [, y]) => sum + y, 0) / 4;

/** A page of which only the part between two shares of its text's height is there. */
export function between(page, from, to) {
  const ys = page.lines.map(middle);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const at = (share) => top + share * (bottom - top);
  const lines = page.lines.filter((line) => middle(line) >= at(from) && middle(line) <= at(to));
  return { ...page, aspect: page.aspect * (to - from), lines };
}

/** A page without its upper `share`. */
export const withoutTop = (page, share) => between(page, share + 1e-6, 1);

/** A page as it may come: cut off above, sometimes below, with lines lost and letters misread. */
export function augmented(page, random) {
  const from = random() < 0.6 ? 0.65 * random() : 0;
  const to = random() < 0.2 ? 1 - 0.3 * random() : 1;
  const part = between(page, from, to);
  const lost = 0.25 * random();
  const misread = 0.06 * random();
  const letters = page.lines.flatMap(({ text }) => [...text]);
  const slip = (letter) => (random() < misread ? letters[Math.floor(random() * letters.length)] : letter);
  return {
    ...part,
    lines: part.lines
      .filter(() => random() >= lost)
      .map((line) => ({ ...line, text: [...line.text].map(slip).join('') })),
  };
}

/** Lines of many papers on one page: what papers have in common makes none of them. */
export function mixture(pages, random) {
  const sources = Array.from(
    { length: 6 + Math.floor(6 * random()) },
    () => pages[Math.floor(random() * pages.length)],
  );
  const lines = sources.flatMap(({ lines: own }) =>
    Array.from(
      { length: Math.min(own.length, 1 + Math.floor(4 * random())) },
      () => own[Math.floor(random() * own.length)],
    ),
  );
  return { paper: 'mixture', type: 'unknown', aspect: 0.4 + 1.2 * random(), lines };
}
