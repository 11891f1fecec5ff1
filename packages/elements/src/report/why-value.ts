import type { FieldReading } from '@yushen/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { type Language, say } from '../words/language';
import { differingCharacters } from './differing-characters';
import { WORDS, wordOf } from './words';

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Whence a value came and why it was taken: by which label, how sure its place is, and what speaks against it. */
export function whyValue({ source, evidence, valid, masked }: FieldReading, language: Language): string {
  const why =
    evidence === undefined
      ? []
      : [
          evidence.label === undefined
            ? say(WORDS.shape, language)
            : say(WORDS.label, language, { label: evidence.label }),
          say(WORDS.place, language, { percent: percent(evidence.place) }),
        ];
  const doubts = [
    ...(valid === false ? [say(WORDS.invalid, language)] : []),
    ...(masked === true ? [say(WORDS.masked, language)] : []),
  ];
  return [say(wordOf(source), language), ...why, ...doubts].join(' · ');
}

/** The likeliest other value, with what differs marked; with `take`, a button that takes it instead. */
export function nextBest(
  { value, evidence }: FieldReading,
  language: Language,
  take: ((value: string) => void) | undefined,
): TemplateResult | typeof nothing {
  const other = evidence?.runnerUp;
  if (other === undefined || other === value) return nothing;
  const runs = differingCharacters(other, value).map(({ text, differs }) =>
    differs ? html`<mark>${text}</mark>` : text,
  );
  return html`<span class="next-best"><small>${say(WORDS.nextBest, language)}</small> <span lang="zh-CN">${runs}</span> ${
    take === undefined
      ? nothing
      : html`<button type="button" data-take aria-label=${`${say(WORDS.take, language)} ${other}`} @click=${() => take(other)}>${say(WORDS.take, language)}</button>`
  }</span>`;
}
