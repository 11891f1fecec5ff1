import { theme } from '@yushen/elements/report';
import { css, html, nothing } from 'lit';
import { controls } from './controls';
import { DeskElement } from './desk-element';
import { ask, type Office, saveFile } from './service';
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
const DAYS = 90;
const BARS = 12;

const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 1000) / 10} %`);

/** Figures for managers: each chart beside its table, each table as CSV. */
export class DeskFigures extends DeskElement {
  static override properties = { office: { attribute: false }, figures: { state: true } };
  declare office: Office;
  declare figures: Figures | undefined;
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
      .chart { position: relative; height: 18rem; }
      @media (max-width: 60rem) { section { grid-template-columns: 1fr; } }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    void ask<Figures>(`/desk/statistics?days=${DAYS}`).then((figures) => {
      this.figures = figures;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const take of this.#drawn.splice(0)) take();
  }

  override updated(): void {
    const { figures } = this;
    if (figures === undefined) return;
    void import('./chart').then(({ drawBars }) => {
      for (const take of this.#drawn.splice(0)) take();
      const style = getComputedStyle(this);
      for (const canvas of this.renderRoot.querySelectorAll('canvas')) {
        const table = TABLES.find(({ name }) => name === canvas.dataset.table);
        if (table === undefined) continue;
        const rows = (figures.tables[table.name] ?? []).slice(0, BARS);
        const labels = rows.map((row) => table.label.map((key) => this.#cell(key, row[key])).join(' · '));
        const values = rows.map((row) => Number(row[table.value]));
        const colour = style.getPropertyValue('--yushen-accent').trim() || '#0b57b7';
        this.#drawn.push(drawBars(canvas, { labels, values, colour, text: style.color }));
      }
    });
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
    return html`<p class="soft">${this.say('days', { days: DAYS })} · ${this.say('cases', { count: figures.cases })}</p>
      <dl>${tile('straight', percent(figures.straightThrough))}${tile('median', minutes(figures.medianMinutes))}${tile('p95', minutes(figures.p95Minutes))}
        ${tile('returns', String(figures.returnsPerCase ?? '–'))}${tile('satisfaction', String(figures.satisfaction ?? '–'))}
        ${tile('spared', String(figures.uploadsSpared.vouched + figures.uploadsSpared.usedAgain), this.say('sparedHow', figures.uploadsSpared))}
        ${tile('falseApprovals', random.cases === 0 ? '–' : percent(random.wrong / random.cases), this.say('bound', bound))}</dl>
      ${TABLES.map(({ name }) => this.#section(name, figures.tables[name] ?? []))}`;
  }

  #section(name: Word, rows: readonly Row[]) {
    const columns = Object.keys(rows[0] ?? {});
    return html`<section><h2>${this.say(name)}<button type="button" @click=${() => saveFile(`/desk/statistics/${name}?days=${DAYS}`, `${name}.csv`)} aria-label=${`${this.say(name)} ${this.say('csv')}`}>${this.say('csv')}</button></h2>
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
