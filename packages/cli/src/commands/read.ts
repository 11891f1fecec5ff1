import { EXIT, type ExitStatus } from '../exit-status';
import type { CommandContext } from '../host';
import { paintFor } from '../paint';
import { openProgress } from '../progress/progress';
import { renderReading } from '../summary/render-reading';
import { eachFile } from './each-file';

export interface ReadFlags {
  readonly json?: boolean | undefined;
}

/** Reads the text of each file. With `json`, one document a line. Status 1 where a file could not be opened. */
export function read(files: readonly string[], { json }: ReadFlags, context: CommandContext): Promise<ExitStatus> {
  const { host, reviewer, language } = context;
  const paint = paintFor(host.stdout, host.env);
  return eachFile(files, context, async (file) => {
    const progress = openProgress(host.stderr, language);
    const output = await reviewer
      .read(file, { signal: host.signal, onProgress: progress.show })
      .finally(() => progress.stop());
    host.stdout.write(json ? `${JSON.stringify(output)}\n` : renderReading(output, { language, paint }));
    return output.pages.length === 0 && output.issues?.length ? EXIT.failed : EXIT.done;
  });
}
