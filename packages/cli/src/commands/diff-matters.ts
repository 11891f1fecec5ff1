import { EXIT, type ExitStatus } from '../exit-status';
import type { CommandContext } from '../host';
import { paintFor } from '../paint';
import { renderDiff } from '../summary/render-diff';

export const DIFF_SCHEMA = 'yushen.diff/1';

/** Says what differs between two rule packs. @throws YushenError `unknown-matter`, `bad-pack` */
export async function diffMatters(
  before: string,
  after: string,
  { json }: { readonly json?: boolean | undefined },
  { host, reviewer, language }: CommandContext,
): Promise<ExitStatus> {
  const diff = reviewer.diffMatters(before, after);
  const options = { language, paint: paintFor(host.stdout, host.env), columns: host.stdout.columns };
  host.stdout.write(json ? `${JSON.stringify({ schema: DIFF_SCHEMA, ...diff })}\n` : renderDiff(diff, options));
  return EXIT.done;
}
