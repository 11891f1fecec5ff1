import type { Issue, Report, Text } from '@yushen/contract';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { theme } from '../look/theme';
import { type Language, languageOf, say } from '../words/language';
import { atAGlance } from './at-a-glance';
import { type FieldTable, fieldRows } from './field-rows';
import { issueCard } from './issue-card';
import { pageMarks } from './page-marks';
import {
  documentsOn,
  documentTitle,
  type FormRow,
  firstPlace,
  type Place,
  pageKey,
  pagesOf,
  placeOf,
  type ReportPage,
} from './places';
import { styles } from './styles';
import { WORDS } from './words';

/** What a person read otherwise, in the event `yushen-correct`. */
export interface CorrectDetail {
  /** The document's id in the report. */
  readonly document: string;
  /** The field's name on that document. */
  readonly field: string;
  /** As the person typed it, trimmed; `reviewer.correct` normalises it. */
  readonly value: string;
}

/**
 * A report with its pages: every issue on the picture, the values side by side, requirements, fields, seals and signatures. It works
 * from a report and the pictures' addresses alone; with `editable` a field can be corrected, which the host is told by the event
 * `yushen-correct`.
 */
export class YushenReport extends LitElement {
  static override properties = {
    report: { attribute: false },
    pages: { attribute: false },
    files: { attribute: false },
    typeTitles: { attribute: false },
    form: { attribute: false },
    corrected: { attribute: false },
    editable: { type: Boolean },
    watermark: {},
    chosenIssue: { state: true },
    place: { state: true },
    editing: { state: true },
    sizes: { state: true },
  };

  /** What is shown. Another case's report starts at its gravest issue. */
  declare report: Report | undefined;
  /** The pages' pictures; a page without one is a button without a picture. */
  declare pages: readonly ReportPage[];
  /** Names of the uploads, in the case's order. */
  declare files: readonly string[];
  /** What types of documents are called; without it the requirement's title says it. */
  declare typeTitles: Readonly<Record<string, Text>>;
  /** What the applicant filled in; what evidence says of the form is named by it. */
  declare form: readonly FormRow[];
  /** Fields that a clerk corrected. */
  declare corrected: readonly Pick<CorrectDetail, 'document' | 'field'>[];
  /** Who looks, and when, written faintly over the page: `陈静 2026-11-30 09:41`. Empty for none. */
  declare watermark: string;
  /** Whether fields can be corrected. Attribute `editable`. */
  declare editable: boolean;
  /** Place of the chosen issue in the report, from 0. `showIssue` sets it. */
  declare chosenIssue: number | undefined;
  /** The page that is shown, and the part of it. The element sets it. */
  declare place: Place | undefined;
  /** `document/field` that is being corrected. The element sets it. */
  declare editing: string | undefined;
  /** Pictures' own sizes by address, where `pages` does not state them. The element sets it. */
  declare sizes: Readonly<
    Record<
      string,
      {
        /** Pixels. */
        width: number;
        /** Pixels. */
        height: number;
      }
    >
  >;

  static override styles = [theme, styles];

  constructor() {
    super();
    this.pages = [];
    this.files = [];
    this.typeTitles = {};
    this.form = [];
    this.corrected = [];
    this.editable = false;
    this.watermark = '';
    this.sizes = {};
  }

