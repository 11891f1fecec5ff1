import type { Issue } from '@yushen/contract';
import { css, html, LitElement, nothing, svg } from 'lit';
import { theme } from '../look/theme';
import { type Language, say } from '../words/language';
import { styles } from './styles';
import { WORDS } from './words';

/** Fetches a page as a picture, for files that a browser does not draw. */
export type PageSource = (page: number, signal: AbortSignal) => Promise<Blob>;

/** Kinds of picture that every WebView draws. */
const DRAWN = /^image\/(jpeg|png|gif|webp|bmp)$/;

/**
 * One page of an upload with the places of its issues drawn on it. A browser shows a photo turned as its EXIF says, which is how the boxes
 * count too.
 */
export class YushenUploadPreview extends LitElement {
  static override properties = {
    file: { attribute: false },
    source: { attribute: false },
    issues: { attribute: false },
    language: { type: String },
    url: { state: true },
    size: { state: true },
  };
  declare file: File;
  declare source: PageSource | undefined;
  declare issues: readonly Issue[];
  declare language: Language;
  declare url: string | undefined;
  declare size: readonly [width: number, height: number] | undefined;
  private stop = new AbortController();

  static override styles = [theme, styles, css`:host { background: none; }`];

  constructor() {
    super();
    this.issues = [];
    this.language = 'zh';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = new AbortController();
    void this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop.abort();
    if (this.url !== undefined) URL.revokeObjectURL(this.url);
    this.url = undefined;
  }

  /** The page that the first issue with a place stands on. */
  private get page(): number {
    return this.issues.find(({ box }) => box !== undefined)?.page ?? 0;
  }

  private async open(): Promise<void> {
    const { signal } = this.stop;
    const picture = DRAWN.test(this.file.type)
      ? this.file
      : await this.source?.(this.page, signal).catch(() => undefined);
    if (picture !== undefined && !signal.aborted) this.url = URL.createObjectURL(picture);
  }

  private readonly measure = ({ target }: Event): void => {
    const { naturalWidth, naturalHeight } = target as HTMLImageElement;
    this.size = [naturalWidth, naturalHeight];
  };

  override render() {
    if (this.url === undefined) return nothing;
    const marked = this.issues.filter(({ box, page }) => box !== undefined && (page ?? 0) === this.page);
    const values = { name: this.file.name, count: marked.length };
    const words = say(marked.length > 0 ? WORDS.previewMarked : WORDS.preview, this.language, values);
    return html`<div class="preview" part="preview">
      <img src=${this.url} alt=${words} @load=${this.measure} @error=${this.giveUp} />
      ${
        this.size &&
        html`<svg viewBox="0 0 ${this.size[0]} ${this.size[1]}" aria-hidden="true">
        ${marked.map(({ box, severity }) => svg`<polygon part="place" class=${severity === 'block' ? 'wrong' : 'doubtful'} points=${(box ?? []).map((point) => point.join(',')).join(' ')}></polygon>`)}
      </svg>`
      }
    </div>`;
  }

  private readonly giveUp = (): void => {
    this.url = undefined;
  };
}
