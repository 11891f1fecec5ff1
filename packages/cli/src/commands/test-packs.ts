import { EXIT, type ExitStatus } from '../exit-status';
import type { CommandContext } from '../host';
import { paintFor } from '../paint';
import { renderPackTests, renderTriedCases } from '../summary/render-pack-tests';
import { tryCases } from './try-cases';

export const TEST_SCHEMA = 'yushen.test/1';

export interface TestFlags {
  readonly json?: boolean | undefined;
  /** A folder of full cases, reviewed besides. */
  readonly cases?: string | undefined;
}

/**
 * Runs the examples that rule packs bring along: those of a folder, or of the packs built in; and, where asked, full cases.
 * Status 1 where one fails, or where a rule or requirement lacks an example.
 */
export async function testPacks(
  folder: string | undefined,
  { json, cases }: TestFlags,
  context: CommandContext,
): Promise<ExitStatus> {
  const { host, reviewer, language } = context;
  const result = folder === undefined ? await reviewer.testPacks() : await reviewer.testPacks(folder);
  const tried = cases === undefined ? undefined : await tryCases(cases, context);
  const options = { language, paint: paintFor(host.stdout, host.env) };
  host.stdout.write(
    json
      ? `${JSON.stringify({ schema: TEST_SCHEMA, ...result, ...(tried && { cases: tried }) })}\n`
      : `${renderPackTests(result, options)}${tried ? renderTriedCases(tried, options) : ''}`,
  );
  return result.failed > 0 || tried?.some(({ passed }) => !passed) ? EXIT.failed : EXIT.done;
}
