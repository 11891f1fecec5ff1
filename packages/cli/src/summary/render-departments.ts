import type { Report, Severity } from '@yushen/contract';
import type { DepartmentView } from '@yushen/rules';
import { type Paint, PLAIN } from '../paint';
import { plainText } from '../plain-text';
import { DECISION_SIGNS, DECISION_WORDS, STATUS_SIGNS, STATUS_WORDS } from '../words';
import type { SummaryOptions } from './render-summary';
import { wrapText } from './wrap-text';

const SIGNS: Readonly<Record<Severity, (paint: Paint) => string>> = {
  block: (paint) => paint.red('✗'),
  review: (paint) => paint.yellow('!'),
  notice: (paint) => paint.dim('·'),
};

/** A report as its departments see it. */
export interface DepartmentsSplit extends Pick<Report, 'caseId' | 'matter' | 'decision'> {
  readonly departments: readonly DepartmentView[];
}

const WORDS = {
  notConcerned: { zh: '本案不涉及', en: 'not concerned in this case' },
  // Not "approved": that is for the whole case to be.
  nothing: { zh: '✓ 本部门的材料未发现问题', en: '✓ nothing found that concerns this department' },
} as const;

/** Each department's own list and issues. Ends with a line feed. */
export function renderDepartments(split: DepartmentsSplit, options: SummaryOptions): string {
  const { language, paint = PLAIN } = options;
  const { caseId, matter, decision, departments } = split;
  const head = `${paint.bold(plainText(caseId))}  ${paint.dim(`${matter.id} ${matter.version}`)}  ${DECISION_SIGNS[decision]} ${DECISION_WORDS[decision][language]}`;
  return `${[head, ...departments.flatMap((view) => ['', ...viewLines(view, options, paint)])].join('\n')}\n`;
}

function viewLines(view: DepartmentView, { language, columns = 100 }: SummaryOptions, paint: Paint): readonly string[] {
  const width = Math.min(Math.max(columns, 40), 120);
  const name = `${paint.bold(view.department[language])}  ${view.title[language]}  ${paint.dim(view.part)}`;
  if (!view.concerned) return [`${name}  ${paint.dim(WORDS.notConcerned[language])}`];
  const { decision } = view;
  const found = `${DECISION_SIGNS[decision]} ${DECISION_WORDS[decision][language]}`;
  return [
    `${name}  ${decision === 'approve' ? WORDS.nothing[language] : found}`,
    ...view.requirements.map(({ title, status, subjects = [] }) => {
      const persons = subjects.map(({ subject }) => plainText(subject)).join(language === 'zh' ? '、' : ', ');
      return `  ${STATUS_SIGNS[status]} ${title[language]}  ${paint.dim(persons ? `${STATUS_WORDS[status][language]} · ${persons}` : STATUS_WORDS[status][language])}`;
    }),
    ...view.issues.flatMap(({ message, severity }) =>
      wrapText(plainText(message[language]), width - 6).map(
        (line, index) => `    ${index === 0 ? SIGNS[severity](paint) : ' '} ${line}`,
      ),
    ),
  ];
}
