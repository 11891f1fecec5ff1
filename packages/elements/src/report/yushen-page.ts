import Panzoom, { type PanzoomObject } from '@panzoom/panzoom';
import type { Quad } from '@yushen/contract';
import { css, html, LitElement, nothing, type PropertyValues, svg } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { theme } from '../look/theme';
import { languageOf, say } from '../words/language';
import { boundsOf, type ReportPage } from './places';
import { type Turns, turnsFrom, turnsOfPage, uprightPoint, uprightSize, uprightTransform } from './upright';
import { watermarkImage } from './watermark-image';
import { WORDS } from './words';

/** A box on a page. */
export interface PageMark {
  /** What the event `mark` names: `issue/0` (from 0, in the report's order), `document/field`, `seal`, `signature`. */
  readonly id: string;
  /** What it marks: it gives the box its colour. */
  readonly kind: 'block' | 'review' | 'notice' | 'field' | 'weak' | 'seal' | 'signature' | 'chosen';
  /** Four points, in the page's own size. */
  readonly box: Quad;
  /** What a pointer that rests on it is told. */
  readonly title: string;
  /** The issue's number in the list, from 1. */
  readonly number?: number;
}

const MOVE_PX = 60;
/** How much of the view a box that is zoomed to shall fill, and how far it may be enlarged. */
const FILL = 0.55;
const LARGEST = 8;

/** One page with its boxes: zoomed and moved by wheel, pointer and keys. */
export class YushenPage extends LitElement {
  static override properties = {
    page: { attribute: false },
    marks: { attribute: false },
    chosen: { attribute: false },
    watermark: {},
    alt: {},
    size: { state: true },
    turned: { state: true },
  };

  /** The page that is shown. */
  declare page: ReportPage | undefined;
  /** Its boxes; one that is pressed fires `mark` with its id. */
  declare marks: readonly PageMark[];
  /** The box that is zoomed to, and drawn over the others. */
  declare chosen: Quad | undefined;
  /** Who looks, and when: written all over the page, faintly. Empty for none. */
  declare watermark: string;
  /** What the picture is, for those who do not see it. */
  declare alt: string;
  /** The picture's own size, once it has loaded. The element sets it. */
  declare size:
    | {
        /** Pixels. */
        width: number;
        /** Pixels. */
        height: number;
      }
    | undefined;
  /** Quarter turns that somebody gave the page besides. The element sets it. */
  declare turned: number;
  #zoom: PanzoomObject | undefined;

  static override styles = [
    theme,
    css`
      :host { position: relative; overflow: hidden; background: var(--_raised); min-height: 12rem; touch-action: none; }
      .stage { position: absolute; inset: 0; overflow: hidden; cursor: grab; }
      .stage:focus-visible { outline-offset: -3px; }
      .sheet { position: absolute; transform-origin: 0 0; }
      .turned { position: absolute; left: 0; top: 0; transform-origin: 0 0; }
      img, svg { position: absolute; inset: 0; width: 100%; height: 100%; display: block; }
      img { user-select: none; -webkit-user-drag: none; }
      .watermark { position: absolute; inset: 0; pointer-events: none; }
      svg { overflow: visible; }
      polygon { fill: transparent; stroke-width: 2; vector-effect: non-scaling-stroke; }
      .field { stroke: #2a6fd6; stroke-opacity: 0.45; }
      .weak { stroke: #c26a00; stroke-dasharray: 3 2; }
      .seal { stroke: #8b3fa8; stroke-dasharray: 6 3; }
      .signature { stroke: #0f6b3a; stroke-dasharray: 3 3; }
      .block { stroke: #d0241b; stroke-width: 3; fill: rgb(208 36 27 / 8%); }
      .review { stroke: #c26a00; stroke-width: 3; fill: rgb(194 106 0 / 9%); }
      .notice { stroke: #5b6b7b; }
      .chosen { stroke: #0b57b7; stroke-width: 5; fill: rgb(11 87 183 / 12%); }
      .tools { position: absolute; right: 0.5rem; bottom: 0.5rem; display: flex; gap: 0.25rem; }
      button { min-width: 2.2rem; min-height: 2.2rem; font: inherit; color: var(--_text); background: var(--_ground);
        border: 1px solid var(--_edge); border-radius: var(--_radius); cursor: pointer; }
    `,
  ];

  constructor() {
    super();
    this.marks = [];
    this.watermark = '';
    this.alt = '';
    this.turned = 0;
  }

