import type { Report, Text } from '@yushen/contract';
import type { Language } from '@yushen/elements/report';
import { html, nothing, type TemplateResult } from 'lit';
import { caseLink, type OpenCase } from './case-link';
import type { Word } from './words';

type Decision = Report['decision'];
interface Tally {
  readonly approved: number;
  readonly agreed: number;
  readonly wronglyApproved: number;
}

/** A rule pack that was brought along for the trial. */
interface TriedPack {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  /** What it says otherwise than the pack in force. */
  readonly changes: readonly Text[];
}

/** What past cases would have come to, as the service says it. */
export interface Trial {
  readonly pack?: TriedPack;
  readonly cases: number;
  readonly failed: number;
  readonly before: Tally;
  readonly after: Tally;
  readonly changes: readonly {
    readonly case: string;
    readonly reference?: string;
    readonly matter: string;
    readonly before: Decision;
    readonly after: Decision;
    readonly outcome: Decision;
  }[];
}

/** What a view of the learning room needs of it. */
export interface LearningView {
  readonly say: (word: Word, values?: Readonly<Record<string, string | number>>) => string;
  readonly language: Language;
  readonly matter: (id: string) => string;
  /** Absent for who sees no case. */
  readonly open?: OpenCase | undefined;
}

/** Before and after side by side, and each case that would be decided otherwise. */
export function trialView({ pack, cases, failed, before, after, changes }: Trial, view: LearningView): TemplateResult {
  const { say, matter, open } = view;
  const tile = (word: Word, name: keyof Tally) =>
    html`<div><dt>${say(word)}</dt><dd>${before[name]} → ${after[name]}</dd></div>`;
  return html`<div data-trial>${pack === undefined ? nothing : packView(pack, view)}<p>${say('tried', { cases })}${failed === 0 ? '' : ` ${say('triedNot', { failed })}`}</p>
    <dl>${tile('approvedCases', 'approved')}${tile('agreedCases', 'agreed')}${tile('wrongCases', 'wronglyApproved')}</dl>
    ${
      changes.length === 0
        ? html`<p>${say('nothingChanges')}</p>`
        : html`<table><thead><tr><th scope="col">#</th><th scope="col">${say('matter')}</th><th scope="col">${say('before')}</th><th scope="col">${say('after')}</th><th scope="col">${say('clerkSaid')}</th></tr></thead>
        <tbody>${changes.map(
          (one) =>
            html`<tr><td>${caseLink(one.case, one.reference, open)}</td><td>${matter(one.matter)}</td>
            <td class=${one.before}>${say(one.before)}</td><td class=${one.after}>${say(one.after)}</td><td class=${one.outcome}>${say(one.outcome)}</td></tr>`,
        )}</tbody></table>`
    }</div>`;
}

/** Which pack was tried and what it says otherwise; that nothing came into force by it. */
function packView({ id, version, title, changes }: TriedPack, { say, language }: LearningView): TemplateResult {
  return html`<section data-pack><h3>${title[language]} <code>${id}@${version}</code></h3>
    <p class="verdict no">${say('packNotApplied')}</p>
    ${
      changes.length === 0
        ? html`<p class="soft">${say('packSame')}</p>`
        : html`<details open><summary>${say('packDiffers', { count: changes.length })}</summary><ul>${changes.map((says) => html`<li>${says[language]}</li>`)}</ul></details>`
    }</section>`;
}
