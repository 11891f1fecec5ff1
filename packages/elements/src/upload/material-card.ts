import { html, nothing, type TemplateResult } from 'lit';
import { type Language, say } from '../words/language';
import type { Check, CheckState, FilledMaterial } from './fill-list';
import { fileButton } from './item-card';
import { CHECK_WORDS, WORDS } from './words';

export interface MaterialCardProps {
  readonly filled: FilledMaterial;
  readonly language: Language;
  readonly camera: boolean;
  readonly items: readonly TemplateResult[];
  /** The live camera, where it is open for this place. */
  readonly viewfinder: TemplateResult | undefined;
  readonly onFiles: (files: FileList) => void;
  readonly onCamera: () => void;
}

/** One entry of the list: its documents and checks, and what was put into it. */
export function materialCard(props: MaterialCardProps): TemplateResult {
  const { filled, language } = props;
  const { wanted, complete, documents, checks } = filled;
  const title = titleOf(filled, language);
  const [badge, state] = wanted.waived
    ? ([WORDS.waived, 'done'] as const)
    : complete
      ? ([WORDS.complete, 'done'] as const)
      : ([WORDS.incomplete, 'open'] as const);
  return html`<li class="box" part="material" id=${idOf(filled.slot)} tabindex="-1" data-requirement=${wanted.requirement}>
    <div class="head"><h4>${title}</h4><span class="badge ${state}" part="badge">${say(badge, language)}</span></div>
    ${
      wanted.waived
        ? nothing
        : html`
      <ul class="checks" aria-label=${say(WORDS.documents, language)}>${documents.map((check) => checkView(check, language))}</ul>
      ${
        wanted.guidance &&
        html`<details><summary>${say(WORDS.guidance, language)}</summary><p>${wanted.guidance[language]}</p></details>`
      }
      ${
        checks.length > 0
          ? html`<details><summary>${say(WORDS.checks, language)}</summary>
              <ul class="checks">${checks.map((check) => checkView(check, language))}</ul></details>`
          : nothing
      }
      <div class="buttons">
        ${fileButton({
          text: say(WORDS.choose, language),
          label: say(WORDS.chooseFor, language, { title }),
          main: false,
          multiple: true,
          onFiles: props.onFiles,
        })}
        ${
          props.camera
            ? html`<button type="button" class="quiet" aria-label=${say(WORDS.cameraFor, language, { title })} @click=${props.onCamera}>${say(WORDS.camera, language)}</button>`
            : nothing
        }
      </div>
      ${props.viewfinder ?? nothing}
      <ul>${props.items}</ul>`
    }
  </li>`;
}

export const titleOf = ({ wanted }: FilledMaterial, language: Language): string =>
  wanted.title[language] + (wanted.subject === undefined ? '' : ` · ${wanted.subject}`);

/** The element's id of a place, to lead to it. */
export const idOf = (slot: string): string => `place-${slot}`;

const MARKS: Readonly<Record<CheckState, string>> = { done: '✓', open: '○', wrong: '✗', doubtful: '?', later: '·' };

const checkView = ({ title, state }: Check, language: Language) => html`<li class=${state} data-state=${state}>
  <span class="mark" aria-hidden="true">${MARKS[state]}</span>${title[language]}
  <span class="soft">（${CHECK_WORDS[state][language]}）</span>
</li>`;
