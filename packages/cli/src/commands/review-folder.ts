import { type Report, type RollOutMode, YushenError } from '@yushen/contract';
import { type ExitStatus, statusOfError, worstOf } from '../exit-status';
import { findCases } from '../files/find-cases';
import type { CommandContext } from '../host';
import { plainText } from '../plain-text';
import { type FolderProgress, openFolderProgress } from '../progress/folder-progress';
import { sayError } from '../say-error';
import { shadowLines } from '../summary/render-change';
import { duration } from '../words';
import { inOrder } from './in-order';
import { openRecordFile, type RecordFile } from './record-file';

export interface FolderFlags {
  /** Cases under review at one time; at least 1. */
  readonly jobs: number;
  /** Where to store the cases with their readings. */
  readonly record?: string | undefined;
  readonly mode?: RollOutMode | undefined;
}

type Outcome = { readonly report: Report } | { readonly error: unknown };

/**
 * Reviews every case below a folder: one report a line, sorted by the case files' paths.
 * A case that cannot be reviewed is named on standard error and the others go on; the status then says so at the end.
 * @throws YushenError `bad-options` where there is no such folder or no case in it; `aborted`
 */
export async function reviewFolder(
  folder: string,
  { jobs, record, mode }: FolderFlags,
  context: CommandContext,
): Promise<ExitStatus> {
  const { host } = context;
  const caseFiles = await findCases(folder);
  if (caseFiles.length === 0)
    throw new YushenError('bad-options', `there is no case.json in or below ${plainText(folder)}`);
  const records = openRecordFile(record);
  const started = performance.now();
  const progress = openFolderProgress(host.stderr, caseFiles.length);
  const counts = { approve: 0, correct: 0, manual: 0, failed: 0 };
  const statuses = new Set<ExitStatus>();
  try {
    for await (const outcome of inOrder(caseFiles, jobs, (file) =>
      reviewOne(file, context, progress, { mode, records }),
    )) {
      if ('report' in outcome) {
        counts[outcome.report.decision] += 1;
        host.stdout.write(`${JSON.stringify(outcome.report)}\n`);
      } else {
        counts.failed += 1;
        statuses.add(statusOfError(outcome.error));
      }
    }
  } finally {
    progress.stop();
    records.close();
  }
  const { approve, correct, manual, failed } = counts;
  host.stderr.write(
    `${caseFiles.length} cases in ${duration(performance.now() - started)}: ` +
      `approve ${approve}, correct ${correct}, manual ${manual}${failed ? `, not reviewed ${failed}` : ''}\n`,
  );
  return worstOf(statuses);
}

/** One case's report or what stopped it. An abort stops the folder instead. */
async function reviewOne(
  caseFile: string,
  context: CommandContext,
  progress: FolderProgress,
  { mode, records }: { readonly mode: RollOutMode | undefined; readonly records: RecordFile },
): Promise<Outcome> {
  const { host, reviewer, language } = context;
  host.signal.throwIfAborted();
  try {
    const report = await reviewer.reviewFile(caseFile, {
      signal: host.signal,
      mode,
      onRecord: records.write,
      onShadow: (result) => progress.say(shadowLines(result, language).trimEnd()),
    });
    progress.done(caseFile, report.decision);
    return { report };
  } catch (error) {
    if (host.signal.aborted) throw error;
    progress.say(namedError(caseFile, error));
    progress.done(caseFile, '✗');
    return { error };
  }
}

/** The error with the case file's path in front, unless it names it already. */
function namedError(caseFile: string, error: unknown): string {
  const [file, said] = [plainText(caseFile), sayError(error)];
  return said.includes(file) ? said : `${file}: ${said}`;
}
