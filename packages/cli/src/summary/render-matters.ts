import type { MatterSummary } from '@yushen/engine';
import { PLAIN } from '../paint';
import { displayWidth, padColumns } from './display-width';
import type { SummaryOptions } from './render-summary';

/** The matters there are, a line each. Ends with a line feed. */
export function renderMatters(matters: readonly MatterSummary[], { language, paint = PLAIN }: SummaryOptions): string {
  const idColumns = Math.max(0, ...matters.map(({ id }) => id.length));
  const titleColumns = Math.max(0, ...matters.map(({ title }) => displayWidth(title[language])));
  return matters
    .map(({ id, version, title, departments }) => {
      const name = padColumns(title[language], titleColumns);
      const departmentNames = departments.map((one) => one[language]).join(language === 'zh' ? '、' : ', ');
      return `${paint.bold(id.padEnd(idColumns))}  ${name}  ${paint.dim(`${version}  ${departmentNames}`)}\n`;
    })
    .join('');
}
