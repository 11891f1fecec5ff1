import { html, type TemplateResult } from 'lit';
import { caseLink, type OpenCase } from './case-link';
import type { Word } from './words';

/** How content an applicant was, as the service lists it. */
export interface Answer {
  readonly case: string;
  readonly reference?: string;
  readonly matter: string;
  readonly score: number;
  readonly words?: string;
  readonly at: string;
}

export interface AnswersView {
  readonly say: (word: Word) => string;
  readonly matter: (id: string) => string;
  readonly time: (at: string) => string;
  /** Absent for who sees no case. */
  readonly open?: OpenCase | undefined;
}

const SCORES: Readonly<Record<number, Word>> = { 1: 'score1', 2: 'score2', 3: 'score3', 4: 'score4', 5: 'score5' };

/** What applicants said, the latest first. */
export const answersView = (answers: readonly Answer[], { say, matter, time, open }: AnswersView): TemplateResult =>
  html`<table class="answers" data-answers><thead><tr><th scope="col">#</th><th scope="col">${say('matter')}</th><th scope="col">${say('satisfaction')}</th><th scope="col">${say('inWords')}</th><th scope="col">${say('saidAt')}</th></tr></thead>
  <tbody>${answers.map(
    ({ case: id, reference, matter: of, score, words, at }) =>
      html`<tr><td>${caseLink(id, reference, open)}</td><td>${matter(of)}</td><td class=${score <= 2 ? 'correct' : ''}>${score} · ${say(SCORES[score] ?? 'none')}</td><td>${words ?? '–'}</td><td>${time(at)}</td></tr>`,
  )}</tbody></table>`;
