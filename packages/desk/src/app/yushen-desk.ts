import { theme } from '@yushen/elements/report';
import { css, html, nothing } from 'lit';
import { controls } from './controls';
import { DeskCase } from './desk-case';
import { DeskElement } from './desk-element';
import { DeskFigures } from './desk-figures';
import { DeskLearning } from './desk-learning';
import { DeskLogin } from './desk-login';
import { DeskQueue, type QueueChoice } from './desk-queue';
import { DeskTickets } from './desk-tickets';
import { type LoadedCase, loadCase } from './load-case';
import { ask, type Counts, call, type Entry, forgetKey, keepKey, keptKey, type Office } from './service';
import { KEYS, type Word } from './words';

customElements.define('desk-login', DeskLogin);
customElements.define('desk-queue', DeskQueue);
customElements.define('desk-case', DeskCase);
customElements.define('desk-figures', DeskFigures);
customElements.define('desk-tickets', DeskTickets);
customElements.define('desk-learning', DeskLearning);

const VIEWS = ['open', 'human', 'mine', 'second', 'sample', 'asked', 'closed'] as const satisfies readonly Word[];
type Room = 'queue' | 'case' | 'figures' | 'learning' | 'tickets';
const COUNTS_MS = 15_000;

/** The desk: who is at it, what lies on it, and what the keys do. */
export class YushenDesk extends DeskElement {
  static override properties = {
    office: { state: true },
    counts: { state: true },
    choice: { state: true },
    room: { state: true },
    loaded: { state: true },
    asking: { state: true },
    wrong: { state: true },
    help: { state: true },
  };
  declare office: Office | undefined;
  declare counts: Counts | undefined;
  declare choice: QueueChoice;
  declare room: Room;
  declare loaded: LoadedCase | undefined;
  /** Nobody is known: who comes is asked for a key. */
  declare asking: boolean;
  declare wrong: boolean;
  declare help: boolean;
  /** The case after the one in hand, fetched before it is asked for. */
  #ahead: { readonly id: string; readonly coming: Promise<LoadedCase> } | undefined;
  #lastActed: string | undefined;

  static override styles = [
    theme,
    controls,
    css`
      :host { height: 100dvh; display: grid; grid-template-rows: auto auto minmax(0, 1fr); padding: 0 0.9rem 0.6rem; font-size: 1rem; }
      header { display: flex; flex-wrap: wrap; align-items: center; gap: 0.6rem; padding: 0.5rem 0; }
      h1 { font-size: 1.2rem; margin: 0 auto 0 0; }
      nav { display: flex; flex-wrap: wrap; gap: 0.35rem; }
      nav .human { border-color: var(--_bad); }
      main { min-height: 0; display: grid; }
      dialog { color: var(--_text); background: var(--_ground); border: 1px solid var(--_edge); border-radius: var(--_radius); }
    `,
  ];

  constructor() {
    super();
    this.choice = { view: 'open', matter: '', decision: '', order: 'age', doubtFrom: '', olderThanHours: '' };
    this.room = 'queue';
    this.asking = false;
    this.wrong = false;
    this.help = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const kept = localStorage.getItem('yushen-desk-look');
    const dark = kept === null ? matchMedia('(prefers-color-scheme: dark)').matches : kept === 'dark';
    document.documentElement.dataset.look = dark ? 'dark' : 'light';
    document.documentElement.lang = localStorage.getItem('yushen-desk-language') ?? 'zh-CN';
    document.addEventListener('keydown', this.#onKey);
    setInterval(() => void this.#count(), COUNTS_MS);
    void this.#enter();
  }

  /** Enters with the key that is kept, or as who signed on; whoever has neither is asked. */
  async #enter(): Promise<void> {
    try {
      this.office = await ask<Office>('/desk');
      this.wrong = false;
      this.room = this.#home;
      if (this.office.mayDecide) await this.#count();
    } catch {
      this.wrong = keptKey() !== '';
      forgetKey();
      this.asking = true;
    }
  }

  /** Where one begins, and goes back to. */
  get #home(): Room {
    return this.office?.mayDecide === false ? 'figures' : 'queue';
  }

