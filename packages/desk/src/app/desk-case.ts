import type { CorrectDetail, ReportPage, YushenReport } from '@yushen/elements/report';
import { theme } from '@yushen/elements/report';
import { css, html, nothing, type PropertyValues } from 'lit';
import { controls } from './controls';
import { DeskElement } from './desk-element';
import type { LoadedCase } from './load-case';
import { type CaseOnDesk, call, type Lock, type Office, Refusal } from './service';
import type { Word } from './words';

/** Milliseconds after which the lock is renewed, and asked for where a colleague has it. */
const LOCK_MS = 4000;

type Form = 'overrule' | 'ask' | 'hand-over';

/** What the service calls what was done, in the desk's words. */
const ACTS: Readonly<Record<string, Word>> = {
  agree: 'agree',
  overrule: 'overrule',
  ask: 'askApplicant',
  'hand-over': 'handOver',
  correct: 'corrections',
};

/** A case in hand: its report, and what a clerk may do. */
export class DeskCase extends DeskElement {
  static override properties = {
    office: { attribute: false },
    loaded: { attribute: false },
    shown: { state: true },
    pages: { state: true },
    lock: { state: true },
    form: { state: true },
    said: { state: true },
    seenAt: { state: true },
  };
  declare office: Office;
  declare loaded: LoadedCase;
  declare shown: CaseOnDesk;
  declare pages: readonly ReportPage[];
  declare lock: Lock | undefined;
  declare form: Form | undefined;
  declare said: string;
  /** When this clerk opened the case. */
  declare seenAt: Date;
  #beat: ReturnType<typeof setInterval> | undefined;

  static override styles = [
    theme,
    controls,
    css`
      :host { display: grid; grid-template-rows: auto auto minmax(0, 1fr); gap: 0.5rem; min-height: 0; height: 100%; }
      .bar { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; padding-top: 0.4rem; }
      .bar h2 { font-size: 1.05rem; margin: 0 auto 0 0; }
      .stands { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; align-items: baseline; min-height: 1.8em; }
      .stands p { margin: 0; } .stands details[open] { flex-basis: 100%; }
      .banner { margin: 0; padding: 0.4rem 0.75rem; border: 2px solid var(--_warn); border-radius: var(--_radius); color: var(--_warn); }
      yushen-report { min-height: 0; }
      dialog { color: var(--_text); background: var(--_ground); border: 1px solid var(--_edge); border-radius: var(--_radius); width: min(44rem, 92vw); }
      dialog form { display: grid; gap: 0.6rem; }
      textarea { min-height: 14rem; }
      details { max-height: 8rem; overflow-y: auto; } details ol { margin: 0; }
      dialog .row { display: flex; gap: 0.5rem; flex-wrap: wrap; }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#beat = setInterval(() => void this.#keepLock(), LOCK_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#beat);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('loaded')) return;
    const { loaded } = this;
    this.shown = loaded.shown;
    this.lock = loaded.shown.entry.lock;
    this.pages = [];
    this.form = undefined;
    this.said = '';
    this.seenAt = new Date();
    for (const coming of loaded.pages)
      coming.then(
        (page) => {
          if (this.loaded === loaded) this.pages = [...this.pages, page];
        },
        () => {},
      );
    void this.#keepLock();
  }

  /** Whether the case is in this clerk's hand. */
  get isMine(): boolean {
    return this.lock?.by === this.office.key;
  }

  /** Who looks at the pages, and when: the server marks them with the key's number besides. */
  get #watermark(): string {
    const time = this.seenAt.toLocaleString('zh-CN', { dateStyle: 'short', timeStyle: 'short' });
    return `${this.#nameOf(this.office.key)} ${time}`;
  }

  #nameOf(key: string): string {
    return this.office.colleagues.find((one) => one.key === key)?.name ?? key;
  }

  get report(): YushenReport | null {
    return this.renderRoot.querySelector('yushen-report');
  }

