import { EXIT, type ExitStatus } from '../exit-status';
import type { CommandContext } from '../host';
import { paintFor } from '../paint';
import { renderPackTests } from '../summary/render-pack-tests';

export const TEST_SCHEMA = 'yushen.test/1';

/**
 * Runs the examples that rule packs bring along: those of a folder, or of the packs built in. Status 1 where one fails, or where
 * a rule or requirement lacks one.
 */
export async function testPacks(
  folder: string | undefined,
  { json }: { readonly json?: boolean | undefined },
  { host, reviewer, language }: CommandContext,
): Promise<ExitStatus> {
  const result = folder === undefined ? await reviewer.testPacks() : await reviewer.testPacks(folder);
  const options = { language, paint: paintFor(host.stdout, host.env) };
  host.stdout.write(
    json ? `${JSON.stringify({ schema: TEST_SCHEMA, ...result })}\n` : renderPackTests(result, options),
  );
  return result.failed > 0 ? EXIT.failed : EXIT.done;
}
