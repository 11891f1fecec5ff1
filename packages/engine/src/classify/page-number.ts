import { runningText } from '../layout/running-text';
import type { Layout } from '../layout/upright';

/** What a document's footer says: this is page `page` of `of`. */
export interface PageNumber {
  /** From 1, as printed. */
  readonly page: number;
  readonly of?: number;
}

const forms = [
  /第(?<page>\d{1,3})页[,，、/／]?\(?共(?<of>\d{1,3})页/u,
  /共(?<of>\d{1,3})页[,，、]?\(?第(?<page>\d{1,3})页/u,
  /页[码次数]?:?(?<page>\d{1,3})[/／](?<of>\d{1,3})(?!\d|[/／])/u,
  /第(?<page>\d{1,3})页(?!.*第\d+页)/u,
  /(?<![总共])页[码次]?:(?<page>\d{1,3})(?!\d)/u,
];

/** A line of its own at a page's foot or head: 1/2, — 1 / 2 —. */
const BARE = /^[-—–·]*(?<page>\d{1,2})[/／](?<of>\d{1,2})[-—–·]*$/u;

/** The outermost lines of a page, among which its bare number stands. */
const OUTERMOST = 2;

function outermost({ lines }: Layout): readonly string[] {
  const rows = [...lines].sort((a, b) => a.middleLeft - b.middleLeft).map(({ folded }) => folded.text);
  return [...rows.slice(-OUTERMOST), ...rows.slice(0, OUTERMOST)];
}

/** The page number printed on a page, where there is one. */
export function readPageNumber(layout: Layout): PageNumber | undefined {
  const { text } = runningText([layout]);
  const bare = outermost(layout)
    .map((line) => BARE.exec(line))
    .find((found) => found !== null);
  for (const found of [...forms.map((form) => form.exec(text)), bare]) {
    const groups = found?.groups;
    if (groups?.page === undefined) continue;
    const page = Number(groups.page);
    const of = groups.of === undefined ? undefined : Number(groups.of);
    if (page < 1 || (of !== undefined && page > of)) continue;
    return of === undefined ? { page } : { page, of };
  }
  return undefined;
}
