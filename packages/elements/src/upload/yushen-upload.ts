import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { theme } from '../look/theme';
import { type Language, languageOf, say } from '../words/language';
import { hasCamera } from './camera/yushen-camera';
import { type FilledList, fillList, onlyDocumentOf } from './fill-list';
import { fileButton, itemCard, takenFor } from './item-card';
import { idOf, materialCard, titleOf } from './material-card';
import { noticeView } from './notice-view';
import { styles } from './styles';
import {
  type Acting,
  type FailureCode,
  type Outcome,
  type ReviewProgress,
  type UploadClient,
  UploadFailure,
  type WantedMaterial,
} from './upload-client';
import { type ItemStage, slotOf, type UploadItem } from './upload-item';
import { FAILURE_WORDS, WORDS } from './words';

type Review = 'none' | 'running';
/** The camera opened for the box that takes everything. */
const ANYWHERE = '';

/**
 * Takes an application's materials: says of each file at once what it was taken for, what is wrong and how to retake it, fills the list of what is
 * asked for, and shows the notice of everything at once. Fires `yushen-change` (the files), `yushen-outcome` (the notice and report).
 */
export class YushenUpload extends LitElement {
  static override properties = {
    client: { attribute: false },
    form: { attribute: false },
    acting: { attribute: false },
    wanted: { state: true },
    items: { state: true },
    said: { state: true },
    cameraFor: { state: true },
    over: { state: true },
    review: { state: true },
    progress: { state: true },
    failure: { state: true },
    outcome: { state: true },
  };
  /** Who answers. Nothing happens before it is set. */
  declare client: UploadClient | undefined;
  /** What the applicant filled in: the list depends on it. Set a new object when it changes. */
  declare form: unknown;
  /** Where somebody acts for the applicant. */
  declare acting: Acting | undefined;
  /** The list of what is asked for, once the client has answered. The element sets it. */
  declare wanted: readonly WantedMaterial[] | undefined;
  /** The files, in the order in which they were chosen. `add` sets it. */
  declare items: readonly UploadItem[];
  /** What is said aloud to those who do not see the page. The element sets it. */
  declare said: string;
  /** The place in the list whose camera is open; empty for the box that takes everything. The element sets it. */
  declare cameraFor: string | undefined;
  /** Whether files are dragged over the box that takes everything. The element sets it. */
  declare over: boolean;
  /** Whether the application is being reviewed. The element sets it. */
  declare review: Review;
  /** How far the review is. The element sets it. */
  declare progress: ReviewProgress | undefined;
  /** Why nothing could be listed or submitted. The element sets it. */
  declare failure: FailureCode | 'waitForFiles' | undefined;
  /** The last review's notice. The element sets it. */
  declare outcome: Outcome | undefined;
  private nextKey = 1;
  private readonly running = new Map<number, AbortController>();
  private listing = new AbortController();
  private reviewing = new AbortController();

  static override styles = [theme, styles];

  constructor() {
    super();
    this.form = {};
    this.items = [];
    this.said = '';
    this.over = false;
    this.review = 'none';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('paste', this.pasted);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('paste', this.pasted);
    this.listing.abort();
    this.reviewing.abort();
    for (const stop of this.running.values()) stop.abort();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client') || changed.has('form')) void this.list();
  }

  /** Its own `lang`, or that of what it stands in. */
  private get language(): Language {
    return languageOf(this.closest<HTMLElement>('[lang]')?.lang ?? '');
  }

  private get filled(): FilledList {
    return fillList(this.wanted ?? [], this.items, this.outcome?.report);
  }

  /** Adds files, as if the applicant had chosen them: for a place in the list, or to be sorted. */
  add(files: Iterable<File>, chosenFor?: string): void {
    const added = [...files].map(
      (file): UploadItem => ({
        key: this.nextKey++,
        file,
        chosenFor,
        state: { stage: 'sending', share: 0 },
      }),
    );
    this.items = [...this.items, ...added];
    for (const item of added) void this.send(item);
  }

  private async list(): Promise<void> {
    this.listing.abort();
    this.listing = new AbortController();
    const { signal } = this.listing;
    try {
      const wanted = await this.client?.materials(this.form, signal);
      if (signal.aborted || wanted === undefined) return;
      this.wanted = wanted;
      if (this.failure !== 'form') this.failure = undefined;
    } catch (error) {
      if (!signal.aborted) this.failure = codeOf(error);
    }
  }

