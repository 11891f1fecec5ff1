import { stat } from 'node:fs/promises';
import { type Report, type RollOutMode, YushenError } from '@yushen/contract';
import type { ShadowResult } from '@yushen/engine';
import { viewCase } from '../case-view';
import { EXIT, type ExitStatus } from '../exit-status';
import type { CommandContext } from '../host';
import { pictureCase } from '../html/picture-case';
import { renderHtml } from '../html/render-html';
import { writeTextFile } from '../html/write-text-file';
import { paintFor } from '../paint';
import { plainText } from '../plain-text';
import { openProgress } from '../progress/progress';
import { shadowLines } from '../summary/render-change';
import { renderSummary } from '../summary/render-summary';
import { openRecordFile } from './record-file';

export interface ReviewFlags {
  readonly json?: boolean | undefined;
  /** Where to write the illustrated report. */
  readonly html?: string | undefined;
  /** Where to store the case with its readings. */
  readonly record?: string | undefined;
  readonly mode?: RollOutMode | undefined;
}

/**
 * Reviews one case and prints its report: for people, or as one line of JSON.
 * @throws YushenError `bad-case` for a case file that is not there or not right, `bad-options` for a folder
 */
export async function review(caseFile: string, flags: ReviewFlags, context: CommandContext): Promise<ExitStatus> {
  await requireCaseFile(caseFile);
  const report = await reviewWithProgress(caseFile, flags, context);
  await printReport(caseFile, report, flags, context);
  if (flags.html !== undefined) await writeReportPage(caseFile, report, flags.html, context);
  return EXIT[report.decision];
}

async function requireCaseFile(caseFile: string): Promise<void> {
  const found = await stat(caseFile).catch((cause: unknown) => {
    throw new YushenError('bad-case', `${plainText(caseFile)}: there is no such file`, { cause });
  });
  if (found.isDirectory())
    throw new YushenError(
      'bad-options',
      `${plainText(caseFile)} is a folder: add --jsonl to review every case below it`,
    );
}

async function reviewWithProgress(
  caseFile: string,
  { record, mode }: ReviewFlags,
  { host, reviewer, language }: CommandContext,
): Promise<Report> {
  const records = openRecordFile(record);
  const shadows: ShadowResult[] = [];
  const progress = openProgress(host.stderr, language);
  try {
    return await reviewer.reviewFile(caseFile, {
      signal: host.signal,
      onProgress: progress.show,
      mode,
      onRecord: records.write,
      onShadow: (result) => shadows.push(result),
    });
  } finally {
    progress.stop();
    records.close();
    for (const result of shadows) host.stderr.write(shadowLines(result, language));
  }
}

async function printReport(caseFile: string, report: Report, flags: ReviewFlags, context: CommandContext) {
  const { host, reviewer, language } = context;
  if (flags.json) {
    host.stdout.write(`${JSON.stringify(report)}\n`);
    return;
  }
  const view = await viewCase(caseFile, report, reviewer);
  const paint = paintFor(host.stdout, host.env);
  host.stdout.write(renderSummary(view, { language, paint, columns: host.stdout.columns }));
}

async function writeReportPage(caseFile: string, report: Report, target: string, context: CommandContext) {
  const { host, reviewer, language } = context;
  const view = await viewCase(caseFile, report, reviewer);
  await writeTextFile(target, renderHtml(await pictureCase(caseFile, view, reviewer, host.signal), language));
  const words = { zh: '图文报告', en: 'illustrated report' };
  host.stderr.write(`${words[language]}: ${plainText(target)}\n`);
}
