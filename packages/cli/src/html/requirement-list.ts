import type { RequirementResult } from '@yushen/contract';
import { STATUS_SIGNS, STATUS_WORDS, WORDS } from '../words';
import { both, html, type Markup } from './markup';

/** What the matter asks for and how each stands; what does not apply is folded away. */
export function requirementList(requirements: readonly RequirementResult[]): Markup {
  const applicable = requirements.filter(({ status }) => status !== 'not-applicable');
  const others = requirements.filter(({ status }) => status === 'not-applicable');
  return html`<section class="requirements"><h2>${both(WORDS.requirements)}</h2>
<ul>${applicable.map(requirementItem)}</ul>
${others.length === 0 ? undefined : html`<details><summary>${both(STATUS_WORDS['not-applicable'])} ${others.length}</summary><ul>${others.map(requirementItem)}</ul></details>`}
</section>`;
}

function requirementItem({ title, status, subjects = [] }: RequirementResult): Markup {
  return html`<li class="${status}"><i>${STATUS_SIGNS[status]}</i><span><b>${both(title)}</b> <small>${both(STATUS_WORDS[status])}</small>${subjects.map(
    (one) => html`<em class="${one.status}">${STATUS_SIGNS[one.status]} ${one.subject}</em>`,
  )}</span></li>
`;
}
