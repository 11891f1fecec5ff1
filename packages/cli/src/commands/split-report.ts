import { type Report, YushenError } from '@yushen/contract';
import type { DepartmentView } from '@yushen/rules';
import { EXIT, type ExitStatus } from '../exit-status';
import type { CommandContext } from '../host';
import { paintFor } from '../paint';
import { plainText } from '../plain-text';
import { renderDepartments } from '../summary/render-departments';
import { readStored, reportOf } from './read-stored';

export const DEPARTMENTS_SCHEMA = 'yushen.departments/1';

export interface SplitFlags {
  readonly json?: boolean | undefined;
  /** The id of one department's part. */
  readonly department?: string | undefined;
}

/**
 * Splits a stored report by department.
 *
 * @throws YushenError `bad-options` for a file that is no report, a matter of one piece, or a department that it does not have
 */
export async function splitReport(
  file: string,
  { json, department }: SplitFlags,
  { host, reviewer, language }: CommandContext,
): Promise<ExitStatus> {
  const report = reportOf(await readStored(file));
  const views = chosen(reviewer.splitByDepartment(report), department, report);
  const split = { caseId: report.caseId, matter: report.matter, decision: report.decision, departments: views };
  const options = { language, paint: paintFor(host.stdout, host.env), columns: host.stdout.columns };
  host.stdout.write(
    json ? `${JSON.stringify({ schema: DEPARTMENTS_SCHEMA, ...split })}\n` : renderDepartments(split, options),
  );
  return EXIT.done;
}

function chosen(
  views: readonly DepartmentView[],
  department: string | undefined,
  { matter }: Report,
): readonly DepartmentView[] {
  if (views.length === 0)
    throw new YushenError('bad-options', `"${matter.id}" is one department's matter: there is nothing to split`);
  if (department === undefined) return views;
  const found = views.filter(({ part }) => part === department);
  if (found.length > 0) return found;
  const parts = views.map(({ part }) => part).join(', ');
  throw new YushenError(
    'bad-options',
    `"${plainText(department)}" has no part in "${matter.id}". There are: ${parts}.`,
  );
}
