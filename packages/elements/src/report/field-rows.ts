import type { Document, FieldReading } from '@yushen/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { type Language, say } from '../words/language';
import { fieldTitle, type Place } from './places';
import { nextBest, percent, whyValue } from './why-value';
import { WORDS } from './words';

/** What the table of fields asks of the report around it. */
export interface FieldTable {
  /** The language of labels and reasons. */
  readonly language: Language;
  /** Whether fields can be corrected. */
  readonly editable: boolean;
  /** `document/field` that is being corrected. */
  readonly editing: string | undefined;
  /** Whether a person corrected this field of the document with this id. */
  readonly isCorrected: (document: string, field: string) => boolean;
  /** Shows a place on its page. */
  readonly show: (place: Place) => void;
  /** Opens a field, `document/field`, for correction; `undefined` closes it. */
  readonly edit: (key: string | undefined) => void;
  /** Tells the host what a person typed, by the event `yushen-correct`. */
  readonly save: (document: string, field: string, value: string) => void;
}

/** Below this a value is shown as weak: what rules rely on is surer. */
const WEAK = 0.9;

/** A document's fields: value, how sure, whence, and why this value. */
export function fieldRows(document: Document, title: string, table: FieldTable): TemplateResult | typeof nothing {
  const entries = Object.entries(document.fields);
  if (entries.length === 0) return nothing;
  return html`<table part="fields"><caption>${title}</caption><tbody>${entries.map(([name, reading]) => row(document, name, reading, table))}</tbody></table>`;
}

function row({ id }: Document, name: string, reading: FieldReading, table: FieldTable): TemplateResult {
  const { language } = table;
  const key = `${id}/${name}`;
  const title = say(fieldTitle(name), language);
  const corrected = table.isCorrected(id, name);
  const mayCorrect = table.editable && reading.rows === undefined;
  const take = mayCorrect ? (value: string) => table.save(id, name, value) : undefined;
  return html`<tr class=${reading.confidence < WEAK ? 'weak' : ''}><th scope="row">${title}</th><td>${
    table.editing === key ? editor(id, name, reading.value, title, table) : valueLink(reading, table)
  }<br /><small>${corrected ? say(WORDS.corrected, language) : whyValue(reading, language)}</small>${corrected ? nothing : nextBest(reading, language, take)}</td><td>${percent(reading.confidence)}${
    mayCorrect && table.editing !== key
      ? html`<br /><button type="button" data-correct=${key} aria-label=${`${say(WORDS.change, language)} ${title}`} @click=${() => table.edit(key)}>${say(WORDS.change, language)}</button>`
      : nothing
  }</td></tr>`;
}

const valueLink = ({ value, material, page, box }: FieldReading, { show }: FieldTable): TemplateResult =>
  html`<button type="button" class="link value" @click=${() => show({ material, page, box })}>${value}</button>`;

function editor(
  document: string,
  field: string,
  value: string,
  title: string,
  { language, save, edit }: FieldTable,
): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = String(new FormData(event.target as HTMLFormElement).get('value') ?? '').trim();
    if (typed !== '') save(document, field, typed);
  };
  const leave = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') edit(undefined);
  };
  return html`<form @submit=${submit} @keydown=${leave}><input name="value" aria-label=${title} .value=${value} maxlength="1000" autocomplete="off" />
    <button type="submit">${say(WORDS.save, language)}</button> <button type="button" @click=${() => edit(undefined)}>${say(WORDS.cancel, language)}</button></form>`;
}
