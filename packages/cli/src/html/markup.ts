import type { Text } from '@yushen/contract';

/** A piece of HTML that is safe to stand in a page. Made by `html` alone. */
export class Markup {
  constructor(readonly source: string) {}
}

export type Part = Markup | string | number | undefined | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Untrusted text, for an element's content or a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
    .replace(/[\0\u202a-\u202e\u2066-\u2069]/g, '');

function sourceOf(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.source;
  if (typeof part === 'string') return escapeHtml(part);
  return typeof part === 'number' ? String(part) : part.map(sourceOf).join('');
}

/** Builds HTML from a template: every text put into it is escaped, markup is kept. Attributes must be quoted. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.reduce((built, string, index) => built + sourceOf(parts[index - 1]) + string));
}

/** A text in both languages; the page shows one of them. */
export const both = ({ zh, en }: Text): Markup => html`<span lang="zh">${zh}</span><span lang="en">${en}</span>`;
