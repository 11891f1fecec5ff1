import { theme } from '@yushen/elements/report';
import { css, html, nothing } from 'lit';
import { controls } from './controls';
import { DeskElement } from './desk-element';

/** Asks for a clerk's key. */
export class DeskLogin extends DeskElement {
  static override properties = { wrong: { type: Boolean } };
  declare wrong: boolean;

  static override styles = [
    theme,
    controls,
    css`
      form { max-width: 24rem; margin: 12vh auto; display: grid; gap: 0.75rem; padding: 1.5rem; border: 1px solid var(--_edge); border-radius: var(--_radius); }
      h1 { font-size: 1.4rem; margin: 0; }
      [role='alert'] { color: var(--_bad); margin: 0; }
    `,
  ];

  override render() {
    return html`<main><form @submit=${this.#onSubmit}>
      <h1>${this.say('title')}</h1>
      <label>${this.say('key')}<input name="key" type="password" autocomplete="current-password" required autofocus /></label>
      ${this.wrong ? html`<p role="alert">${this.say('wrongKey')}</p>` : nothing}
      <button class="main" type="submit">${this.say('logIn')}</button>
    </form></main>`;
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const key = String(new FormData(event.target as HTMLFormElement).get('key') ?? '').trim();
    this.tell('desk-key', key);
  }
}