  async #keepLock(): Promise<void> {
    if (this.shown.entry.state === 'closed') return;
    const reply = await call('POST', `/desk/cases/${this.shown.entry.case}/lock`).catch(() => undefined);
    if (reply !== undefined) this.lock = ((await reply.json()) as { lock?: Lock }).lock;
  }

  /** Lays the case down, for who waits for it. */
  async letGo(): Promise<void> {
    await call('DELETE', `/desk/cases/${this.shown.entry.case}/lock`).catch(() => undefined);
  }

  /** Does one thing to the case; says so, or what stands in the way. */
  async act(body: Readonly<Record<string, unknown>>): Promise<void> {
    const { case: id, submission } = this.shown.entry;
    await this.#tried(async () => {
      if (!this.isMine) await this.#keepLock();
      await call('POST', `/desk/cases/${id}/acts`, { ...body, submission });
      this.form = undefined;
      this.tell('desk-acted', { id, undo: true });
    });
  }

  async undo(): Promise<void> {
    await this.#tried(async () => {
      await call('POST', `/desk/cases/${this.shown.entry.case}/undo`);
      this.tell('desk-undone', this.shown.entry.case);
    });
  }

  open(form: Form): void {
    this.form = form;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('dialog')?.showModal();
      // A long notice is read from its beginning.
      const notice = this.renderRoot.querySelector('textarea');
      notice?.setSelectionRange(0, 0);
      notice?.scrollTo(0, 0);
    });
  }

  async #tried(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.said = error.message;
    }
  }

  async #correct({ detail: { document, field, value } }: CustomEvent<CorrectDetail>): Promise<void> {
    const { case: id, submission } = this.shown.entry;
    await this.#tried(async () => {
      const reply = await call('POST', `/desk/cases/${id}/corrections`, { submission, document, field, value });
      const { report, judgedMs } = (await reply.json()) as {
        report: NonNullable<CaseOnDesk['report']>;
        judgedMs: number;
      };
      const corrections = [...(this.shown.corrections ?? []), { document, field, value }];
      this.shown = { ...this.shown, report, corrections, entry: { ...this.shown.entry, decision: report.decision } };
      this.said = this.say('judged', { ms: judgedMs, decision: this.say(report.decision) });
    });
  }

  override render() {
    const { entry, report, files = [], titles = {}, formRows = [], corrections = [], fourEyes } = this.shown;
    const matter = this.office.matters.find(({ id }) => id === entry.matter)?.title[this.language] ?? entry.matter;
    const closed = entry.state === 'closed';
    const off = closed || !this.isMine;
    const button = (key: string, text: string, act: () => void, disabled = off) =>
      html`<button type="button" ?disabled=${disabled} @click=${act}>${text}<kbd>${key}</kbd></button>`;
    return html`<div class="bar">
        <h2>${matter} · ${entry.reference ?? entry.case.slice(0, 8)}</h2>
        <button type="button" class="main" ?disabled=${off || (entry.decision === undefined && entry.state !== 'second')} @click=${() => this.act({ act: 'agree' })}>${this.say('agree')}：${this.say(entry.state === 'second' ? (entry.outcome ?? 'none') : (entry.decision ?? 'none'))}<kbd>a</kbd></button>
        ${button('o', this.say('overrule'), () => this.open('overrule'))}${button('r', this.say('askApplicant'), () => this.open('ask'))}
        ${button('h', this.say('handOver'), () => this.open('hand-over'))}${button('u', this.say('undo'), () => this.undo(), false)}
        ${button('w', this.say('layDown'), () => this.tell('desk-let-go'), !this.isMine)}${button('Esc', this.say('back'), () => this.tell('desk-back'), false)}
      </div>
      <div class="stands">${this.#banner(fourEyes, closed)}${this.#history()}${this.#answer()}<p class="told" role="status">${this.said}</p></div>
      ${
        report === undefined
          ? html`<p>${this.say('notReviewed')}</p>`
          : html`<yushen-report .report=${report} .pages=${this.pages} .files=${files} .typeTitles=${titles} .form=${formRows} .corrected=${corrections} .watermark=${this.#watermark} ?editable=${!off} lang=${this.language} @yushen-correct=${this.#correct}></yushen-report>`
      }
      ${this.#dialog()}`;
  }

  #banner(fourEyes: boolean, closed: boolean) {
    const { lock } = this;
    if (lock !== undefined && lock.by !== this.office.key && !closed)
      return html`<p class="banner" role="alert">${this.say('heldBy', { name: this.#nameOf(lock.by) })}</p>`;
    if (lock?.wantedBy !== undefined)
      return html`<p class="banner" role="alert">${this.say('wanted', { name: this.#nameOf(lock.wantedBy) })}</p>`;
    return fourEyes ? html`<p class="soft">${this.say('fourEyes')}</p>` : nothing;
  }

  /** What was done to the case before, also what was taken back. */
  #history() {
    const { actions } = this.shown;
    if (actions.length === 0) return nothing;
    const time = (at: string) =>
      new Date(at).toLocaleString(this.language === 'zh' ? 'zh-CN' : 'en-GB', {
        dateStyle: 'short',
        timeStyle: 'short',
      });
    return html`<details><summary>${this.say('history')} ${actions.length}</summary><ol>${actions.map(
      ({ kind, actor, at, decision, words, undoneAt }) =>
        html`<li>${time(at)} · ${this.#nameOf(actor)} · ${this.say(ACTS[kind] ?? 'done')}${decision === undefined ? '' : ` · ${this.say(decision as Word)}`}${
          undoneAt === undefined ? '' : ` · ${this.say('undone')}`
        }${words === undefined ? nothing : html`<br /><span class="soft">${words}</span>`}</li>`,
    )}</ol></details>`;
  }

  /** How content the applicant was with it. */
  #answer() {
    const { answer } = this.shown;
    if (answer === undefined) return nothing;
    return html`<p class="soft">${this.say('satisfaction')} ${answer.score} / 5${answer.words === undefined ? '' : ` · ${answer.words}`}</p>`;
  }

  #dialog() {
    if (this.form === undefined) return nothing;
    const leave = () => {
      this.form = undefined;
    };
    return html`<dialog aria-label=${this.say(this.form === 'ask' ? 'notice' : this.form === 'overrule' ? 'overrule' : 'handOver')} @close=${leave} @keydown=${this.#onDialogKey}>
      <form @submit=${this.#onSubmit}>${this.#fields(this.form)}
        <div class="row"><button class="main" type="submit">${this.say('send')}</button><button type="button" @click=${leave}>${this.say('cancel')}</button></div>
      </form></dialog>`;
  }

  #fields(form: Form) {
    const words = html`<label>${this.say('words')}<input name="words" maxlength="4000" /></label>`;
    if (form === 'ask')
      return html`<label>${this.say('notice')}<textarea name="notice" required .value=${this.shown.noticeText?.[this.language] ?? ''}></textarea></label>`;
    if (form === 'hand-over')
      return html`<label>${this.say('colleague')}<select name="to" autofocus>${this.office.colleagues
        .filter(({ key }) => key !== this.office.key)
        .map(({ key, name }) => html`<option value=${key}>${name}</option>`)}</select></label>${words}`;
    return html`<label>${this.say('newDecision')}<select name="decision">${(['approve', 'correct', 'manual'] as const)
      .filter((one) => one !== this.shown.entry.decision)
      .map((one) => html`<option value=${one}>${this.say(one)}</option>`)}</select></label>
      <fieldset><legend>${this.say('reason')}</legend>${this.office.reasons.map(
        ({ id, title }, index) =>
          html`<div><label><input type="radio" name="reason" value=${id} ?autofocus=${index === 0} style="display:inline;width:auto;min-height:0" required /> <kbd>${index + 1}</kbd> ${title[this.language]}</label></div>`,
      )}</fieldset>${words}`;
  }

  /** A digit chooses the reason and sends, where the reason says enough. */
  #onDialogKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const target = event.target as HTMLElement;
    if (event.key === 'Enter' && event.ctrlKey) (target.closest('form') as HTMLFormElement | null)?.requestSubmit();
    if (this.form !== 'overrule' || (target instanceof HTMLInputElement && target.name === 'words')) return;
    const reason = this.office.reasons[Number(event.key) - 1];
    if (reason === undefined) return;
    event.preventDefault();
    const input = this.renderRoot.querySelector<HTMLInputElement>(`input[value="${reason.id}"]`);
    if (input === null) return;
    input.checked = true;
    if (reason.id === 'other') this.renderRoot.querySelector<HTMLInputElement>('input[name="words"]')?.focus();
    else input.form?.requestSubmit();
  };

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const given = Object.fromEntries(
      [...new FormData(event.target as HTMLFormElement)].filter(([, value]) => String(value).trim() !== ''),
    );
    void this.act({ act: this.form, ...given });
  };
}
