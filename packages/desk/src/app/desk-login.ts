import { theme } from '@yushen/elements/report';
import { css, html, nothing } from 'lit';
import { controls } from './controls';
import { DeskElement } from './desk-element';
import { ask } from './service';

/** Asks for a clerk's key, or sends them to their organisation's sign-on where the service has one. */
export class DeskLogin extends DeskElement {
  static override properties = { wrong: { type: Boolean }, account: { state: true } };
  declare wrong: boolean;
  /** Whether clerks may sign on with an account of their organisation's. */
  declare account: boolean;

  static override styles = [
    theme,
    controls,
    css`
      form { max-width: 24rem; margin: 12vh auto; display: grid; gap: 0.75rem; padding: 1.5rem; border: 1px solid var(--_edge); border-radius: var(--_radius); }
      h1 { font-size: 1.4rem; margin: 0; }
      .account { display: block; text-align: center; text-decoration: none; padding: 0.45rem 0.7rem; border: 1px solid; border-radius: var(--_radius); }
      .or { display: flex; gap: 0.75rem; align-items: center; margin: 0; color: var(--_soft); }
      .or::before, .or::after { content: ''; flex: 1; border-top: 1px solid var(--_edge); }
      [role='alert'] { color: var(--_bad); margin: 0; }
    `,
  ];

  constructor() {
    super();
    this.account = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A service that does not answer has no other way in either.
    void ask<{ account: boolean }>('/sign-on/options').then(
      ({ account }) => {
        this.account = account;
      },
      () => {},
    );
  }

  override render() {
    return html`<main><form @submit=${this.#onSubmit}>
      <h1>${this.say('title')}</h1>
      ${
        this.account
          ? html`<a class="main account" href="../v1/sign-on">${this.say('signOn')}</a><p class="or">${this.say('or')}</p>`
          : nothing
      }
      <label>${this.say('key')}<input name="key" type="password" autocomplete="current-password" required ?autofocus=${!this.account} /></label>
      ${this.wrong ? html`<p role="alert">${this.say('wrongKey')}</p>` : nothing}
      <button class=${this.account ? '' : 'main'} type="submit">${this.say('logIn')}</button>
    </form></main>`;
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const key = String(new FormData(event.target as HTMLFormElement).get('key') ?? '').trim();
    this.tell('desk-key', key);
  }
}