  async #count(): Promise<void> {
    if (this.office?.mayDecide === true) this.counts = await ask<Counts>('/desk/counts').catch(() => this.counts);
  }

  get #queue(): DeskQueue | null {
    return this.renderRoot.querySelector('desk-queue');
  }

  get #case(): DeskCase | null {
    return this.renderRoot.querySelector('desk-case');
  }

  override render() {
    if (this.office === undefined && !this.asking) return nothing;
    if (this.office === undefined)
      return html`<desk-login ?wrong=${this.wrong} @desk-key=${(event: CustomEvent<string>) => {
        keepKey(event.detail);
        void this.#enter();
      }}></desk-login>`;
    return html`<header><h1>${this.say('title')}</h1>
        <span class="soft">${this.office.colleagues.find(({ key }) => key === this.office?.key)?.name ?? ''}</span>
        <button type="button" @click=${() => this.#help(true)}>${this.say('keys')}<kbd>?</kbd></button>
        <button type="button" @click=${() => this.#look()}>${this.say('look')}</button>
        <button type="button" @click=${() => this.#speak()}>${this.say('language')}</button>
        <button type="button" @click=${() => this.#leave()}>${this.say('logOut')}</button></header>
      ${this.#tabs()}
      <main @desk-open=${(event: CustomEvent<Entry>) => this.#open(event.detail.case)} @desk-back=${() => this.#back()} @desk-let-go=${() => this.#letGo()}
        @desk-acted=${(event: CustomEvent<{ id: string }>) => this.#acted(event.detail.id)} @desk-undone=${(event: CustomEvent<string>) => this.#open(event.detail, true)}
        @desk-choice=${(event: CustomEvent<QueueChoice>) => {
          this.choice = event.detail;
        }}
        @desk-queue-loaded=${(event: CustomEvent<readonly Entry[]>) => this.#lookAhead(event.detail[0]?.case)}>
        ${this.office.mayDecide ? html`<desk-queue ?hidden=${this.room !== 'queue'} .office=${this.office} .choice=${this.choice} .counts=${this.counts}></desk-queue>` : nothing}
        ${this.room === 'case' && this.loaded ? html`<desk-case .office=${this.office} .loaded=${this.loaded}></desk-case>` : nothing}
        ${this.room === 'figures' ? html`<desk-figures .office=${this.office}></desk-figures>` : nothing}
        ${this.room === 'learning' ? html`<desk-learning .office=${this.office}></desk-learning>` : nothing}
        ${this.room === 'tickets' ? html`<desk-tickets .office=${this.office}></desk-tickets>` : nothing}
      </main>${this.#helpDialog()}`;
  }

  /** The queues with their counts; the queue of those who asked for a person is always there. */
  #tabs() {
    const tab = (view: (typeof VIEWS)[number]) =>
      html`<button type="button" class=${view} aria-pressed=${this.room === 'queue' && this.choice.view === view ? 'true' : 'false'} @click=${() => {
        this.choice = { ...this.choice, view };
        this.#go('queue');
      }}>${this.say(view)} ${this.counts?.views[view] ?? ''}</button>`;
    const room = (name: 'tickets' | 'figures' | 'learning', count: number | string) =>
      html`<button type="button" aria-pressed=${this.room === name ? 'true' : 'false'} @click=${() => this.#go(name)}>${this.say(name)} ${count}</button>`;
    return html`<nav aria-label=${this.say('title')}>${this.office?.mayDecide === true ? [VIEWS.map(tab), room('tickets', this.counts?.tickets ?? '')] : nothing}${room('figures', '')}${room('learning', '')}</nav>`;
  }

  #helpDialog() {
    return html`<dialog aria-label=${this.say('keys')} @close=${() => this.#help(false)}><table><tbody>${KEYS.map(
      ({ keys, text }) => html`<tr><th scope="row"><kbd>${keys}</kbd></th><td>${text[this.language]}</td></tr>`,
    )}</tbody></table><button type="button" @click=${() => this.#help(false)}>${this.say('back')}</button></dialog>`;
  }

  #help(open: boolean): void {
    const dialog = this.renderRoot.querySelector('dialog');
    this.help = open;
    if (open) dialog?.showModal();
    else dialog?.close();
  }

  #go(room: Room): void {
    if (this.room === 'case') void this.#case?.letGo();
    this.room = room;
    void this.#count();
  }

  async #open(id: string, anew = false): Promise<void> {
    const coming = !anew && this.#ahead?.id === id ? this.#ahead.coming : loadCase(id);
    this.#ahead = undefined;
    const before = this.loaded;
    this.loaded = await coming;
    before?.forget();
    this.room = 'case';
    this.#lookAhead(this.#after(id));
  }

  /** The case that comes after one in the queue. */
  #after(id: string): string | undefined {
    const entries = this.#queue?.entries ?? [];
    return entries[entries.findIndex((entry) => entry.case === id) + 1]?.case;
  }

  #lookAhead(id: string | undefined): void {
    if (id === undefined || this.#ahead?.id === id || this.loaded?.shown.entry.case === id) return;
    const coming = loadCase(id);
    coming.catch(() => {});
    this.#ahead = { id, coming };
  }

  async #acted(id: string): Promise<void> {
    this.#lastActed = id;
    const next = this.#after(id);
    void this.#count();
    if (next !== undefined) await this.#open(next);
    else await this.#back();
  }

  async #letGo(): Promise<void> {
    await this.#case?.letGo();
    await this.#back();
  }

  async #back(): Promise<void> {
    this.#go(this.#home);
    await this.#queue?.reload();
  }

  async #undo(): Promise<void> {
    const open = this.#case;
    if (open?.shown.actions.some(({ undoneAt }) => undoneAt === undefined)) return open.undo();
    if (open !== null && (open.shown.corrections ?? []).length > 0) return open.undo();
    if (this.#lastActed === undefined) return;
    await call('POST', `/desk/cases/${this.#lastActed}/undo`);
    await this.#open(this.#lastActed, true);
    this.#lastActed = undefined;
  }

  #look(): void {
    const look = document.documentElement.dataset.look === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset.look = look;
    localStorage.setItem('yushen-desk-look', look);
    // Charts are drawn in colours of their own.
    this.renderRoot.querySelector<DeskFigures>('desk-figures')?.requestUpdate();
  }

  #speak(): void {
    const language = this.language === 'zh' ? 'en' : 'zh-CN';
    localStorage.setItem('yushen-desk-language', language);
    location.reload();
  }

  async #leave(): Promise<void> {
    if (this.room === 'case') await this.#case?.letGo();
    if (keptKey() === '') await call('DELETE', '/session').catch(() => undefined);
    forgetKey();
    location.reload();
  }

  #onKey = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    const typing =
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement;
    if (this.office === undefined || typing || event.ctrlKey || event.metaKey || event.altKey || this.help) return;
    const act = this.#keys()[event.key];
    if (act === undefined) return;
    event.preventDefault();
    void act();
  };

  #keys(): Readonly<Record<string, () => unknown>> {
    const anywhere = {
      '?': () => this.#help(true),
      d: () => this.#look(),
      s: () => this.#go('figures'),
      l: () => this.#go('learning'),
      u: () => this.#undo(),
    };
    const queue = this.#queue;
    if (this.room === 'queue' && queue !== null) {
      const open = () => queue.currentEntry && this.#open(queue.currentEntry.case);
      const [down, up] = [() => queue.step(1), () => queue.step(-1)];
      return { ...anywhere, j: down, ArrowDown: down, k: up, ArrowUp: up, Enter: open };
    }
    const open = this.#case;
    if (open === null || this.room !== 'case') return { ...anywhere, Escape: () => this.#back() };
    return {
      ...anywhere,
      Escape: () => this.#back(),
      a: () => open.act({ act: 'agree' }),
      o: () => open.open('overrule'),
      r: () => open.open('ask'),
      h: () => open.open('hand-over'),
      w: () => this.#letGo(),
      n: () => open.report?.stepIssue(1),
      p: () => open.report?.stepIssue(-1),
      ']': () => open.report?.stepPage(1),
      '[': () => open.report?.stepPage(-1),
      e: () => open.report?.editField(),
    };
  }
}
