import { scoreCharacters } from './characters.mjs';

const percent = (part, whole) => (whole === 0 ? undefined : Number(((100 * part) / whole).toFixed(2)));
const sum = (list, key) => list.reduce((total, item) => total + item[key], 0);
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const round = (value, digits) => Number(value.toFixed(digits));

/** Characters and fields right on each page of one engine's run. */
export async function scoreReading(pages, run, fieldScores) {
  const scores = [];
  for (const page of pages) {
    const { lines } = run.pages.find(({ name }) => name === page.name);
    const read = lines.map(({ text }) => text);
    const { right, fields } = await fieldScores.score(page, lines);
    scores.push({
      ...page,
      ...scoreCharacters(page.lines, read, page.language),
      fieldsRight: right,
      fieldsAll: fields,
    });
  }
  return scores;
}

/** The shares over pages: characters read beyond the label count where the label is whole. */
function shares(scores) {
  const whole = scores.filter((score) => score.whole);
  const beyond = whole.reduce((total, { read, right }) => total + read - right, 0);
  return {
    right: percent(sum(scores, 'right'), sum(scores, 'characters')),
    extra: percent(beyond, sum(whole, 'characters')),
    fields: `${sum(scores, 'fieldsRight')} of ${sum(scores, 'fieldsAll')}`,
  };
}

export const byKind = (scores) =>
  Object.fromEntries(
    [...new Set(scores.map(({ kind }) => kind))]
      .sort()
      .map((kind) => scores.filter((score) => score.kind === kind))
      .map((group) => [group[0].kind, { pages: group.length, ...shares(group) }]),
  );

/** One engine's row: medians over its rounds, and the rounds themselves, in seconds a page. */
export function rowOf(name, { title, floor = false }, runs, scores) {
  const perPage = (run) => sum(run.pages, 'ms') / 1000 / run.pages.length;
  const rounds = runs.map((run) => round(perPage(run), 3));
  const costs = floor
    ? { 'sum s/page': round(median(runs.map((run) => sum(run.pages, 'sumMs') / 1000 / run.pages.length)), 3) }
    : {
        peakMemoryMb: Math.round(median(runs.map(({ peakMemoryMb }) => peakMemoryMb))),
        coldStartMs: Math.round(median(runs.map(({ coldStartMs }) => coldStartMs))),
        ...(runs[0].longestStallMs !== undefined && {
          longestStallMs: Math.round(median(runs.map(({ longestStallMs }) => longestStallMs))),
        }),
      };
  return { name, title, secondsPerPage: median(rounds), rounds, ...(floor ? {} : shares(scores)), ...costs };
}
