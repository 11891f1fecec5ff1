import { css, html, LitElement } from 'lit';
import { theme } from '../look/theme';
import { languageOf, say } from '../words/language';
import { WORDS } from './words';

/** Takes an application's materials one by one and says at once what each was taken for. */
export class YushenUpload extends LitElement {
  static override styles = [theme, css``];

  override render() {
    const language = languageOf(this.lang || document.documentElement.lang);
    return html`<label part="choose">${say(WORDS.choose, language)} <input type="file" multiple /></label>`;
  }
}
