import type { Issue } from '@yushen/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { type Language, say } from '../words/language';
import { isMisplaced, titleOfType } from './fill-list';
import type { UploadClient, WantedMaterial } from './upload-client';
import { isBlocked, issuesOf, type UploadItem } from './upload-item';
import { FAILURE_WORDS, WORDS } from './words';

export interface ItemCardProps {
  readonly item: UploadItem;
  /** The place it stands in; absent for a file that is not sorted. */
  readonly place?: WantedMaterial | undefined;
  readonly wanted: readonly WantedMaterial[];
  readonly client: UploadClient;
  readonly language: Language;
  readonly onRetake: (files: FileList) => void;
  readonly onRemove: () => void;
  readonly onAgain: () => void;
}

/** One file: how far it is, what it was taken for, what is wrong with it and how to retake it. */
export function itemCard(props: ItemCardProps): TemplateResult {
  const { item, language } = props;
  const name = item.file.name;
  const mustRetake = isBlocked(item) || (props.place !== undefined && isMisplaced(props.place, item));
  return html`<li class="item" part="item" data-file=${name}>
    <p class="name">${name}</p>
    ${stageOf(props)}
    <div class="buttons">
      ${
        item.state.stage === 'failed'
          ? html`<button type="button" @click=${props.onAgain}>${say(WORDS.again, language)}</button>`
          : nothing
      }
      ${
        item.state.stage === 'done' || item.state.stage === 'failed'
          ? fileButton({
              text: say(WORDS.retake, language),
              label: say(WORDS.retakeOf, language, { name }),
              main: mustRetake,
              multiple: false,
              onFiles: props.onRetake,
            })
          : nothing
      }
      <button type="button" class="quiet" aria-label=${say(WORDS.removeOf, language, { name })} @click=${props.onRemove}>
        ${say(WORDS.remove, language)}
      </button>
    </div>
  </li>`;
}

function stageOf({ item, place, wanted, client, language }: ItemCardProps): TemplateResult {
  const { state, file } = item;
  const values = { name: file.name };
  switch (state.stage) {
    case 'sending': {
      const words = say(WORDS.sending, language, values);
      return html`<p>${words}</p><progress aria-label=${words} max="1" .value=${state.share}></progress>`;
    }
    case 'reading': {
      const words = say(WORDS.reading, language, values);
      return html`<p>${words}</p><progress aria-label=${words}></progress>`;
    }
    case 'failed':
      return html`<p class="issue wrong"><span class="what">${say(FAILURE_WORDS[state.code], language)}</span></p>`;
    case 'done': {
      const { id, inspection } = state.answer;
      const issues = issuesOf(item);
      const wrongPlace =
        place !== undefined && isMisplaced(place, item) && !issues.some(({ code }) => code === 'material.wrong-type');
      const source = client.page && ((page: number, signal: AbortSignal) => client.page?.(id, page, signal));
      const fine =
        issues.every(({ severity }) => severity === 'notice') && !wrongPlace && inspection.documents.length > 0;
      return html`
        <p class="taken" part="taken-for">${takenFor(item, wanted, language)}
          ${fine ? html`<strong class="done">✓ ${say(WORDS.fine, language)}</strong>` : nothing}</p>
        ${wrongPlace ? html`<div class="issue wrong"><p class="what">${misplacedWords(place, language)}</p></div>` : nothing}
        ${issues.map((issue) => issueView(issue, language))}
        <yushen-upload-preview exportparts="preview, place" .file=${file} .source=${source} .issues=${issues} .language=${language}></yushen-upload-preview>
      `;
    }
  }
}

const issueView = ({ severity, message, guidance }: Issue, language: Language) =>
  html`<div class="issue ${severity === 'block' ? 'wrong' : severity === 'review' ? 'doubtful' : 'later'}" part="issue">
    <p class="what">${message[language]}</p>
    <p>${guidance[language]}</p>
  </div>`;

/** What a file was taken for, each document once. */
export function takenFor(item: UploadItem, wanted: readonly WantedMaterial[], language: Language): string {
  const { state } = item;
  if (state.stage !== 'done') return '';
  const types = [...new Set(state.answer.inspection.documents.map(({ type }) => type))];
  if (types.every((type) => type === 'unknown')) return say(WORDS.unknown, language);
  const titles = types.flatMap((type) => {
    const title = titleOfType(wanted, type);
    return title === undefined ? [] : [title[language]];
  });
  if (titles.length === 0) return say(WORDS.takenForOther, language);
  return say(WORDS.takenFor, language, { title: titles.join(language === 'zh' ? '、' : ', ') });
}

function misplacedWords(place: WantedMaterial, language: Language): string {
  const titles = [...new Set(place.accepts.flat().map(({ title }) => title[language]))];
  return say(WORDS.misplaced, language, { title: titles.join(say(WORDS.or, language)) });
}

/** A plain file input that looks like a button: the one thing that every WebView has. */
export function fileButton(options: {
  readonly text: string;
  readonly label: string;
  readonly main: boolean;
  readonly multiple: boolean;
  readonly onFiles: (files: FileList) => void;
}): TemplateResult {
  const changed = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    if (input.files !== null && input.files.length > 0) options.onFiles(input.files);
    // So that the same file can be chosen again.
    input.value = '';
  };
  // Space opens a file input of itself; Enter, which opens every button, does not.
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    (event.target as HTMLInputElement).click();
  };
  return html`<label class="file ${options.main ? 'main' : ''}" part="choose">
    <span aria-hidden="true">${options.text}</span>
    <input type="file" aria-label=${options.label} accept="image/*,.pdf,.ofd,.docx,.zip" ?multiple=${options.multiple} @change=${changed} @keydown=${pressed} />
  </label>`;
}
