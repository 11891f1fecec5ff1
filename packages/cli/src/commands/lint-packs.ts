import { EXIT, type ExitStatus } from '../exit-status';
import type { CommandContext } from '../host';
import { paintFor } from '../paint';
import { renderLint } from '../summary/render-lint';

export const LINT_SCHEMA = 'yushen.lint/1';

export interface LintFlags {
  readonly json?: boolean | undefined;
  /** Warnings fail too. */
  readonly strict?: boolean | undefined;
}

/** Says what is wrong with rule packs. Status 1 where there is an error. */
export async function lintPacks(
  folder: string | undefined,
  { json, strict }: LintFlags,
  { host, reviewer, language }: CommandContext,
): Promise<ExitStatus> {
  const result = folder === undefined ? reviewer.lintPacks() : reviewer.lintPacks(folder);
  const options = { language, paint: paintFor(host.stdout, host.env), columns: host.stdout.columns };
  host.stdout.write(json ? `${JSON.stringify({ schema: LINT_SCHEMA, ...result })}\n` : renderLint(result, options));
  return result.errors > 0 || (strict && result.warnings > 0) ? EXIT.failed : EXIT.done;
}
