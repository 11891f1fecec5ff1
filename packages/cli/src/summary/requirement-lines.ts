import type { RequirementResult, RequirementStatus } from '@yushen/contract';
import { fileName } from '../case-view';
import type { Paint } from '../paint';
import { documentById } from '../place';
import { plainText } from '../plain-text';
import { STATUS_SIGNS, STATUS_WORDS } from '../words';
import { displayWidth, padColumns } from './display-width';
import type { Page } from './issue-lines';

const MAX_TITLE_COLUMNS = 44;

/** One line for each requirement: its sign, title, status and the files that were taken for it. */
export function requirementLines(requirements: readonly RequirementResult[], page: Page): readonly string[] {
  const { language, paint } = page;
  const titles = requirements.map(({ title }) => displayWidth(plainText(title[language])));
  const titleColumns = Math.min(MAX_TITLE_COLUMNS, Math.max(0, ...titles));
  const statusColumns = Math.max(0, ...requirements.map(({ status }) => displayWidth(STATUS_WORDS[status][language])));
  return requirements.flatMap((requirement) => {
    const { title, status, documents, subjects = [] } = requirement;
    const line = [
      padColumns(plainText(title[language]), titleColumns),
      padColumns(STATUS_WORDS[status][language], statusColumns),
      filesOf(documents, page),
    ].join('  ');
    return [
      paintStatus(status, paint)(`  ${STATUS_SIGNS[status]} ${line}`.trimEnd()),
      ...subjects.map((one) =>
        paintStatus(
          one.status,
          paint,
        )(
          `      ${STATUS_SIGNS[one.status]} ${plainText(one.subject)}  ${STATUS_WORDS[one.status][language]}  ${filesOf(one.documents, page)}`.trimEnd(),
        ),
      ),
    ];
  });
}

function filesOf(documents: readonly string[], { view }: Page): string {
  const materials = documents
    .flatMap((id) => documentById(view.report, id)?.pages ?? [])
    .map(({ material }) => material);
  return plainText([...new Set(materials)].map((material) => fileName(view, material)).join(', '));
}

function paintStatus(status: RequirementStatus, paint: Paint): (text: string) => string {
  return {
    met: paint.green,
    waived: paint.green,
    missing: paint.red,
    defective: paint.red,
    'not-applicable': paint.dim,
  }[status];
}
