import { SEVERITIES } from '@yushen/contract';
import { fileName, typeTitle } from '../case-view';
import { documentById, fieldTitle, placeOf } from '../place';
import { type NumberedIssue, numberIssues } from '../summary/issue-sections';
import { DECISION_MEANING, pageWords, SEVERITY_HEADINGS, WORDS } from '../words';
import { evidenceCells } from './evidence-cells';
import { both, html, type Markup } from './markup';
import type { PicturedCase } from './picture-case';

/** All issues under a heading for each severity; a sentence of calm where there are none. */
export function issueCards(view: PicturedCase): Markup {
  const numbered = numberIssues(view.report.issues);
  if (numbered.length === 0)
    return html`<section class="issues"><p class="calm">${both(WORDS.nothingFound)}</p><p>${both(
      DECISION_MEANING[view.report.decision],
    )}</p></section>`;
  const marked = new Set(view.pages.flatMap(({ marks }) => marks.map(({ number }) => number)));
  return html`<section class="issues">${SEVERITIES.map((severity) => {
    const group = numbered.filter(({ issue }) => issue.severity === severity);
    if (group.length === 0) return undefined;
    return html`<h2 class="${severity}">${both(SEVERITY_HEADINGS[severity])} <small>${group.length}</small></h2>
<ol>${group.map((one) => issueCard(one, marked.has(one.number), view))}</ol>`;
  })}</section>`;
}

function issueCard({ issue, number }: NumberedIssue, isMarked: boolean, view: PicturedCase): Markup {
  const message = both(issue.message);
  const place = placeOf(view.report, issue);
  const target = isMarked ? `#mark-${number}` : place && `#page-${place.material}-${place.page}`;
  return html`<li class="card ${issue.severity}" id="issue-${number}" value="${number}">
<span class="number">${number}</span>
<div class="body"><h3>${target ? html`<a href="${target}">${message}</a>` : message}</h3>
${standing(issue, view)}
<p class="mend">${both(issue.guidance)}</p>
${evidenceCells(issue, view)}
${ground(issue)}</div></li>
`;
}

/** Document, field, person, file and page, as far as they are known. */
function standing(issue: NumberedIssue['issue'], view: PicturedCase): Markup | undefined {
  const place = placeOf(view.report, issue);
  const document = documentById(view.report, issue.document);
  const parts = [
    ...(document ? [both(typeTitle(view, document.type))] : []),
    ...(issue.field === undefined ? [] : [both(fieldTitle(issue.field))]),
    ...(issue.subject === undefined ? [] : [html`${issue.subject}`]),
    ...(place ? [html`${fileName(view, place.material)} ${both(pageWords(place.page))}`] : []),
  ];
  if (parts.length === 0) return undefined;
  return html`<p class="where">${parts.map((part, index) => (index === 0 ? part : html` · ${part}`))}</p>`;
}

function ground({ basis, rule, code }: NumberedIssue['issue']): Markup {
  return html`<p class="ground">${basis === undefined ? undefined : html`<span class="basis">${both(WORDS.basis)} ${basis}</span>`}<code>${
    rule ?? code
  }</code></p>`;
}