  /** How the page's text runs, as it is to be set upright. */
  get #turns(): Turns {
    const boxes = this.marks.flatMap(({ kind, box }) => (kind === 'field' || kind === 'weak' ? [box] : []));
    return turnsFrom(turnsOfPage(boxes) + this.turned);
  }

  /** The page's size as it stands upright. */
  get #upright() {
    return this.size && uprightSize(this.size, this.#turns);
  }

  override render() {
    const { page } = this;
    if (page === undefined) return nothing;
    const language = languageOf(this.lang || document.documentElement.lang);
    const width = page.width ?? this.size?.width;
    const height = page.height ?? this.size?.height;
    return html`<div class="stage" part="stage" tabindex="0" role="group" aria-label=${`${this.alt}. ${say(WORDS.keys, language)}`} @keydown=${this.#onKey} @wheel=${this.#onWheel}>
        <div class="sheet"><div class="turned" style=${styleMap(this.#turnedStyle())}><img src=${page.src} alt=${this.alt} draggable="false" @load=${this.#onLoad} />
        ${width !== undefined && height !== undefined ? svg`<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true">${this.#boxes()}</svg>` : nothing}</div>${this.#watermark()}</div>
      </div>
      <div class="tools" part="tools">
        <button type="button" aria-label=${say(WORDS.zoomIn, language)} @click=${() => this.#by(1.4)}>+</button>
        <button type="button" aria-label=${say(WORDS.zoomOut, language)} @click=${() => this.#by(1 / 1.4)}>−</button>
        <button type="button" aria-label=${say(WORDS.turn, language)} @click=${() => {
          this.turned += 3;
        }}>↻</button>
        <button type="button" aria-label=${say(WORDS.whole, language)} @click=${() => this.fit()}>⤢</button>
      </div>`;
  }

  #turnedStyle() {
    const { size } = this;
    if (size === undefined) return {};
    return { width: `${size.width}px`, height: `${size.height}px`, transform: uprightTransform(size, this.#turns) };
  }

  #watermark() {
    const { watermark, size } = this;
    if (watermark === '' || size === undefined) return nothing;
    const image = watermarkImage(watermark, Math.max(size.width, size.height));
    return html`<div class="watermark" part="watermark" style=${styleMap({ backgroundImage: image })} aria-hidden="true"></div>`;
  }

  #boxes() {
    const polygon = (box: Quad, kind: string, title: string, id: string) =>
      svg`<polygon class=${kind} points=${box.map((point) => point.join(',')).join(' ')} @click=${() => this.dispatchEvent(new CustomEvent('mark', { detail: id }))}><title>${title}</title></polygon>`;
    return [
      ...this.marks.map(({ box, kind, title, id }) => polygon(box, kind, title, id)),
      ...(this.chosen === undefined ? [] : [polygon(this.chosen, 'chosen', '', 'chosen')]),
    ];
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('page') && this.page?.src !== (changed.get('page') as ReportPage | undefined)?.src) {
      this.turned = 0;
      this.#zoom?.destroy();
      this.#zoom = undefined;
      const image = this.renderRoot.querySelector('img');
      if (image?.complete === true && image.naturalWidth > 0) this.#onLoad();
      return;
    }
    if (changed.has('turned') && this.size !== undefined) {
      this.#layOut();
      this.fit();
    } else if (changed.has('chosen')) this.#showChosen();
  }

  /** Gives the sheet the size of the upright page. */
  #layOut(): void {
    const sheet = this.renderRoot.querySelector<HTMLElement>('.sheet');
    if (sheet === null || this.#upright === undefined) return;
    sheet.style.width = `${this.#upright.width}px`;
    sheet.style.height = `${this.#upright.height}px`;
  }

  #onLoad = (): void => {
    const image = this.renderRoot.querySelector('img');
    const sheet = this.renderRoot.querySelector<HTMLElement>('.sheet');
    if (image === null || sheet === null) return;
    this.size = { width: image.naturalWidth, height: image.naturalHeight };
    this.#layOut();
    this.#zoom?.destroy();
    this.#zoom = Panzoom(sheet, { minScale: 0.02, maxScale: LARGEST, origin: '0 0', canvas: true, noBind: false });
    // Panzoom goes to its own start a turn later.
    setTimeout(() => {
      this.fit();
      this.#showChosen();
    });
  };

  /** Shows the whole page. */
  fit(): void {
    const upright = this.#upright;
    if (upright === undefined) return;
    const { width, height } = this.getBoundingClientRect();
    const scale = Math.min(width / upright.width, height / upright.height);
    this.#go(scale, (width - upright.width * scale) / 2, (height - upright.height * scale) / 2);
  }

  /** How much of its own size the page is drawn at. */
  get scale(): number {
    return this.#zoom?.getScale() ?? 1;
  }

  #showChosen(): void {
    const { chosen, size, page } = this;
    const upright = this.#upright;
    if (chosen === undefined || size === undefined || upright === undefined) return;
    const view = this.getBoundingClientRect();
    const [across, down] = [size.width / (page?.width ?? size.width), size.height / (page?.height ?? size.height)];
    const corners = chosen.map(([x, y]) => uprightPoint([x * across, y * down], size, this.#turns));
    const [left, top, right, bottom] = boundsOf(corners as unknown as Quad);
    const whole = Math.min(view.width / upright.width, view.height / upright.height);
    const close = Math.min(
      (view.width * FILL) / Math.max(1, right - left),
      (view.height * FILL) / Math.max(1, bottom - top),
      2,
    );
    const scale = Math.max(whole, close);
    this.#go(scale, view.width / 2 - ((left + right) / 2) * scale, view.height / 2 - ((top + bottom) / 2) * scale);
  }

  /** Panzoom moves before it scales: its pan counts in the page's own pixels. */
  #go(scale: number, x: number, y: number): void {
    this.#zoom?.zoom(scale, { force: true, animate: false });
    this.#zoom?.pan(x / scale, y / scale, { force: true, animate: false });
  }

  #by(factor: number): void {
    const { left, top, width, height } = this.getBoundingClientRect();
    const point = { clientX: left + width / 2, clientY: top + height / 2 };
    this.#zoom?.zoomToPoint(this.scale * factor, point, { animate: false });
  }

  #onWheel = (event: WheelEvent): void => {
    this.#zoom?.zoomWithWheel(event, { step: 0.15 });
  };

  #onKey = (event: KeyboardEvent): void => {
    const move = (x: number, y: number) => this.#zoom?.pan(x / this.scale, y / this.scale, { relative: true });
    const keys: Readonly<Record<string, () => unknown>> = {
      '+': () => this.#by(1.25),
      '=': () => this.#by(1.25),
      '-': () => this.#by(0.8),
      '0': () => this.fit(),
      ArrowLeft: () => move(MOVE_PX, 0),
      ArrowRight: () => move(-MOVE_PX, 0),
      ArrowUp: () => move(0, MOVE_PX),
      ArrowDown: () => move(0, -MOVE_PX),
    };
    const act = keys[event.key];
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
}
