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

  static override styles = [theme, controls, css`form { display: inline-flex; gap: 0.4rem; }`];

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
    return html`<table><tbody>${this.tickets.map(
      ({ id, matter, behind, state, chased, words, assignee, case: caseId }) => {
        const title = this.office.matters.find((one) => one.id === matter)?.title[this.language] ?? matter;
        const answer = (event: SubmitEvent) => {
          event.preventDefault();
          const text = String(new FormData(event.target as HTMLFormElement).get('answer'));
          void this.#act(id, { act: 'answer', answer: text });
        };
        return html`<tr><th scope="row"><button type="button" @click=${() => this.tell('desk-open', { case: caseId })}>${title} · ${caseId.slice(0, 8)}</button></th><td>${words ?? ''} <span class="soft">${behind.map((one) => CODES[one]?.[this.language] ?? one).join(' · ')}</span></td><td>${this.say(STATES[state] ?? 'done')}${chased > 0 ? ` ×${chased}` : ''}</td><td>
        <button type="button" @click=${() => this.#act(id, { act: 'accept' })}>${this.say('accept')}</button>
        <button type="button" @click=${() => this.#act(id, { act: 'chase' })}>${this.say('chase')}</button>
        <select aria-label=${this.say('handOver')} @change=${(event: Event) => this.#act(id, { act: 'hand-over', to: (event.target as HTMLSelectElement).value })}>
          <option value="">${this.say('handOver')}</option>${this.office.colleagues.map(({ key, name }) => html`<option value=${key} ?selected=${key === assignee}>${name}</option>`)}</select>
        <form @submit=${answer}><input name="answer" required maxlength="4000" aria-label=${this.say('answer')} /><button type="submit">${this.say('answer')}</button></form></td></tr>`;
      },
    )}</tbody></table>`;
  }
}
