import type { Evidence, Issue, Report, Text } from '@yushen/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { type Language, say } from '../words/language';
import { crop } from './crop';
import { differingCharacters } from './differing-characters';
import { documentTitle, type FormRow, fieldTitle, isSignal, pageKey, placeOf, type ReportPage } from './places';
import { WORDS } from './words';

/** What a card is drawn from. */
export interface CardView {
  readonly report: Report;
  readonly language: Language;
  readonly pages: ReadonlyMap<string, ReportPage>;
  readonly titles: Readonly<Record<string, Text>>;
  readonly form: readonly FormRow[];
  readonly current: boolean;
  readonly choose: () => void;
}

/** An issue: what is wrong, what the applicant is told, the values side by side, rule and article. */
export function issueCard(issue: Issue, number: number, view: CardView): TemplateResult {
  const { language } = view;
  const { severity, message, guidance, basis, rule, code } = issue;
  const demand = view.report.rules?.find((outcome) => outcome.rule === rule)?.title[language];
  return html`<li class=${`issue ${severity} ${view.current ? 'current' : ''}`} part="issue" data-number=${number}>
    <button type="button" aria-current=${view.current ? 'true' : 'false'} @click=${view.choose}><span class=${`severity ${severity}`}>${number}. ${say(WORDS[severity], language)}</span>${message[language]}</button>
    ${isSignal(issue) ? html`<span class="signal">${say(WORDS.signal, language)}</span>` : nothing}
    ${evidenceOf(issue, view)}
    <p><span class="soft">${say(WORDS.guidance, language)}：</span>${guidance[language]}</p>
    <p class="soft">${basis === undefined ? nothing : html`${say(WORDS.basis, language)} ${basis} · `}${say(WORDS.rule, language)} ${demand === undefined ? nothing : html`${demand} `}<code>${rule ?? code}</code></p>
  </li>`;
}

function evidenceOf(issue: Issue, view: CardView): TemplateResult | typeof nothing {
  const { evidence = [] } = issue;
  const sides: readonly (Issue | Evidence)[] = evidence.length > 0 ? evidence : [issue];
  const values = [...new Set(evidence.flatMap(({ value }) => (value === undefined ? [] : [value])))];
  const cells = sides.map((side) => cell(side, values, view)).filter((one) => one !== nothing);
  return cells.length === 0 ? nothing : html`<div class="evidence">${cells}</div>`;
}

function cell(side: Issue | Evidence, values: readonly string[], view: CardView): TemplateResult | typeof nothing {
  const { report, language, pages } = view;
  const place = placeOf(report, side);
  const where = whereOf(side, view);
  const value = 'value' in side ? side.value : undefined;
  const cut = crop(place && pages.get(pageKey(place)), place?.box, where);
  if (cut === nothing && value === undefined) return nothing;
  const other = values.find((one) => one !== value);
  const runs =
    value === undefined
      ? []
      : other === undefined
        ? [{ text: value, differs: false }]
        : differingCharacters(value, other);
  return html`<div class="cell">${cut}<div class="value" lang=${language === 'zh' ? 'zh' : 'zh-CN'}>${runs.map(
    ({ text, differs }) => (differs ? html`<mark>${text}</mark>` : text),
  )}</div><small>${where}</small></div>`;
}

function whereOf(side: Issue | Evidence, { report, language, titles, form: rows }: CardView): string {
  const document = report.documents.find(({ id }) => id === side.document);
  const form = 'form' in side ? side.form : undefined;
  return [
    ...(document === undefined ? [] : [say(documentTitle(report, document, titles), language)]),
    ...(side.field === undefined ? [] : [say(fieldTitle(side.field), language)]),
    ...(form === undefined
      ? []
      : [`${say(WORDS.form, language)} · ${rows.find(({ path }) => path === form)?.title[language] ?? form}`]),
    ...('sharedData' in side && side.sharedData !== undefined ? [say(WORDS.sharedData, language)] : []),
  ].join(' · ');
}
