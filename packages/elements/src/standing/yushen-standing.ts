import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { theme } from '../look/theme';
import { type Language, languageOf, say } from '../words/language';
import type { Standing, StandingClient, StandingTicket } from './standing-client';
import { WORDS, type Word } from './words';

const SCORES = [5, 4, 3, 2, 1] as const;

/** How a case stands with the office, for its applicant: what a clerk asks for, a person's decision, what could not be done, and how content they are. */
export class YushenStanding extends LitElement {
  static override properties = {
    client: { attribute: false },
    standing: { state: true },
    said: { state: true },
    rated: { state: true },
  };
  /** Who answers. Nothing happens before it is set. */
  declare client: StandingClient | undefined;
  /** How the case stood when last asked. The element sets it. */
  declare standing: Standing | undefined;
  /** Which of its sentences is said aloud. The element sets it. */
  declare said: Word | undefined;
  /** Whether the applicant has just said how content they are. The element sets it. */
  declare rated: boolean;

  static override styles = [
    theme,
    css`
      h2 { font-size: 1.2em; margin: 0 0 0.5rem; }
      section { border-top: 1px solid var(--_edge); padding: 0.75rem 0; }
      .state { font-weight: 600; margin: 0 0 0.5rem; }
      .notice { white-space: pre-wrap; background: var(--_raised); border-left: 4px solid var(--_warn); padding: 0.6rem 0.9rem; margin: 0.5rem 0; }
      button, input, textarea { font: inherit; color: var(--_text); background: var(--_ground); border: 1px solid var(--_edge); border-radius: var(--_radius); padding: 0.4rem 0.9rem; min-height: 44px; }
      button { cursor: pointer; }
      button[type='submit'] { background: var(--_accent); color: var(--_on-accent); border-color: var(--_accent); }
      textarea { display: block; width: 100%; min-height: 5rem; margin: 0.3rem 0 0.6rem; }
      fieldset { border: 0; padding: 0; margin: 0; }
      .scores label { display: flex; gap: 0.6rem; align-items: center; min-height: 44px; }
      .scores input { min-height: 0; width: 1.3rem; height: 1.3rem; }
      summary { cursor: pointer; min-height: 44px; padding: 0.5rem 0; }
    `,
  ];

  constructor() {
    super();
    this.rated = false;
  }

  get #language(): Language {
    return languageOf((this.closest('[lang]') as HTMLElement | null)?.lang ?? '');
  }

  #say(word: Word, values: Readonly<Record<string, string | number>> = {}): string {
    return say(WORDS[word], this.#language, values);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client')) void this.refresh();
  }

  /** Asks anew how the case stands. */
  async refresh(): Promise<void> {
    await this.#tried(async () => {});
  }

  async #tried(work: (client: StandingClient) => Promise<unknown>): Promise<boolean> {
    const { client } = this;
    if (client === undefined) return false;
    try {
      await work(client);
      this.standing = await client.standing();
      this.said = undefined;
      return true;
    } catch {
      this.said = 'failed';
      return false;
    }
  }

  override render() {
    const { standing } = this;
    const said = html`<p role="status">${this.said === undefined ? nothing : this.#say(this.said)}</p>`;
    if (standing === undefined) return said;
    const { state, outcome, human, notice, tickets } = standing;
    const decided = state === 'closed' || state === 'asked';
    return html`<h2 part="heading">${this.#say('heading')}</h2>
      <p class="state" part="state">${this.#say(state === 'closed' ? (outcome ?? 'closed') : (state ?? 'none'))}</p>
      ${notice === undefined ? nothing : html`<p class="notice" part="notice">${notice}</p>`}
      ${
        human === true
          ? html`<p>${this.#say('human')}</p>`
          : html`<p><button type="button" data-person @click=${() => this.#tried((client) => client.askForPerson())}>${this.#say('askPerson')}</button></p>`
      }
      ${tickets.length === 0 ? this.#cannot() : html`<section>${tickets.map((ticket) => this.#ticket(ticket))}</section>`}
      ${decided ? this.#rate() : nothing}${said}`;
  }

  #cannot() {
    return html`<section><details><summary>${this.#say('cannot')}</summary><form data-form="ticket" @submit=${this.#onTicket}>
      <label>${this.#say('cannotWhat')}<textarea name="words" maxlength="2000"></textarea></label><button type="submit">${this.#say('send')}</button></form></details></section>`;
  }

  #ticket({ state, chased, answer }: StandingTicket) {
    if (state === 'answered')
      return html`<p><b>${this.#say('ticket_answered')}</b></p><p class="notice">${answer ?? ''}</p>`;
    return html`<p>${this.#say(`ticket_${state}`)}${chased === 0 ? '' : ` · ${this.#say('chased', { count: chased })}`}</p>
      <button type="button" data-chase @click=${() => this.#tried((client) => client.raiseTicket(undefined))}>${this.#say('chase')}</button>`;
  }

  #rate() {
    if (this.rated) return html`<section><p>${this.#say('thanks')}</p></section>`;
    return html`<section><form data-form="rate" @submit=${this.#onRate}><fieldset class="scores"><legend>${this.#say('rate')}</legend>${SCORES.map(
      (score) =>
        html`<label><input type="radio" name="score" value=${score} required />${this.#say(`score${score}`)}</label>`,
    )}</fieldset><label>${this.#say('rateWhy')}<textarea name="words" maxlength="2000"></textarea></label><button type="submit">${this.#say('send')}</button></form></section>`;
  }

  #onTicket = (event: SubmitEvent): void => {
    const { words } = givenIn(event);
    void this.#tried((client) => client.raiseTicket(words));
  };

  #onRate = (event: SubmitEvent): void => {
    const { score, words } = givenIn(event);
    void this.#tried((client) => client.rate(Number(score), words)).then((done) => {
      this.rated = done;
    });
  };
}

/** What was filled into a form, without what was left empty. */
function givenIn(event: SubmitEvent): Readonly<Record<string, string | undefined>> {
  event.preventDefault();
  const filled: Record<string, string> = {};
  new FormData(event.target as HTMLFormElement).forEach((value, name) => {
    if (String(value).trim() !== '') filled[name] = String(value).trim();
  });
  return filled;
}
