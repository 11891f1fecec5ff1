import { html, nothing, svg, type TemplateResult } from 'lit';
import type { LearningView } from './trial-view';

/** Limits of confidence with what each would have come to, as the service says it. */
export interface Proposal {
  readonly target: number;
  readonly steps: readonly {
    readonly relied: number;
    readonly approvedShare: number;
    readonly seen: number;
    readonly wrong: number;
    readonly falseApprovals?: { readonly share: number; readonly lower: number; readonly upper: number };
  }[];
  readonly proposed?: number;
  readonly needed: number;
  readonly approvals: number;
}

type Interval = NonNullable<Proposal['steps'][number]['falseApprovals']>;
const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

/** Every limit with its interval, and the one that is proposed, or why none is. Whoever wants it writes it into the rules. */
export function proposalView({ target, steps, proposed, needed }: Proposal, { say }: LearningView): TemplateResult {
  const widest = Math.max(target * 2, ...steps.map(({ falseApprovals }) => falseApprovals?.upper ?? 0));
  const seen = Math.max(0, ...steps.map((step) => step.seen));
  return html`<div data-proposal>
    ${
      proposed === undefined
        ? html`<p class="verdict no">${say('noProposal', { target: percent(target), needed, seen })}</p>`
        : html`<p class="verdict yes">${say('proposed', { relied: proposed, target: percent(target) })}</p><pre tabindex="0" role="region" aria-label=${say('linesToWrite')}>confidence:
  relied: ${proposed}</pre>`
    }
    <table><thead><tr><th scope="col">${say('relied')}</th><th scope="col">${say('approvedShare')}</th><th scope="col">${say('seenWrong')}</th><th scope="col">${say('interval')}</th><th scope="col">0 – ${percent(widest)}</th></tr></thead>
    <tbody>${steps.map(
      ({ relied, approvedShare, seen: cases, wrong, falseApprovals }) =>
        html`<tr class=${relied === proposed ? 'best' : ''}><th scope="row">${relied.toFixed(2)}</th><td>${percent(approvedShare)}</td><td>${wrong} / ${cases}</td>
        <td>${falseApprovals === undefined ? '–' : `${percent(falseApprovals.share)} (${percent(falseApprovals.lower)} – ${percent(falseApprovals.upper)})`}</td>
        <td>${falseApprovals === undefined ? nothing : range(falseApprovals, target, widest)}</td></tr>`,
    )}</tbody></table></div>`;
}

/** An interval as a bar, its share as a stroke, the target as a line. */
function range({ share, lower, upper }: Interval, target: number, widest: number): TemplateResult {
  const at = (value: number) => (value / widest) * 200;
  return html`<svg class="range" viewBox="0 0 200 20" preserveAspectRatio="none" aria-hidden="true">${svg`
    <rect x=${at(lower)} y="7" width=${Math.max(1, at(upper) - at(lower))} height="6" fill="currentColor" opacity="0.35" />
    <rect x=${Math.max(0, at(share) - 1)} y="3" width="2" height="14" fill="currentColor" />
    <line x1=${at(target)} x2=${at(target)} y1="0" y2="20" stroke="currentColor" stroke-dasharray="3 2" />`}</svg>`;
}
