import type { DocumentType, Text, TextWanted } from '@yushen/contract';
import { EXIT, type ExitStatus } from '../exit-status';
import type { CommandContext } from '../host';
import { paintFor } from '../paint';
import { openProgress } from '../progress/progress';
import { renderInspection } from '../summary/render-inspection';
import { eachFile } from './each-file';

export interface InspectFlags {
  readonly json?: boolean | undefined;
  /** The type that the applicant was asked for. */
  readonly expect?: DocumentType | undefined;
  /** Which lines are read. */
  readonly text?: TextWanted | undefined;
}

/** Says of each file what it is: type, quality, fields, marks. With `json`, one document a line. */
export function inspect(files: readonly string[], flags: InspectFlags, context: CommandContext): Promise<ExitStatus> {
  const { host, reviewer, language } = context;
  const paint = paintFor(host.stdout, host.env);
  const typeTitles = flags.json ? new Map<DocumentType, Text>() : knownTypeTitles(reviewer);
  return eachFile(files, context, async (file) => {
    const progress = openProgress(host.stderr, language);
    const options = { signal: host.signal, onProgress: progress.show, expect: flags.expect, text: flags.text };
    const output = await reviewer.inspect(file, options).finally(() => progress.stop());
    host.stdout.write(
      flags.json
        ? `${JSON.stringify(output)}\n`
        : renderInspection(output, { language, paint, columns: host.stdout.columns, typeTitles }),
    );
    return EXIT.done;
  });
}

/** The words for every type that some matter asks for. */
function knownTypeTitles(reviewer: CommandContext['reviewer']): ReadonlyMap<DocumentType, Text> {
  const matters = reviewer.matters().map(({ id }) => reviewer.matter(id));
  const accepted = matters.flatMap(({ requirements }) => requirements.flatMap(({ accepts }) => accepts.flat()));
  return new Map(accepted.map(({ type, title }) => [type, title]));
}