  private async send({ key, file, chosenFor }: UploadItem): Promise<void> {
    const stop = new AbortController();
    this.running.set(key, stop);
    const { signal } = stop;
    const place = this.wanted?.find((wanted) => slotOf(wanted) === chosenFor);
    const expect = place && onlyDocumentOf(place);
    const onSent = (share: number) => this.put(key, share < 1 ? { stage: 'sending', share } : { stage: 'reading' });
    try {
      const answer = await this.client?.send({ file, expect, signal, onSent });
      if (answer === undefined || signal.aborted) return;
      this.put(key, { stage: 'done', answer });
      const item = this.items.find((one) => one.key === key);
      if (item !== undefined) this.tell(item);
    } catch (error) {
      if (signal.aborted) return;
      const code = codeOf(error);
      this.put(key, { stage: 'failed', code });
      this.said = `${file.name}: ${say(FAILURE_WORDS[code], this.language)}`;
    } finally {
      this.running.delete(key);
    }
  }

  /** Says aloud what a file was taken for and what is wrong with it. */
  private tell(item: UploadItem): void {
    const { state, file } = item;
    if (state.stage !== 'done') return;
    const faults = state.answer.inspection.issues.map(({ message }) => message[this.language]);
    this.said = [file.name, takenFor(item, this.wanted ?? [], this.language), ...faults].join('. ');
    this.dispatchEvent(new CustomEvent('yushen-change', { detail: this.items }));
  }

  private put(key: number, state: ItemStage): void {
    this.items = this.items.map((item) => (item.key === key ? { ...item, state } : item));
  }

  private discard(item: UploadItem): void {
    this.running.get(item.key)?.abort();
    this.items = this.items.filter(({ key }) => key !== item.key);
    // What a case holds already stays until it is submitted anew; the service forgets in time what nothing holds.
    if (item.state.stage === 'done' && this.outcome === undefined)
      void this.client?.remove(item.state.answer.id).catch(() => {});
    this.said = say(WORDS.removed, this.language, { name: item.file.name });
    this.dispatchEvent(new CustomEvent('yushen-change', { detail: this.items }));
  }

  private retake(item: UploadItem, files: Iterable<File>): void {
    this.discard(item);
    this.add(files, item.chosenFor);
  }

  private async submit(): Promise<void> {
    const { client, form, acting } = this;
    if (client === undefined || this.review === 'running') return;
    if (this.items.some(({ state }) => state.stage === 'sending' || state.stage === 'reading')) {
      this.failure = 'waitForFiles';
      return;
    }
    const materials = this.items.flatMap(({ state, chosenFor }) => {
      if (state.stage !== 'done') return [];
      const requirement = this.wanted?.find((wanted) => slotOf(wanted) === chosenFor)?.requirement;
      return [{ upload: state.answer.id, ...(requirement !== undefined && { requirement }) }];
    });
    this.review = 'running';
    this.failure = undefined;
    this.progress = undefined;
    this.reviewing = new AbortController();
    const { signal } = this.reviewing;
    const onProgress = (progress: ReviewProgress) => {
      this.progress = progress;
    };
    try {
      this.outcome = await client.submit({ form, materials, acting, signal, onProgress });
      this.dispatchEvent(new CustomEvent('yushen-outcome', { detail: this.outcome }));
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('#notice-title')?.focus();
    } catch (error) {
      if (!signal.aborted) this.failure = codeOf(error);
    } finally {
      this.review = 'none';
    }
  }

  private readonly pasted = ({ clipboardData }: ClipboardEvent): void => {
    const files = clipboardData?.files;
    if (files !== undefined && files.length > 0) this.add(Array.from(files));
  };

  private readonly dragged = (event: DragEvent): void => {
    event.preventDefault();
    this.over = event.type === 'dragover';
    if (event.type === 'drop' && event.dataTransfer !== null) this.add(Array.from(event.dataTransfer.files));
  };

