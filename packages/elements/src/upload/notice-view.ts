import type { Issue } from '@yushen/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { type Language, say } from '../words/language';
import type { NoticeEntry, Outcome } from './upload-client';
import { slotOf } from './upload-item';
import { WORDS } from './words';

/** The notice of everything at once (一次性告知), each fault with a way to the place where it is mended. */
export function noticeView(
  { notice, report }: Outcome,
  language: Language,
  onMend: (slot: string) => void,
): TemplateResult {
  const blocking = report?.issues.filter(({ severity }) => severity === 'block') ?? [];
  const entries = (list: readonly NoticeEntry[], issues: readonly Issue[]) =>
    html`<ol>${list.map((entry, index) => entryView(entry, issues[index], language, onMend))}</ol>`;
  const section = (
    words: (typeof WORDS)['toMend' | 'underReview' | 'goodToKnow'],
    list: readonly NoticeEntry[],
    issues: readonly Issue[],
  ) =>
    list.length === 0
      ? nothing
      : html`<h4>${say(words, language, { count: list.length })}</h4>${entries(list, issues)}`;
  return html`<section class="box notice" part="notice" data-decision=${notice.decision} aria-labelledby="notice-title">
    <h3 id="notice-title" tabindex="-1">${notice.title[language]}</h3>
    <p>${notice.opening[language]}</p>
    ${section(WORDS.toMend, notice.toMend, blocking)}
    ${section(WORDS.underReview, notice.underReview, [])}
    ${section(WORDS.goodToKnow, notice.goodToKnow, [])}
    ${
      notice.inOrder.length === 0
        ? nothing
        : html`<h4>${say(WORDS.inOrder, language)}</h4>
            <ul class="inorder">${notice.inOrder.map((title) => html`<li><span class="done" aria-hidden="true">✓</span> ${title[language]}</li>`)}</ul>`
    }
    ${notice.closing.map((line) => html`<p>${line[language]}</p>`)}
  </section>`;
}

function entryView(entry: NoticeEntry, issue: Issue | undefined, language: Language, onMend: (slot: string) => void) {
  const { number, heading, what, how, where, basis } = entry;
  const requirement = issue?.requirement;
  return html`<li>
    <strong>${number}. ${heading[language]}</strong>
    <p>${what[language]}</p>
    <p><span class="soft">${say(WORDS.how, language)}</span>${how[language]}</p>
    ${where === undefined ? nothing : html`<p class="soft">${say(WORDS.where, language)}${where[language]}</p>`}
    ${basis === undefined ? nothing : html`<p class="soft">${say(WORDS.basis, language)}${basis}</p>`}
    ${
      requirement === undefined
        ? nothing
        : html`<button type="button" aria-label=${say(WORDS.mendOf, language, { number })} @click=${() =>
            onMend(
              slotOf({ requirement, ...(issue?.subject !== undefined && { subject: issue.subject }) }),
            )}>${say(WORDS.mend, language)}</button>`
    }
  </li>`;
}
