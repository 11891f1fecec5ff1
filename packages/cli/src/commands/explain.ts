import { EXIT, type ExitStatus } from '../exit-status';
import type { CommandContext } from '../host';
import { paintFor } from '../paint';
import { renderExplanation } from '../summary/render-explanation';
import { readStored, reportOf } from './read-stored';

export interface ExplainFlags {
  readonly json?: boolean | undefined;
}

/**
 * Says why a case was decided as it was: all of it, or one rule in one paragraph.
 * @throws YushenError `bad-options` for a file that is no report, or a rule that it does not have; `unknown-matter`
 */
export async function explain(
  file: string,
  rule: string | undefined,
  { json }: ExplainFlags,
  { host, reviewer, language }: CommandContext,
): Promise<ExitStatus> {
  const report = reportOf(await readStored(file));
  const explanation = reviewer.explain(report, rule);
  const style = { language, paint: paintFor(host.stdout, host.env), columns: host.stdout.columns };
  host.stdout.write(
    json ? `${JSON.stringify(explanation)}\n` : renderExplanation(explanation, { ...style, alone: rule !== undefined }),
  );
  return EXIT.done;
}
