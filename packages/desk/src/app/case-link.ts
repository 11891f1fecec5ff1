import { html, type TemplateResult } from 'lit';

export type OpenCase = (id: string) => void;

/** A case by its reference: to be opened by who may. */
export const caseLink = (id: string, reference: string | undefined, open: OpenCase | undefined): TemplateResult =>
  open === undefined
    ? html`${reference ?? id.slice(0, 8)}`
    : html`<button type="button" @click=${() => open(id)}>${reference ?? id.slice(0, 8)}</button>`;
