import { EXIT, type ExitStatus } from '../exit-status';
import type { CommandContext } from '../host';
import { paintFor } from '../paint';
import { renderPackTests } from '../summary/render-pack-tests';

/** Runs the examples that rule packs bring along: those of a folder, or of the packs built in. Status 1 where one fails. */
export async function testPacks(folder: string | undefined, context: CommandContext): Promise<ExitStatus> {
  const { host, reviewer, language } = context;
  const result = folder === undefined ? await reviewer.testPacks() : await reviewer.testPacks(folder);
  host.stdout.write(renderPackTests(result, { language, paint: paintFor(host.stdout, host.env) }));
  return result.failed > 0 ? EXIT.failed : EXIT.done;
}
