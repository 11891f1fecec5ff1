import { featureName, type Issue, type Report, type Text } from '@yushen/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { type Language, say } from '../words/language';
import { crop } from './crop';
import { differingCharacters } from './differing-characters';
import type { FieldTable } from './field-rows';
import { documentTitle, fieldTitle, isSignal, pageKey, type ReportPage } from './places';
import { type WeakValue, weakValues } from './weak-values';
import { nextBest, percent, whyValue } from './why-value';
import { WORDS, type Word } from './words';

/** What the first look is drawn from. */
export interface GlanceView {
  readonly report: Report;
  readonly language: Language;
  readonly pages: ReadonlyMap<string, ReportPage>;
  readonly titles: Readonly<Record<string, Text>>;
  readonly table: FieldTable;
  readonly showIssue: (index: number) => void;
}

/** What a person should see first: how many findings of each kind, what is odd about a document itself, and which values are in doubt. */
export function atAGlance(view: GlanceView): TemplateResult {
  const { report, language } = view;
  const weak = weakValues(report).filter(({ document, field }) => !view.table.isCorrected(document.id, field));
  return html`<ul class="counts" part="counts">${counts(view, weak.length)}</ul>
    ${signals(view)}
    ${
      weak.length === 0
        ? nothing
        : html`<h2 id="weak">${say(WORDS.weak, language)} ${weak.length}</h2><div class="weak-values" part="weak">${weak.map((one) => weakCard(one, view))}</div>`
    }`;
}

function counts({ report, language, showIssue }: GlanceView, weak: number): TemplateResult[] {
  const { issues, requirements } = report;
  const chip = (word: Word, count: number, kind: string, act?: () => void) =>
    count === 0
      ? []
      : [
          html`<li class=${kind}>${
            act === undefined
              ? html`<span>${say(WORDS[word], language)} <b>${count}</b></span>`
              : html`<button type="button" @click=${act}>${say(WORDS[word], language)} <b>${count}</b></button>`
          }</li>`,
        ];
  const first = (wanted: (issue: Issue) => boolean) => () => showIssue(issues.findIndex(wanted));
  const of = (wanted: (issue: Issue) => boolean) => issues.filter(wanted).length;
  const severe = (severity: Issue['severity']) => (issue: Issue) => issue.severity === severity;
  return [
    ...chip('block', of(severe('block')), 'block', first(severe('block'))),
    ...chip('review', of(severe('review')), 'review', first(severe('review'))),
    ...chip('signal', of(isSignal), 'review', first(isSignal)),
    ...chip('weak', weak, 'review'),
    ...chip('missing', requirements.filter(({ status }) => status === 'missing').length, 'block'),
    ...chip('notice', of(severe('notice')), 'plain', first(severe('notice'))),
  ];
}

/** What is odd about a document itself, in one line each: what it lacks, what its file says and its page does not show. */
function signals({ report, language, titles, showIssue }: GlanceView): TemplateResult | typeof nothing {
  const odd = report.issues.map((issue, index) => ({ issue, index })).filter(({ issue }) => isSignal(issue));
  if (odd.length === 0) return nothing;
  return html`<h2>${say(WORDS.signal, language)} ${odd.length}</h2><ul class="signals" part="signals">${odd.map(
    ({ issue, index }) => {
      const paper = report.documents.find(({ id }) => id === issue.document);
      const title = paper === undefined ? '' : say(documentTitle(report, paper, titles), language);
      return html`<li><button type="button" @click=${() => showIssue(index)}><span class="mark" aria-hidden="true">!</span><span>${
        title === '' ? nothing : html`<b>${title}</b> `
      }${signal(issue, language)}</span></button></li>`;
    },
  )}</ul>`;
}

function signal(issue: Issue, language: Language): TemplateResult | string {
  if (issue.code === 'document.features-missing' && issue.params !== undefined)
    return html`<span>${say(WORDS.lacks, language)}</span> ${issue.params.missing.map((one) => html`<span class="lack">${featureName(one)[language]}</span> `)}`;
  if (issue.code === 'document.hidden-content' && issue.params !== undefined) {
    const { field, stated, seen } = issue.params;
    const marked = (value: string, other: string) =>
      differingCharacters(value, other).map(({ text, differs }) => (differs ? html`<mark>${text}</mark>` : text));
    return html`${field === undefined ? nothing : html`${field[language]}：`}<span>${say(WORDS.stated, language)}</span>
      <b lang="zh-CN">${marked(stated, seen ?? '')}</b> <span>${say(WORDS.seen, language)}</span>
      <b lang="zh-CN">${seen === undefined ? say(WORDS.nothing, language) : marked(seen, stated)}</b>`;
  }
  return issue.message[language];
}

function weakCard({ document, field, reading }: WeakValue, { report, language, titles, pages, table }: GlanceView) {
  const title = `${say(documentTitle(report, document, titles), language)} · ${say(fieldTitle(field), language)}`;
  const { material, page, box, value, confidence, rows } = reading;
  const place = { material, page, box };
  const mayCorrect = table.editable && rows === undefined;
  return html`<div class="cell">${crop(pages.get(pageKey(place)), box, title)}
    <button type="button" class="link value" @click=${() => table.show(place)}>${value}</button> <small>${percent(confidence)}</small>
    <div><small>${title} · ${whyValue(reading, language)}</small></div>
    ${nextBest(reading, language, mayCorrect ? (taken) => table.save(document.id, field, taken) : undefined)}</div>`;
}
