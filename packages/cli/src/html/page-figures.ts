import { boundsOf, type Document, type FieldReading, type Quad, type Text } from '@yushen/contract';
import { fileName, typeTitle } from '../case-view';
import { fieldTitle } from '../place';
import { pageWords, WORDS } from '../words';
import { both, html, type Markup } from './markup';
import type { Mark, PicturedCase, PicturedPage } from './picture-case';

/** Radius of a number's badge, as a share of the page's width. */
const BADGE = 0.019;

/** The pages: first those that an issue points at, large; then the others, small. */
export function pageFigures(view: PicturedCase): Markup {
  const [marked, unmarked] = [true, false].map((want) => view.pages.filter(({ marks }) => marks.length > 0 === want));
  const figures = (pages: readonly PicturedPage[] = []) => pages.map((page) => pageFigure(page, view));
  return html`<section class="pages">${figures(marked)}${
    unmarked?.length ? html`<div class="${marked?.length ? 'quiet' : 'all'}">${figures(unmarked)}</div>` : undefined
  }</section>`;
}

function pageFigure(at: PicturedPage, view: PicturedCase): Markup {
  const { material, page, width, height, picture, marks } = at;
  const documents = view.report.documents.filter(({ pages }) =>
    pages.some((one) => one.material === material && one.page === page),
  );
  const fields = documents.flatMap((document) => fieldsOn(document, at));
  return html`<figure id="page-${material}-${page}">
<figcaption><b>${documents.map(({ type }, index) => html`${index ? ' + ' : ''}${both(typeTitle(view, type))}`)}</b> <span class="where">${fileName(view, material)} · ${both(pageWords(page))}</span></figcaption>
<div class="sheet"><img src="${picture.url}" width="${picture.width}" height="${picture.height}" alt="${fileName(view, material)}">
<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="group">${fields.map(fieldBox)}${documents.map(
    (document) => sealBoxes(document, at),
  )}${marks.map((mark, index) => markBox(mark, index, at))}</svg></div>
${fields.length === 0 ? undefined : fieldTable(fields)}
</figure>
`;
}

type NamedField = readonly [name: string, reading: FieldReading];

function fieldsOn({ fields }: Document, { material, page }: PicturedPage): readonly NamedField[] {
  return Object.entries(fields).filter(([, reading]) => reading.material === material && reading.page === page);
}

const points = (box: Quad): string => box.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');
const round = (value: number): number => Math.round(value * 10) / 10;

function fieldBox([name, { box, value, confidence }]: NamedField): Markup {
  const { zh, en } = fieldTitle(name);
  return html`<polygon class="field" points="${points(box)}"><title>${zh} ${en}: ${value} (${confidence.toFixed(2)})</title></polygon>`;
}

function sealBoxes({ marks }: Document, { material, page }: PicturedPage): readonly Markup[] {
  return marks.seals
    .filter((seal) => seal.material === material && seal.page === page)
    .map(
      ({ box, text }) =>
        html`<polygon class="field seal" points="${points(box)}"><title>${WORDS.seals.zh} ${WORDS.seals.en}: ${text}</title></polygon>`,
    );
}

/** A box with its number left of its top corner, where it hides nothing of what the box holds. */
function markBox(
  { number, severity, issue, box }: Mark,
  index: number,
  { marks, width, height }: PicturedPage,
): Markup {
  const radius = width * BADGE;
  const { left, top } = boundsOf(box);
  const earlier = marks.slice(0, index);
  const beside = earlier.filter((other) => isNear(boundsOf(other.box), { left, top }, radius)).length;
  const x = Math.min(Math.max(left - radius * (1.2 + beside * 2.1), radius), width - radius);
  const y = Math.min(Math.max(top + radius * 0.4, radius), height - radius);
  const isFirst = earlier.every((other) => other.number !== number);
  const label = `${number}. ${issue.message.zh} ${issue.message.en}`;
  return html`<a href="#issue-${number}" class="mark ${severity}"${isFirst ? html` id="mark-${number}"` : undefined} aria-label="${label}"><polygon points="${points(box)}"><title>${label}</title></polygon><circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"/><text x="${round(x)}" y="${round(y + radius * 0.36)}" font-size="${round(radius * 1.15)}">${number}</text></a>`;
}

const isNear = (a: { left: number; top: number }, b: { left: number; top: number }, reach: number): boolean =>
  Math.abs(a.left - b.left) < reach && Math.abs(a.top - b.top) < reach;

/** Why a value was taken: the label that it was found by, and what else was likely. */
const whyOf = ({ label, runnerUp }: NonNullable<NamedField[1]['evidence']>): readonly Text[] => [
  ...(label === undefined ? [] : [{ zh: `依据“${label}”`, en: `by “${label}”` }]),
  ...(runnerUp === undefined ? [] : [{ zh: `也可能是“${runnerUp}”`, en: `else “${runnerUp}”` }]),
];

function fieldTable(fields: readonly NamedField[]): Markup {
  return html`<details><summary>${both(WORDS.fields)} ${fields.length}</summary><table>${fields.map(
    ([name, { value, confidence, valid, evidence }]) =>
      html`<tr${valid === false ? html` class="invalid"` : undefined}><th>${both(fieldTitle(name))}</th><td>${value}${evidence === undefined ? undefined : whyOf(evidence).map((why) => html`<small class="why">${both(why)}</small>`)}</td><td class="confidence">${(confidence * 100).toFixed(0)} %</td></tr>`,
  )}</table></details>`;
}
