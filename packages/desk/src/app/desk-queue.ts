import { VirtualizerController } from '@tanstack/lit-virtual';
import { theme } from '@yushen/elements/report';
import { css, html, type PropertyValues } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { styleMap } from 'lit/directives/style-map.js';
import { controls } from './controls';
import { DeskElement } from './desk-element';
import { ask, type Counts, type Entry, type Office } from './service';
import { CODES, type Word } from './words';

const ROW_PX = 44;
const PAGE = 200;

/** Which queue is shown, and what narrows it. */
export interface QueueChoice {
  readonly view: string;
  readonly matter: string;
  readonly decision: string;
  readonly order: string;
  /** Doubt at least, 0..1; empty for any. */
  readonly doubtFrom: string;
  /** Hours that a case has waited at least; empty for any. */
  readonly olderThanHours: string;
}

/** Steps of the filters by doubt and age. */
const DOUBTS = ['0.1', '0.3', '0.5'];
const HOURS = ['4', '24', '72', '168'];

/** A queue: only the rows in sight are drawn, and more are fetched as one comes near the end. */
export class DeskQueue extends DeskElement {
  static override properties = {
    office: { attribute: false },
    choice: { attribute: false },
    counts: { attribute: false },
    entries: { state: true },
    total: { state: true },
    current: { state: true },
  };
  declare office: Office;
  declare choice: QueueChoice;
  declare counts: Counts | undefined;
  declare entries: Entry[];
  declare total: number;
  declare current: number;
  #next: string | undefined;
  #loading = false;
  readonly #scroller = createRef<HTMLElement>();
  readonly #virtual = new VirtualizerController<HTMLElement, HTMLElement>(this, {
    count: 0,
    getScrollElement: () => this.#scroller.value ?? null,
    estimateSize: () => ROW_PX,
    overscan: 8,
  });

  static override styles = [
    theme,
    controls,
    css`
      :host { display: grid; grid-template-rows: auto auto minmax(0, 1fr); min-height: 0; }
      .filters { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; padding: 0.5rem 0; }
      .filters label { display: flex; gap: 0.4rem; align-items: center; }
      .filters label select { width: auto; margin: 0; }
      .head, .row { display: grid; grid-template-columns: 8rem minmax(9rem, 1.2fr) 6rem 5rem minmax(0, 2fr) 10rem; gap: 0.6rem; align-items: center; padding: 0 0.6rem; }
      .head { color: var(--_soft); font-size: 0.9rem; }
      .scroll { overflow-y: auto; min-height: 0; border: 1px solid var(--_edge); border-radius: var(--_radius); }
      .all { position: relative; width: 100%; }
      .row { position: absolute; left: 0; right: 0; height: ${ROW_PX}px; border-bottom: 1px solid var(--_raised); cursor: pointer; white-space: nowrap; }
      .row > * { overflow: hidden; text-overflow: ellipsis; }
      .row[aria-selected='true'] { background: var(--_raised); box-shadow: inset 4px 0 0 var(--_accent); }
      .tag { border: 1px solid currentColor; border-radius: 1rem; padding: 0 0.5rem; font-size: 0.8rem; color: var(--_warn); }
      .empty { padding: 2rem; text-align: center; color: var(--_soft); }
      @media (max-width: 60rem) { .head, .row { grid-template-columns: 6rem minmax(7rem, 1fr) 4.5rem 4rem minmax(0, 1fr); } .row > :last-child, .head > :last-child { display: none; } }
    `,
  ];

  constructor() {
    super();
    this.entries = [];
    this.total = 0;
    this.current = 0;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('choice')) void this.reload();
  }

  /** Fetches the queue anew from its beginning. */
  async reload(): Promise<void> {
    this.entries = [];
    this.#next = undefined;
    this.current = 0;
    await this.#load(true);
  }

  async #load(first = false): Promise<void> {
    if (this.#loading || (!first && this.#next === undefined)) return;
    this.#loading = true;
    const given = Object.entries(this.choice).filter(([, value]) => value !== '');
    const query = new URLSearchParams([...given, ['limit', String(PAGE)]]);
    if (this.#next !== undefined) query.set('after', this.#next);
    try {
      const page = await ask<{ entries: Entry[]; total: number; next?: string }>(`/desk/queue?${query}`);
      this.entries = [...this.entries, ...page.entries];
      this.total = page.total;
      this.#next = page.next;
    } finally {
      this.#loading = false;
    }
    if (first) this.tell('desk-queue-loaded', this.entries);
  }

  /** Moves to another row. */
  step(by: number): void {
    this.current = Math.max(0, Math.min(this.entries.length - 1, this.current + by));
    this.#virtual.getVirtualizer().scrollToIndex(this.current);
  }

  get currentEntry(): Entry | undefined {
    return this.entries[this.current];
  }

  override render() {
    const virtual = this.#virtual.getVirtualizer();
    virtual.setOptions({ ...virtual.options, count: this.entries.length });
    const rows = virtual.getVirtualItems();
    const last = rows.at(-1)?.index ?? 0;
    if (last >= this.entries.length - 40) queueMicrotask(() => void this.#load());
    return html`${this.#filters()}
      <div class="head" aria-hidden="true"><span>#</span><span>${this.say('matter')}</span><span>${this.say('decision')}</span><span>${this.say('doubtShare')}</span><span>${this.say('findings')}</span><span>${this.say('arrived')}</span></div>
      <div class="scroll" ${ref(this.#scroller)} tabindex="0" role="listbox" aria-label=${this.say('cases', { count: this.total })} aria-activedescendant=${`row-${this.current}`}>
        ${
          this.entries.length === 0
            ? html`<p class="empty" role="option" aria-selected="false">${this.say('empty')}</p>`
            : html`<div class="all" role="presentation" style=${styleMap({ height: `${virtual.getTotalSize()}px` })}>${rows.map(({ index, start }) => this.#row(index, start))}</div>`
        }
      </div>`;
  }

  #row(index: number, start: number) {
    const entry = this.entries[index];
    if (entry === undefined) return html``;
    const { decision = 'none', reference, doubt, codes, matter } = entry;
    const title = this.office.matters.find(({ id }) => id === matter)?.title[this.language] ?? matter;
    const time = new Date(entry.arrivedAt).toLocaleString(this.language === 'zh' ? 'zh-CN' : 'en-GB', {
      dateStyle: 'short',
      timeStyle: 'short',
    });
    return html`<div class="row" id=${`row-${index}`} role="option" aria-selected=${index === this.current ? 'true' : 'false'} style=${styleMap({ transform: `translateY(${start}px)` })}
      @click=${() => {
        this.current = index;
        this.tell('desk-open', entry);
      }}>
      <span>${reference ?? entry.case.slice(0, 8)}</span><span>${title}</span><b class=${decision}>${this.say(decision)}</b><span>${Math.round(doubt * 100)} %</span><span class="soft">${this.#tags(entry)}${codes.map((code) => CODES[code]?.[this.language] ?? code).join(' · ')}${entry.lock === undefined ? '' : ' 🔒'}</span><span>${time}</span></div>`;
  }

  /** Why a case is here, besides its findings. */
  #tags({ human, sample }: Entry) {
    const tag = (word: Word) => html`<b class="tag">${this.say(word)}</b> `;
    return [...(human ? [tag('human')] : []), ...(sample === undefined ? [] : [tag('sample')])];
  }

  /** How many open cases a choice of the filter holds, beside what the other filter is set to. Other queues are not counted so. */
  #count(wanted: { readonly matter?: string; readonly decision?: string }): string {
    if (this.choice.view !== 'open' || this.counts === undefined) return '';
    const { matter = this.choice.matter, decision = this.choice.decision } = wanted;
    const counted = this.counts.byMatter.filter(
      (one) => (matter === '' || one.matter === matter) && (decision === '' || (one.decision ?? 'none') === decision),
    );
    const number = counted.reduce((sum, { cases }) => sum + cases, 0);
    return this.language === 'zh' ? `（${number}）` : ` (${number})`;
  }

  #filters() {
    const change = (key: keyof QueueChoice) => (event: Event) =>
      this.tell('desk-choice', { ...this.choice, [key]: (event.target as HTMLSelectElement).value });
    const option = (value: string, text: string, chosen: string) =>
      html`<option value=${value} ?selected=${value === chosen}>${text}</option>`;
    return html`<div class="filters">
      <label>${this.say('matter')}<select @change=${change('matter')}>${option('', this.say('all'), this.choice.matter)}${this.office.matters.map(({ id, title }) => option(id, title[this.language] + this.#count({ matter: id }), this.choice.matter))}</select></label>
      <label>${this.say('decision')}<select @change=${change('decision')}>${option('', this.say('all'), this.choice.decision)}${(['correct', 'manual', 'approve', 'none'] as const).map((one) => option(one, this.say(one) + this.#count({ decision: one }), this.choice.decision))}</select></label>
      <label>${this.say('order')}<select @change=${change('order')}>${(['age', 'doubt'] as const).map((one) => option(one, this.say(one), this.choice.order))}</select></label>
      <label>${this.say('doubtShare')}<select @change=${change('doubtFrom')}>${option('', this.say('all'), this.choice.doubtFrom)}${DOUBTS.map((one) => option(one, `≥ ${Number(one) * 100} %`, this.choice.doubtFrom))}</select></label>
      <label>${this.say('waits')}<select @change=${change('olderThanHours')}>${option('', this.say('all'), this.choice.olderThanHours)}${HOURS.map((one) => option(one, this.say('hours', { hours: one }), this.choice.olderThanHours))}</select></label>
      <span class="soft" role="status">${this.say('cases', { count: this.total })}</span>
    </div>`;
  }
}