  private readonly goTo = (slot: string): void => {
    const place = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(idOf(slot))}`);
    place?.scrollIntoView({ block: 'start' });
    place?.focus();
  };

  override render() {
    const { language, filled } = this;
    const done = filled.materials.filter(({ complete }) => complete).length;
    const values = { done, all: filled.materials.length };
    return html`
      <h2 part="heading">${say(WORDS.heading, language)}</h2>
      ${this.acting && html`<p class="box" part="acting">${say(WORDS.acting, language, { subject: this.acting.subjectTitle, agent: this.acting.agentTitle })}</p>`}
      <p class="soft">${say(WORDS.lead, language)}</p>
      <p class="unseen" role="status">${this.said}</p>
      ${this.dropBox()}
      ${
        filled.unplaced.length === 0
          ? nothing
          : html`<section class="box" part="unplaced"><h3>${say(WORDS.unplaced, language)}</h3>
        <ul>${repeat(
          filled.unplaced,
          ({ key }) => key,
          (item) => this.card(item),
        )}</ul></section>`
      }
      <div class="head foot"><h3>${say(WORDS.list, language)}</h3>
        <span part="filled">${this.wanted === undefined ? say(WORDS.loading, language) : say(WORDS.filled, language, values)}</span></div>
      <ul>${repeat(
        filled.materials,
        ({ slot }) => slot,
        (material) => this.material(material),
      )}</ul>
      ${this.foot(filled)}
      ${this.outcome === undefined ? nothing : noticeView(this.outcome, language, this.goTo)}
    `;
  }

  private dropBox(): TemplateResult {
    const { language } = this;
    return html`<div class="box drop ${this.over ? 'over' : ''}" part="drop" @dragover=${this.dragged} @dragleave=${this.dragged} @drop=${this.dragged}>
      <p>${say(WORDS.dropHere, language)}</p>
      <div class="buttons">
        ${fileButton({
          text: say(WORDS.choose, language),
          label: say(WORDS.choose, language),
          main: true,
          multiple: true,
          onFiles: (files) => this.add(Array.from(files)),
        })}
        ${hasCamera() ? html`<button type="button" class="quiet" @click=${() => this.openCamera(ANYWHERE)}>${say(WORDS.camera, language)}</button>` : nothing}
      </div>
      ${this.viewfinder(ANYWHERE) ?? nothing}
    </div>`;
  }

  private material(filled: FilledList['materials'][number]): TemplateResult {
    const { slot, items } = filled;
    return materialCard({
      filled,
      language: this.language,
      camera: hasCamera(),
      items: items.map((item) => this.card(item, filled.wanted)),
      viewfinder: this.viewfinder(slot),
      onFiles: (files) => this.add(Array.from(files), slot),
      onCamera: () => this.openCamera(slot),
    });
  }

  private card(item: UploadItem, place?: WantedMaterial): TemplateResult {
    if (this.client === undefined) return html``;
    return itemCard({
      item,
      place,
      wanted: this.wanted ?? [],
      client: this.client,
      language: this.language,
      onRetake: (files) => this.retake(item, Array.from(files)),
      onRemove: () => this.discard(item),
      onAgain: () => this.retake(item, [item.file]),
    });
  }

  private openCamera(slot: string): void {
    this.cameraFor = slot;
  }

  private viewfinder(slot: string): TemplateResult | undefined {
    if (this.cameraFor !== slot) return undefined;
    const close = () => {
      this.cameraFor = undefined;
    };
    const taken = ({ detail }: CustomEvent<File>) => {
      close();
      this.add([detail], slot === ANYWHERE ? undefined : slot);
    };
    return html`<yushen-upload-camera exportparts="video, hint, shutter" .language=${this.language} @photo=${taken} @leave=${close}></yushen-upload-camera>`;
  }

  private foot({ materials }: FilledList): TemplateResult {
    const { language, failure } = this;
    const lacking = materials.filter(({ complete }) => !complete);
    const what = lacking.map((material) => titleOf(material, language)).join(language === 'zh' ? '、' : ', ');
    const words = failure === 'waitForFiles' ? WORDS.waitForFiles : failure && FAILURE_WORDS[failure];
    return html`<div class="foot">
      ${lacking.length === 0 || this.wanted === undefined ? nothing : html`<p class="soft" part="lacking">${say(WORDS.lacking, language, { count: lacking.length, what })}</p>`}
      <p role="alert" class="wrong">${words ? say(words, language) : ''}</p>
      <button type="button" class="main" part="submit" aria-disabled=${this.review === 'running'} @click=${this.submit}>${say(WORDS.submit, language)}</button>
      <p role="status">${this.review === 'running' ? this.progressWords() : ''}</p>
    </div>`;
  }

  private progressWords(): string {
    if (this.progress === undefined) return say(WORDS.submitting, this.language);
    const { done, total } = this.progress;
    return say(WORDS.progress, this.language, { done, total });
  }
}

const codeOf = (error: unknown): FailureCode => (error instanceof UploadFailure ? error.code : 'failed');