  get #language(): Language {
    return languageOf(this.lang || document.documentElement.lang);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('report') as Report | undefined;
    if (changed.has('report') && this.report?.caseId !== before?.caseId) {
      this.chosenIssue = undefined;
      this.editing = undefined;
      this.place = this.report && firstPlace(this.report);
    }
    if (changed.has('pages')) for (const page of this.pages) this.#measure(page);
  }

  /** Shows an issue on its page. @returns whether there is one of that number, counted from 0 */
  showIssue(index: number): boolean {
    const issue = this.report?.issues[index];
    if (this.report === undefined || issue === undefined) return false;
    this.chosenIssue = index;
    const place = placeOf(this.report, issue);
    if (place !== undefined) this.place = place;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector(`[data-number="${index + 1}"]`)?.scrollIntoView({ block: 'nearest' }),
    );
    return true;
  }

  /** Shows the next issue, or the one before; round and round. */
  stepIssue(by: 1 | -1): void {
    const count = this.report?.issues.length ?? 0;
    if (count > 0) this.showIssue(((this.chosenIssue ?? (by > 0 ? -1 : 0)) + by + count) % count);
  }

  /** Shows the next page, or the one before. */
  stepPage(by: 1 | -1): void {
    if (this.report === undefined) return;
    const all = pagesOf(this.report);
    const at = all.findIndex((one) => this.place !== undefined && pageKey(one) === pageKey(this.place));
    this.place = all[(at + by + all.length) % all.length];
    this.chosenIssue = undefined;
  }

  /** Opens the field that the chosen issue is about for correction; else the first field of the page. */
  editField(): void {
    const issue = this.report?.issues[this.chosenIssue ?? -1];
    const from = [issue, ...(issue?.evidence ?? [])].find(
      (one) => one?.document !== undefined && one.field !== undefined,
    );
    const [first] = this.report && this.place ? documentsOn(this.report, this.place) : [];
    const key = from ? `${from.document}/${from.field}` : first && `${first.id}/${Object.keys(first.fields)[0]}`;
    if (key !== undefined) this.#edit(key);
  }

  override render() {
    const { report } = this;
    if (report === undefined) return nothing;
    const language = this.#language;
    return html`<section class="left" aria-label=${say(WORDS.pages, language)}>${this.#stage(report, language)}${this.#strip(report, language)}</section>
      <section class="right" aria-label=${say(WORDS.report, language)} tabindex="0">
        <p class=${`decision ${report.decision}`} part="decision">${say(WORDS[report.decision], language)}</p>
        ${this.#glance(report, language)}${this.#issues(report, language)}${this.#requirements(report, language)}${this.#formList(language)}${this.#fields(report, language)}${this.#marksList(report, language)}
      </section>`;
  }

  #stage(report: Report, language: Language) {
    const { place } = this;
    const page = place && this.#sized().get(pageKey(place));
    if (place === undefined || page === undefined) return html`<div></div>`;
    return html`<yushen-page part="page" exportparts="stage, tools, watermark" .watermark=${this.watermark} .page=${page} .marks=${pageMarks(report, place, language)} .chosen=${place.box} .alt=${this.#pageTitle(report, place, language)} lang=${language}
      @mark=${(event: CustomEvent<string>) => this.#onMark(event.detail)}></yushen-page>`;
  }

  #strip(report: Report, language: Language) {
    const pages = this.#sized();
    return html`<nav class="strip" part="strip" aria-label=${say(WORDS.pages, language)}>${pagesOf(report).map(
      (place) => {
        const title = this.#pageTitle(report, place, language);
        const current = this.place !== undefined && pageKey(this.place) === pageKey(place);
        return html`<button type="button" aria-current=${current ? 'true' : 'false'} title=${title} @click=${() => this.#show(place)}>
        ${pages.has(pageKey(place)) ? html`<img src=${pages.get(pageKey(place))?.src ?? ''} alt="" />` : nothing}<small>${title}</small></button>`;
      },
    )}</nav>`;
  }

  #issues(report: Report, language: Language) {
    const pages = this.#sized();
    const card = (issue: Issue, index: number) =>
      issueCard(issue, index + 1, {
        report,
        language,
        pages,
        titles: this.typeTitles,
        form: this.form,
        current: this.chosenIssue === index,
        choose: () => this.showIssue(index),
      });
    return html`<h2>${say(WORDS.issues, language)} ${report.issues.length}</h2>${
      report.issues.length === 0
        ? html`<p>${say(WORDS.noIssues, language)}</p>`
        : html`<ol>${report.issues.map(card)}</ol>`
    }`;
  }

  #requirements({ requirements }: Report, language: Language) {
    const shown = requirements.filter(({ status }) => status !== 'not-applicable');
    return html`<h2>${say(WORDS.requirements, language)}</h2><ul part="requirements">${shown.map(
      ({ title, status }) =>
        html`<li class="row"><span>${title[language]}</span><span class=${`state ${status}`}>${say(WORDS[status], language)}</span></li>`,
    )}</ul>`;
  }

  #formList(language: Language) {
    if (this.form.length === 0) return nothing;
    return html`<h2>${say(WORDS.form, language)}</h2><table part="form"><tbody>${this.form.map(
      ({ title, value }) =>
        html`<tr><th scope="row">${title[language]}</th><td class="value">${value[language]}</td></tr>`,
    )}</tbody></table>`;
  }

  #table(language: Language): FieldTable {
    return {
      language,
      editable: this.editable,
      editing: this.editing,
      isCorrected: (document, field) => this.corrected.some((one) => one.document === document && one.field === field),
      show: (place) => this.#show(place),
      edit: (key) => this.#edit(key),
      save: (document, field, value) => {
        this.editing = undefined;
        const detail: CorrectDetail = { document, field, value };
        this.dispatchEvent(new CustomEvent('yushen-correct', { detail, bubbles: true, composed: true }));
      },
    };
  }

  #fields(report: Report, language: Language) {
    const table = this.#table(language);
    return html`<h2>${say(WORDS.fields, language)}</h2>${report.documents.map((document) =>
      fieldRows(document, say(documentTitle(report, document, this.typeTitles), language), table),
    )}`;
  }

  #glance(report: Report, language: Language) {
    return atAGlance({
      report,
      language,
      pages: this.#sized(),
      titles: this.typeTitles,
      table: this.#table(language),
      showIssue: (index) => this.showIssue(index),
    });
  }

  #marksList(report: Report, language: Language) {
    const rows = report.documents.flatMap(({ marks }) => [
      ...marks.seals.map(({ text, material, page, box }) => ({
        title: WORDS.seal,
        text: text || say(WORDS.sealUnread, language),
        place: { material, page, box },
      })),
      ...marks.signatures.map(({ zone, state, material, page, box }) => ({
        title: WORDS.signature,
        text: `${zone} · ${say(WORDS[state], language)}`,
        place: { material, page, box },
      })),
      ...(marks.stamps ?? []).map(({ text, material, page, box }) => ({
        title: WORDS.stamp,
        text,
        place: { material, page, box },
      })),
      ...marks.codes.map(({ format, material, page, box }) => ({
        title: WORDS.code,
        text: format,
        place: { material, page, box },
      })),
    ]);
    if (rows.length === 0) return nothing;
    return html`<h2>${say(WORDS.marks, language)}</h2><ul>${rows.map(
      ({ title, text, place }) =>
        html`<li class="row"><span>${say(title, language)}</span><button type="button" class="link" @click=${() => this.#show(place)}>${text}</button></li>`,
    )}</ul>`;
  }

  #onMark(id: string): void {
    const [, index] = /^issue\/(\d+)$/.exec(id) ?? [];
    if (index !== undefined) this.showIssue(Number(index));
  }

  #show(place: Place): void {
    this.place = place;
  }

  #edit(key: string | undefined): void {
    this.editing = key;
    void this.updateComplete.then(() => {
      const input = this.renderRoot.querySelector<HTMLInputElement>('form input');
      input?.focus();
      input?.select();
    });
  }

  #pageTitle(report: Report, place: Place, language: Language): string {
    const papers = documentsOn(report, place).map((document) =>
      say(documentTitle(report, document, this.typeTitles), language),
    );
    const file = this.files[place.material] ?? say(WORDS.file, language, { number: place.material + 1 });
    return [papers.join(' + ') || file, say(WORDS.page, language, { page: place.page + 1 })].join(' · ');
  }

  /** Pictures by place, with the size that boxes count in: as given, else the picture's own. */
  #sized(): Map<string, ReportPage> {
    return new Map(
      this.pages.map((page) => {
        const measured = this.sizes[page.src];
        return [pageKey(page), page.width === undefined && measured !== undefined ? { ...page, ...measured } : page];
      }),
    );
  }

  #measure({ src, width }: ReportPage): void {
    if (width !== undefined || this.sizes[src] !== undefined) return;
    const image = new Image();
    image.onload = () => {
      this.sizes = { ...this.sizes, [src]: { width: image.naturalWidth, height: image.naturalHeight } };
    };
    image.src = src;
  }
}
