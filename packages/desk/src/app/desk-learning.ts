import { theme } from '@yushen/elements/report';
import { css, html, nothing } from 'lit';
import { controls } from './controls';
import { DeskElement } from './desk-element';
import { type Proposal, proposalView } from './proposal-view';
import { ask, call, type Office, Refusal, saveFile } from './service';
import { type Trial, trialView } from './trial-view';

/** A rule that clerks did not follow, over all documents, fields and captures. */
interface OverruledRule {
  readonly rule: string;
  readonly overruled: number;
  readonly ruled: number;
}

type Row = Readonly<Record<string, string | number | null>>;
const DAYS = 365;
const TARGETS = [0.02, 0.01, 0.005, 0.001];
const RULES = [
  ['then', 'rulesThen'],
  ['now', 'rulesNow'],
  ['next', 'rulesNext'],
] as const;
/** The rules of a pack that is brought along, instead of one of those. */
const OWN_PACK = 'pack';

/** What an office learns from its clerks: rules that are overruled, what another limit would have done, and what limit it may choose. */
export class DeskLearning extends DeskElement {
  static override properties = {
    office: { attribute: false },
    overruled: { state: true },
    rule: { state: true },
    rules: { state: true },
    trial: { state: true },
    proposal: { state: true },
    busy: { state: true },
    said: { state: true },
    fault: { state: true },
  };
  declare office: Office;
  declare overruled: readonly OverruledRule[];
  /** The rule whose overruled cases are tried; empty for all decided ones. */
  declare rule: string;
  /** By which rules they are tried. */
  declare rules: string;
  declare trial: Trial | undefined;
  declare proposal: Proposal | undefined;
  declare busy: boolean;
  declare said: string;
  /** Why the service did not do what it was asked, in its words; of a pack, with the place. */
  declare fault: string;

  static override styles = [
    theme,
    controls,
    css`
      :host { overflow-y: auto; min-height: 0; }
      section { border-top: 1px solid var(--_edge); padding: 0.75rem 0; }
      h2 { font-size: 1.05rem; margin: 0 0 0.5rem; }
      h3 { font-size: 1rem; margin: 0 0 0.3rem; }
      [data-pack] { border: 0; padding: 0; }
      form { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: end; margin-bottom: 0.75rem; }
      .number { width: 7rem; }
      dl { display: flex; flex-wrap: wrap; gap: 0.75rem; margin: 0.5rem 0; }
      dl div { border: 1px solid var(--_edge); border-radius: var(--_radius); padding: 0.4rem 0.9rem; }
      dt { color: var(--_soft); font-size: 0.9rem; } dd { margin: 0; font-size: 1.15rem; font-weight: 600; }
      .range { display: block; width: 100%; min-width: 10rem; height: 1.2rem; }
      .best { background: var(--_raised); box-shadow: inset 4px 0 0 var(--_good); }
      tr th:first-child, tr td:first-child { padding-left: 0.6rem; }
      pre { background: var(--_raised); padding: 0.6rem; border-radius: var(--_radius); width: max-content; max-width: 100%; overflow-x: auto; }
      .fault { color: var(--_bad); white-space: pre-wrap; }
      .verdict { border: 2px solid currentColor; border-radius: var(--_radius); padding: 0.4rem 0.75rem; }
      .verdict.yes { color: var(--_good); } .verdict.no { color: var(--_warn); }
    `,
  ];

  constructor() {
    super();
    this.overruled = [];
    this.rule = '';
    this.rules = RULES[0][0];
    this.busy = false;
    this.said = '';
    this.fault = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void ask<{ tables: { overrulings: readonly Row[] } }>(`/desk/statistics?days=${DAYS}`).then(({ tables }) => {
      this.overruled = byRule(tables.overrulings);
    });
  }

  override render() {
    return html`<p class="told" role="status">${this.busy ? this.say('judging') : this.said}</p>${this.fault === '' ? nothing : html`<pre role="alert" class="fault">${this.fault}</pre>`}${this.#rules()}${this.#trial()}${this.#proposal()}${this.#exports()}`;
  }

