import { noticeHtml, noticeText } from '@yushen/engine';
import { EXIT, type ExitStatus } from '../exit-status';
import type { CommandContext } from '../host';
import { writeTextFile } from '../html/write-text-file';
import { plainText } from '../plain-text';
import { readStored } from './read-stored';

export interface NoticeFlags {
  readonly json?: boolean | undefined;
  /** Where to write the page to print. */
  readonly html?: string | undefined;
}

/**
 * The notice for the applicant, as text; with `html` also as a page to print.
 * @throws YushenError `bad-options` for a file that is neither a report nor a record; `unknown-matter`
 */
export async function notice(
  file: string,
  { json, html }: NoticeFlags,
  { host, reviewer, language }: CommandContext,
): Promise<ExitStatus> {
  const composed = reviewer.notice(await readStored(file));
  host.stdout.write(json ? `${JSON.stringify(composed)}\n` : noticeText(composed, language));
  if (html === undefined) return EXIT.done;
  await writeTextFile(html, noticeHtml(composed, language));
  const words = { zh: '告知书', en: 'notice' };
  host.stderr.write(`${words[language]}: ${plainText(html)}\n`);
  return EXIT.done;
}
