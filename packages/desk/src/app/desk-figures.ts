import { theme } from '@yushen/elements/report';
import { css, html, nothing, type PropertyValues } from 'lit';
import { type Answer, answersView } from './answers-view';
import { controls } from './controls';
import { DeskElement } from './desk-element';
import { ask, type Office, saveFile } from './service';
import { trendsOf, trendTable } from './trend-view';
import { CODES, COLUMNS, WORDS, type Word } from './words';

type Row = Readonly<Record<string, string | number | null>>;

interface Figures {
  readonly cases: number;
  readonly straightThrough: number | null;
  readonly medianMinutes: number | null;
  readonly p95Minutes: number | null;
  readonly returnsPerCase: number | null;
  readonly satisfaction: number | null;
  readonly uploadsSpared: { readonly vouched: number; readonly usedAgain: number };
  readonly falseApprovals: { readonly random: { wrong: number; cases: number; lower: number; upper: number } };
  readonly tables: Readonly<Record<string, readonly Row[]>>;
}

/** Tables that are shown: what is counted, and what a bar is called by. */
const TABLES: readonly { readonly name: Word; readonly value: string; readonly label: readonly string[] }[] = [
  { name: 'decisions', value: 'cases', label: ['matter', 'decision'] },
  { name: 'faults', value: 'cases', label: ['code'] },
  { name: 'overrulings', value: 'rate', label: ['rule'] },
  { name: 'corrections', value: 'corrected', label: ['type', 'field'] },
  { name: 'tickets', value: 'tickets', label: ['behind'] },
  { name: 'satisfaction', value: 'answers', label: ['score'] },
];
const PERIODS = [7, 30, 90, 365];
const DAYS = 90;
const BARS = 12;
/** Lines that one chart bears. */
const LINES = 6;

/** What the rules said, by the theme's colours. */
const DECISION_COLOURS = [
  ['approve', 'good'],
  ['correct', 'bad'],
  ['manual', 'warn'],
  ['none', 'soft'],
] as const satisfies readonly (readonly [Word, string])[];
/** A colour of the theme, as it is on this ground. */
const colourOf = (style: CSSStyleDeclaration, name: string): string => style.getPropertyValue(`--_${name}`).trim();

