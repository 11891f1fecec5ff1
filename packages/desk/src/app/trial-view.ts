import type { Report } from '@yushen/contract';
import { html, type TemplateResult } from 'lit';
import type { Word } from './words';

type Decision = Report['decision'];
interface Tally {
  readonly approved: number;
  readonly agreed: number;
  readonly wronglyApproved: number;
}

/** What past cases would have come to, as the service says it. */
export interface Trial {
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
  readonly matter: (id: string) => string;
  readonly open: (id: string) => void;
}

/** Before and after side by side, and each case that would be decided otherwise. */
export function trialView(
  { cases, failed, before, after, changes }: Trial,
  { say, matter, open }: LearningView,
): TemplateResult {
  const tile = (word: Word, name: keyof Tally) =>
    html`<div><dt>${say(word)}</dt><dd>${before[name]} → ${after[name]}</dd></div>`;
  return html`<div data-trial><p>${say('tried', { cases })}${failed === 0 ? '' : ` ${say('triedNot', { failed })}`}</p>
    <dl>${tile('approvedCases', 'approved')}${tile('agreedCases', 'agreed')}${tile('wrongCases', 'wronglyApproved')}</dl>
    ${
      changes.length === 0
        ? html`<p>${say('nothingChanges')}</p>`
        : html`<table><thead><tr><th scope="col">#</th><th scope="col">${say('matter')}</th><th scope="col">${say('before')}</th><th scope="col">${say('after')}</th><th scope="col">${say('clerkSaid')}</th></tr></thead>
        <tbody>${changes.map(
          (one) =>
            html`<tr><td><button type="button" @click=${() => open(one.case)}>${one.reference ?? one.case.slice(0, 8)}</button></td><td>${matter(one.matter)}</td>
            <td class=${one.before}>${say(one.before)}</td><td class=${one.after}>${say(one.after)}</td><td class=${one.outcome}>${say(one.outcome)}</td></tr>`,
        )}</tbody></table>`
    }</div>`;
}
