import { stat } from 'node:fs/promises';
import { YushenError } from '@yushen/contract';
import { type ExitStatus, statusOfError, worstOf } from '../exit-status';
import type { CommandContext } from '../host';
import { plainText } from '../plain-text';
import { sayError } from '../say-error';

/**
 * Does the same with each file in the order given. One that is not there or fails is named on standard error and the
 * others go on; the status at the end is the worst one. An interrupt ends the series.
 */
export async function eachFile(
  files: readonly string[],
  { host }: Pick<CommandContext, 'host'>,
  work: (file: string) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const statuses: ExitStatus[] = [];
  for (const file of files) {
    host.signal.throwIfAborted();
    try {
      await requireFile(file);
      statuses.push(await work(file));
    } catch (error) {
      if (host.signal.aborted) throw error;
      host.stderr.write(`${plainText(file)}: ${sayError(error)}\n`);
      statuses.push(statusOfError(error));
    }
  }
  return worstOf(statuses);
}

async function requireFile(file: string): Promise<void> {
  const found = await stat(file).catch((cause: unknown) => {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    const fault = code === 'ENOENT' ? 'there is no such file' : `cannot be opened (${String(code)})`;
    throw new YushenError('bad-options', fault, { cause });
  });
  if (!found.isFile()) throw new YushenError('bad-options', 'not a file');
}