const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 1000) / 10} %`);

/** Figures for managers: each chart beside its table, each table as CSV. */
export class DeskFigures extends DeskElement {
  static override properties = {
    office: { attribute: false },
    figures: { state: true },
    answers: { state: true },
    days: { state: true },
    matter: { state: true },
    withWords: { state: true },
  };
  declare office: Office;
  declare figures: Figures | undefined;
  declare answers: readonly Answer[];
  /** The period, in days up to now. */
  declare days: number;
  /** The one matter that is counted; empty for all. */
  declare matter: string;
  /** Only answers with words are listed. */
  declare withWords: boolean;
  #drawn: (() => void)[] = [];

  static override styles = [
    theme,
    controls,
    css`
      :host { overflow-y: auto; min-height: 0; }
      dl { display: flex; flex-wrap: wrap; gap: 0.75rem; margin: 0.5rem 0; }
      dl div { border: 1px solid var(--_edge); border-radius: var(--_radius); padding: 0.5rem 0.9rem; }
      dt { color: var(--_soft); font-size: 0.9rem; } dd { margin: 0; font-size: 1.3rem; font-weight: 600; } dd small { display: block; font-size: 0.8rem; font-weight: 400; }
      section { display: grid; align-items: start; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1rem; border-top: 1px solid var(--_edge); padding: 0.75rem 0; }
      h2 { grid-column: 1 / -1; display: flex; gap: 1rem; align-items: center; font-size: 1.05rem; margin: 0; }
      section.whole { grid-template-columns: minmax(0, 1fr); }
      .wide { overflow-x: auto; } .wide th, .wide td { white-space: nowrap; overflow-wrap: normal; }
      .filters { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: center; padding: 0.5rem 0; }
      .filters label, .check { display: flex; gap: 0.4rem; align-items: center; }
      .filters label select { width: auto; margin: 0; }
      .check input { width: 1.2rem; min-height: 1.2rem; margin: 0; }
      .answers td { vertical-align: middle; } .answers td:last-child { white-space: nowrap; }
      .chart { position: relative; height: 18rem; }
      @media (max-width: 60rem) { section { grid-template-columns: 1fr; } }
    `,
  ];

  constructor() {
    super();
    this.answers = [];
    this.days = DAYS;
    this.matter = '';
    this.withWords = false;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const asks = [changed.has('days'), changed.has('matter')].includes(true);
    if (asks) void this.#load();
    if (asks || changed.has('withWords')) void this.#loadAnswers();
  }

  /** The period and the matter, as the service is asked for them. */
  get #query(): string {
    return `days=${this.days}${this.matter === '' ? '' : `&matter=${encodeURIComponent(this.matter)}`}`;
  }

  async #load(): Promise<void> {
    const query = this.#query;
    const figures = await ask<Figures>(`/desk/statistics?${query}`);
    // Somebody who chooses quickly sees what they chose last.
    if (query === this.#query) this.figures = figures;
  }

  async #loadAnswers(): Promise<void> {
    const query = `${this.#query}&words=${this.withWords}`;
    this.answers = (await ask<{ answers: Answer[] }>(`/desk/answers?${query}`)).answers;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const take of this.#drawn.splice(0)) take();
  }

  override updated(): void {
    const { figures } = this;
    if (figures === undefined) return;
    void import('./chart').then(({ drawBars, drawLines }) => {
      for (const take of this.#drawn.splice(0)) take();
      const style = getComputedStyle(this);
      const trends = this.renderRoot.querySelector<HTMLCanvasElement>('canvas[data-trends]');
      if (trends !== null) this.#drawn.push(drawLines(trends, { ...this.#lines(figures), text: style.color }));
      for (const canvas of this.renderRoot.querySelectorAll<HTMLCanvasElement>('canvas[data-table]')) {
        const table = TABLES.find(({ name }) => name === canvas.dataset.table);
        if (table === undefined) continue;
        const rows = figures.tables[table.name] ?? [];
        const bars = table.name === 'decisions' ? this.#decisions(rows, style) : this.#bars(rows, table, style);
        this.#drawn.push(drawBars(canvas, { ...bars, text: style.color }));
      }
    });
  }

  /** The first rows of a table, a bar each. */
  #bars(rows: readonly Row[], { name, value, label }: (typeof TABLES)[number], style: CSSStyleDeclaration) {
    const shown = rows.slice(0, BARS);
    const labels = shown.map((row) => label.map((key) => this.#cell(key, row[key])).join(' · '));
    const values = shown.map((row) => Number(row[value]));
    return { labels, parts: [{ title: this.say(name), values, colour: colourOf(style, 'accent') }] };
  }

  /** A bar for each matter, parted by what the rules said. */
  #decisions(rows: readonly Row[], style: CSSStyleDeclaration) {
    const matters = [...new Set(rows.map(({ matter }) => String(matter)))];
    const sum = (matter: string, decision: string) =>
      rows
        .filter((row) => row.matter === matter && row.decision === decision)
        .reduce((total, { cases }) => total + Number(cases), 0);
    const parts = DECISION_COLOURS.map(([decision, name]) => ({
      title: this.say(decision),
      values: matters.map((matter) => sum(matter, decision)),
      colour: colourOf(style, name),
    }));
    return {
      labels: matters.map((matter) => this.#cell('matter', matter)),
      parts: parts.filter(({ values }) => values.some((number) => number > 0)),
    };
  }

  override render() {
    const { figures } = this;
    if (figures === undefined) return nothing;
    const { random } = figures.falseApprovals;
    const minutes = (number: number | null) =>
      number === null
        ? '–'
        : number < 1
          ? this.say('seconds', { number: Math.round(number * 600) / 10 })
          : this.say('minutes', { number: Math.round(number * 10) / 10 });
    const tile = (word: Word, value: string, more = '') =>
      html`<div><dt>${this.say(word)}</dt><dd>${value}${more === '' ? nothing : html`<small>${more}</small>`}</dd></div>`;
    const bound = {
      wrong: random.wrong,
      cases: random.cases,
      lower: percent(random.lower),
      upper: percent(random.upper),
    };
    return html`${this.#filters(figures)}
      <dl>${tile('straight', percent(figures.straightThrough))}${tile('median', minutes(figures.medianMinutes))}${tile('p95', minutes(figures.p95Minutes))}
        ${tile('returns', String(figures.returnsPerCase ?? '–'))}${tile('satisfaction', String(figures.satisfaction ?? '–'))}
        ${tile('spared', String(figures.uploadsSpared.vouched + figures.uploadsSpared.usedAgain), this.say('sparedHow', figures.uploadsSpared))}
        ${tile('falseApprovals', random.cases === 0 ? '–' : percent(random.wrong / random.cases), this.say('bound', bound))}</dl>
      ${TABLES.map(({ name }) => [this.#section(name, figures.tables[name] ?? []), name === 'faults' ? this.#trends(figures) : nothing])}
      ${this.#answers()}`;
  }

  #filters({ cases }: Figures) {
    const option = (value: string, text: string, chosen: string) =>
      html`<option value=${value} ?selected=${value === chosen}>${text}</option>`;
    const chosen = (event: Event) => (event.target as HTMLSelectElement).value;
    return html`<div class="filters"><label>${this.say('period')}<select name="days" @change=${(event: Event) => {
      this.days = Number(chosen(event));
    }}>${PERIODS.map((days) => option(String(days), this.say('days', { days }), String(this.days)))}</select></label>
      <label>${this.say('matter')}<select name="matter" @change=${(event: Event) => {
        this.matter = chosen(event);
      }}>${option('', this.say('all'), this.matter)}${this.office.matters.map(({ id, title }) => option(id, title[this.language], this.matter))}</select></label>
      <span class="soft" role="status">${this.say('cases', { count: cases })}</span></div>`;
  }

  /** The faults of most cases as lines; of a single matter by their names alone. */
  #lines(figures: Figures) {
    const { begins, faults } = trendsOf(figures.tables.trends ?? []);
    const title = ({ matter, code }: { matter: string; code: string }) =>
      [...(this.matter === '' ? [this.#cell('matter', matter)] : []), this.#cell('code', code)].join(' · ');
    const series = faults.slice(0, LINES).map((line) => ({ title: title(line), values: line.cases }));
    return { labels: begins.map((day) => day.slice(5)), series };
  }

  #trends({ tables }: Figures) {
    const rows = tables.trends ?? [];
    const words = {
      matter: this.say('matter'),
      fault: COLUMNS.code?.[this.language] ?? '',
      name: this.say('trends'),
      cell: (column: string, value: string) => this.#cell(column, value),
    };
    return html`<section class="whole">${this.#head('trends')}${
      rows.length === 0
        ? html`<p class="soft">–</p>`
        : html`<div class="chart"><canvas data-trends role="img" aria-label=${this.say('trends')}></canvas></div>${trendTable(trendsOf(rows), words)}`
    }</section>`;
  }

  #answers() {
    const time = (at: string) => new Date(at).toLocaleDateString(this.language === 'zh' ? 'zh-CN' : 'en-GB');
    const view = {
      say: (word: Word) => this.say(word),
      matter: (id: string) => this.#cell('matter', id),
      time,
      open: this.office.mayDecide ? (id: string) => this.tell('desk-open', { case: id }) : undefined,
    };
    return html`<section class="whole"><h2>${this.say('answers')}</h2>
      <label class="check"><input type="checkbox" name="words" .checked=${this.withWords} @change=${(event: Event) => {
        this.withWords = (event.target as HTMLInputElement).checked;
      }} />${this.say('onlyWithWords')}</label>
      ${this.answers.length === 0 ? html`<p class="soft">–</p>` : answersView(this.answers, view)}</section>`;
  }

  /** What is counted, with its file. */
  #head(name: Word) {
    return html`<h2>${this.say(name)}<button type="button" @click=${() => saveFile(`/desk/statistics/${name}?${this.#query}`, `${name}.csv`)} aria-label=${`${this.say(name)} ${this.say('csv')}`}>${this.say('csv')}</button></h2>`;
  }

  #section(name: Word, rows: readonly Row[]) {
    const columns = Object.keys(rows[0] ?? {});
    return html`<section>${this.#head(name)}
      ${
        rows.length === 0
          ? html`<p class="soft">–</p>`
          : html`<div class="chart"><canvas data-table=${name} role="img" aria-label=${this.say(name)}></canvas></div>
        <table><thead><tr>${columns.map((column) => html`<th scope="col">${COLUMNS[column]?.[this.language] ?? column}</th>`)}</tr></thead>
        <tbody>${rows.map((row) => html`<tr>${columns.map((column) => html`<td>${this.#cell(column, row[column])}</td>`)}</tr>`)}</tbody></table>`
      }</section>`;
  }

  /** A cell in words: matters and decisions by their titles, rates as shares. */
  #cell(column: string, value: string | number | null | undefined): string {
    if (value === null || value === undefined) return '';
    if (column === 'rate') return percent(Number(value));
    const text = String(value);
    if (column === 'matter') return this.office.matters.find(({ id }) => id === text)?.title[this.language] ?? text;
    if (column === 'outcome' && text === 'none') return '–';
    if (column === 'code') return CODES[text]?.[this.language] ?? text;
    return text in WORDS ? this.say(text as Word) : text;
  }
}
