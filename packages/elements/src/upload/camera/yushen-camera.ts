import { css, html, LitElement, nothing } from 'lit';
import { theme } from '../../look/theme';
import { type Language, say } from '../../words/language';
import { CAMERA_WORDS, HINT_WORDS } from './camera-words';
import { type Hint, judgeFrame, steadyHint } from './judge-frame';

/** Milliseconds between two looks at what the camera sees. */
const LOOK_MS = 300;
/** Pixels across the small picture that is judged. */
const LOOK_WIDTH = 480;
/** Quality of the photo's JPEG. */
const QUALITY = 0.92;

/** Whether there is a camera to be asked for: no WebView without one shows the button. */
export const hasCamera = (): boolean => typeof navigator.mediaDevices?.getUserMedia === 'function';

/** The live camera, with hints before the shutter. Fires `photo` (a `File`) and `leave`. */
export class YushenCamera extends LitElement {
  static override properties = {
    language: { type: String },
    hint: { state: true },
    failed: { state: true },
  };
  declare language: Language;
  declare hint: Hint;
  declare failed: boolean;
  private stream: MediaStream | undefined;
  private timer: number | undefined;

  static override styles = [
    theme,
    css`
      .view { position: relative; background: #000; border-radius: var(--_radius); overflow: hidden; }
      video { display: block; width: 100%; max-height: 70vh; object-fit: contain; }
      .frame { position: absolute; top: 6%; right: 6%; bottom: 6%; left: 6%; border: 3px dashed #fff; border-radius: var(--_radius); pointer-events: none; }
      .frame.good { border: 3px solid #7ee2a8; }
      [role='status'] { margin: 0; padding: 0.5em 0.75em; color: #fff; background: #10151c; font-weight: 600; }
      .buttons { display: flex; flex-wrap: wrap; gap: 0.75em; margin-top: 0.75em; }
      button { font: inherit; min-height: 48px; padding: 0.4em 1.2em; border: 2px solid var(--_accent); border-radius: var(--_radius); background: var(--_ground); color: var(--_accent); cursor: pointer; }
      button.shutter { background: var(--_accent); color: var(--_on-accent); }
    `,
  ];

  constructor() {
    super();
    this.language = 'zh';
    this.hint = 'good';
    this.failed = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close();
  }

  override render() {
    const words = (text: Parameters<typeof say>[0]) => say(text, this.language);
    if (this.failed)
      return html`
        <p role="status">${words(CAMERA_WORDS.failed)}</p>
        <div class="buttons"><button type="button" @click=${this.leave}>${words(CAMERA_WORDS.back)}</button></div>
      `;
    return html`
      <div class="view">
        <video part="video" autoplay playsinline muted aria-label=${words(CAMERA_WORDS.view)}></video>
        <div class="frame ${this.hint === 'good' ? 'good' : nothing}"></div>
      </div>
      <p part="hint" role="status">${words(HINT_WORDS[this.hint])}</p>
      <div class="buttons">
        <button part="shutter" class="shutter" type="button" @click=${this.shoot}>${words(CAMERA_WORDS.shoot)}</button>
        <button type="button" @click=${this.leave}>${words(CAMERA_WORDS.back)}</button>
      </div>
    `;
  }

  private get video(): HTMLVideoElement | null {
    return this.renderRoot.querySelector('video');
  }

  private async open(): Promise<void> {
    try {
      const video = { facingMode: 'environment', width: { ideal: 3840 }, height: { ideal: 2160 } };
      this.stream = await navigator.mediaDevices.getUserMedia({ audio: false, video });
    } catch {
      this.failed = true;
      return;
    }
    await this.updateComplete;
    if (!this.isConnected || this.video === null) return this.close();
    this.video.srcObject = this.stream;
    const steady = steadyHint();
    const canvas = document.createElement('canvas');
    this.timer = window.setInterval(() => {
      const frame = this.draw(canvas, LOOK_WIDTH);
      if (frame) this.hint = steady(judgeFrame(frame.getImageData(0, 0, canvas.width, canvas.height)));
    }, LOOK_MS);
  }

  private close(): void {
    window.clearInterval(this.timer);
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.stream = undefined;
  }

  /** Draws what the camera sees, so many pixels wide at most. */
  private draw(canvas: HTMLCanvasElement, widest: number): CanvasRenderingContext2D | undefined {
    const { video } = this;
    if (video === null || video.videoWidth === 0) return undefined;
    const scale = Math.min(1, widest / video.videoWidth);
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    const context = canvas.getContext('2d') ?? undefined;
    context?.drawImage(video, 0, 0, canvas.width, canvas.height);
    return context;
  }

  private readonly shoot = (): void => {
    const canvas = document.createElement('canvas');
    if (this.draw(canvas, Number.POSITIVE_INFINITY) === undefined) return;
    canvas.toBlob(
      (blob) => {
        if (blob === null) return;
        const name = `photo-${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}.jpg`;
        const detail = new File([blob], name, { type: 'image/jpeg' });
        this.dispatchEvent(new CustomEvent('photo', { detail }));
      },
      'image/jpeg',
      QUALITY,
    );
  };

  private readonly leave = (): void => {
    this.dispatchEvent(new CustomEvent('leave'));
  };
}