  #rules() {
    return html`<section><h2>${this.say('overrulings')}</h2>${
      this.overruled.length === 0
        ? html`<p class="soft">${this.say('noneOverruled')}</p>`
        : html`<table><thead><tr><th scope="col">${this.say('rule')}</th><th scope="col">${this.say('overruledShare')}</th><td></td></tr></thead><tbody>${this.overruled.map(
            ({ rule, overruled, ruled }) =>
              html`<tr><th scope="row"><code>${rule}</code></th><td>${this.say('overruledOf', { percent: Math.round((overruled / ruled) * 100), overruled, ruled })}</td>
              <td><button type="button" data-rule=${rule} @click=${() => this.#choose(rule)}>${this.say('tryThese')}</button></td></tr>`,
          )}</tbody></table>`
    }</section>`;
  }

  #trial() {
    const option = (value: string, text: string) => html`<option value=${value}>${text}</option>`;
    return html`<section><h2>${this.say('trial')}</h2><p class="soft">${this.say('trialWhat')}</p>
      <form data-form="trial" @submit=${this.#onTrial}>
        <label>${this.say('whichCases')}<select name="rule" .value=${this.rule} @change=${(event: Event) => {
          this.rule = (event.target as HTMLSelectElement).value;
        }}>${option('', this.say('allDecided'))}${this.overruled.map(({ rule }) => html`<option value=${rule} ?selected=${rule === this.rule}>${this.say('overruledBy', { rule })}</option>`)}</select></label>
        <label>${this.say('byRules')}<select name="rules" @change=${(event: Event) => {
          this.rules = (event.target as HTMLSelectElement).value;
        }}>${RULES.map(([one, word]) => option(one, this.say(word)))}${this.office.mayExport ? option(OWN_PACK, this.say('rulesOwn')) : nothing}</select></label>
        ${
          this.rules === OWN_PACK
            ? html`<label>${this.say('packFile')}<input name="pack" type="file" accept=".yaml,.yml" required /></label>`
            : this.#matter()
        }
        <label>${this.say('relied')}<input class="number" name="relied" type="number" min="0" max="1" step="0.01" placeholder="0.90" /></label>
        <button class="main" type="submit" ?disabled=${this.busy}>${this.say('tryIt')}</button></form>
      ${this.trial === undefined ? nothing : trialView(this.trial, this.#view())}</section>`;
  }

  #proposal() {
    return html`<section><h2>${this.say('proposal')}</h2><p class="soft">${this.say('proposalWhat')}</p>
      <form data-form="proposal" @submit=${this.#onProposal}>
        <label>${this.say('target')}<select name="target">${TARGETS.map((one) => html`<option value=${one} ?selected=${one === 0.01}>${one * 100} %</option>`)}</select></label>
        ${this.#matter()}
        <button class="main" type="submit" ?disabled=${this.busy}>${this.say('propose')}</button></form>
      ${this.proposal === undefined ? nothing : proposalView(this.proposal, this.#view())}</section>`;
  }

  #exports() {
    if (!this.office.mayExport) return nothing;
    const rule = this.rule === '' ? '' : `?rule=${encodeURIComponent(this.rule)}`;
    return html`<section><h2>${this.say('exports')}</h2><p class="soft">${this.say('exportsWhat')}</p>
      <button type="button" @click=${() => saveFile('/desk/labels', 'labels.jsonl')}>${this.say('labels')}</button>
      <button type="button" @click=${() => saveFile(`/desk/records${rule}`, 'records.jsonl')}>${this.say('records')}</button></section>`;
  }

  #matter() {
    return html`<label>${this.say('matter')}<select name="matter"><option value="">${this.say('all')}</option>${this.office.matters.map(
      ({ id, title }) => html`<option value=${id}>${title[this.language]}</option>`,
    )}</select></label>`;
  }

  #view() {
    return {
      say: this.say.bind(this),
      language: this.language,
      matter: (id: string) => this.office.matters.find((one) => one.id === id)?.title[this.language] ?? id,
      open: this.office.mayDecide ? (id: string) => this.tell('desk-open', { case: id }) : undefined,
    };
  }

  #choose(rule: string): void {
    this.rule = rule;
    this.renderRoot.querySelector('[data-form=trial]')?.scrollIntoView({ block: 'center' });
  }

  #onTrial = (event: SubmitEvent): void => {
    const pack = this.renderRoot.querySelector<HTMLInputElement>('[name=pack]')?.files?.[0];
    const { relied, rules, pack: _name, ...given } = givenIn(event);
    void this.#asked(async () => {
      const body = { ...given, days: DAYS, ...(relied !== undefined && { relied: Number(relied) }) };
      const reply = await (pack === undefined
        ? call('POST', '/desk/trials', { ...body, rules })
        : call('POST', '/desk/trials/pack', { ...body, pack: await pack.text() }));
      this.trial = (await reply.json()) as Trial;
    });
  };

  #onProposal = (event: SubmitEvent): void => {
    const query = new URLSearchParams({ ...givenIn(event), days: String(DAYS) });
    void this.#asked(async () => {
      this.proposal = await ask<Proposal>(`/desk/proposals?${query}`);
    });
  };

  async #asked(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.said = '';
    this.fault = '';
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.fault = error.message;
    } finally {
      this.busy = false;
    }
  }
}

/** What was filled into a form, without what was left empty. */
function givenIn(event: SubmitEvent): Record<string, string> {
  event.preventDefault();
  const entries = [...new FormData(event.target as HTMLFormElement)].map(
    ([name, value]) => [name, String(value)] as const,
  );
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

function byRule(rows: readonly Row[]): OverruledRule[] {
  const found = new Map<string, OverruledRule>();
  for (const row of rows) {
    const rule = String(row.rule);
    const before = found.get(rule) ?? { rule, overruled: 0, ruled: 0 };
    // A case is counted under each document that the rule was about: the most is the number of cases.
    found.set(rule, {
      rule,
      overruled: Math.max(before.overruled, Number(row.overruled)),
      ruled: Math.max(before.ruled, Number(row.ruled)),
    });
  }
  return [...found.values()].sort((a, b) => b.overruled / b.ruled - a.overruled / a.ruled);
}
