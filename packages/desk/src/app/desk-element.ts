import { type Language, languageOf, say } from '@yushen/elements/report';
import { LitElement } from 'lit';
import { WORDS, type Word } from './words';

/** What the desk's own elements share: the page's language and its words. */
export class DeskElement extends LitElement {
  protected get language(): Language {
    return languageOf(document.documentElement.lang);
  }

  protected say(word: Word, values: Readonly<Record<string, string | number>> = {}): string {
    return say(WORDS[word], this.language, values);
  }

  /** Tells the desk around it of something. */
  protected tell(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
