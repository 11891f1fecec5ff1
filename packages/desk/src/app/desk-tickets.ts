import { theme } from '@yushen/elements/report';
import { css, html } from 'lit';
import { controls } from './controls';
import { DeskElement } from './desk-element';
import { ask, call, type Office, type Ticket } from './service';
import { CODES, type Word } from './words';

const STATES: Readonly<Record<string, Word>> = { open: 'ticketOpen', accepted: 'ticketAccepted' };

/** 办不成事: what could not be done, the oldest first. */
export class DeskTickets extends DeskElement {
  static override properties = { office: { attribute: false }, tickets: { state: true } };
  declare office: Office;
  declare tickets: readonly Ticket[];

  static override styles = [
    theme,
    controls,
    css`
      :host { overflow-y: auto; min-height: 0; }
      ul { list-style: none; margin: 0.5rem 0; padding: 0; display: grid; gap: 0.75rem; }
      li { border: 1px solid var(--_edge); border-radius: var(--_radius); padding: 0.6rem 0.9rem; display: grid; gap: 0.5rem; }
      .row, form { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
      .row > :first-child { margin-right: auto; }
      .row select { max-width: 14rem; }
      form { flex: 1 1 20rem; } form input { flex: 1; min-width: 8rem; }
      p { margin: 0; }
      .state { border: 1px solid currentColor; border-radius: 1rem; padding: 0 0.6rem; white-space: nowrap; }
      .state.open { color: var(--_warn); } .state.accepted { color: var(--_good); }
    `,
  ];

  constructor() {
    super();
    this.tickets = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    this.tickets = (await ask<{ tickets: Ticket[] }>('/desk/tickets')).tickets;
  }

  async #act(id: string, body: object): Promise<void> {
    await call('POST', `/desk/tickets/${id}/acts`, body);
    await this.#load();
  }

  override render() {
    if (this.tickets.length === 0) return html`<p class="soft">${this.say('empty')}</p>`;
    return html`<ul>${this.tickets.map((ticket) => this.#ticket(ticket))}</ul>`;
  }

  #ticket({ id, matter, behind, state, chased, words, assignee, case: caseId }: Ticket) {
    const title = this.office.matters.find((one) => one.id === matter)?.title[this.language] ?? matter;
    const answer = (event: SubmitEvent) => {
      event.preventDefault();
      const text = String(new FormData(event.target as HTMLFormElement).get('answer'));
      void this.#act(id, { act: 'answer', answer: text });
    };
    const causes = behind.map((one) => CODES[one]?.[this.language] ?? one).join(' · ');
    return html`<li><div class="row"><button type="button" @click=${() => this.tell('desk-open', { case: caseId })}>${title} · ${caseId.slice(0, 8)}</button>
        <span class=${`state ${state}`}>${this.say(STATES[state] ?? 'done')}${chased > 0 ? ` ×${chased}` : ''}</span></div>
      <p>${words ?? ''} <span class="soft">${causes}</span></p>
      <div class="row"><form @submit=${answer}><input name="answer" required maxlength="4000" aria-label=${this.say('answer')} /><button type="submit">${this.say('answer')}</button></form>
        <button type="button" @click=${() => this.#act(id, { act: 'accept' })}>${this.say('accept')}</button>
        <button type="button" @click=${() => this.#act(id, { act: 'chase' })}>${this.say('chase')}</button>
        <select aria-label=${this.say('handOver')} @change=${(event: Event) => this.#act(id, { act: 'hand-over', to: (event.target as HTMLSelectElement).value })}>
          <option value="">${this.say('handOver')}</option>${this.office.colleagues.map(({ key, name }) => html`<option value=${key} ?selected=${key === assignee}>${name}</option>`)}</select></div></li>`;
  }
}
