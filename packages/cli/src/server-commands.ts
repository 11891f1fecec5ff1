import { type Command, InvalidArgumentError, Option } from 'commander';
import { demoDesk } from './commands/demo-desk';
import { type ServeFlags, serve } from './commands/serve';
import { verifyAudit } from './commands/verify-audit';
import { type WorkFlags, work } from './commands/work';
import type { HELP } from './help';
import type { ProgramOptions } from './program-options';

const DEFAULT_PORT = 8787;
const DEMO_EACH = 3;

/** The service and what belongs to it. */
export function addServerCommands(
  yushen: Command,
  say: (topic: keyof typeof HELP) => string,
  choose: ProgramOptions['choose'],
): void {
  yushen
    .command('serve')
    .description(say('serve'))
    .addOption(new Option('--port <n>', say('port')).default(DEFAULT_PORT).argParser(port))
    .option('--host <address>', say('hostName'), '127.0.0.1')
    .option('--data <folder>', say('data'))
    .option('--settings <file>', say('settings'))
    .option('--new-key', say('newKey'))
    .option('--shadow <folder>', say('serveShadow'))
    .addHelpText('after', say('serveExamples'))
    .action(({ shadow, ...flags }: ServeFlags & { shadow?: string }) =>
      choose((context) => serve(flags, context), shadow === undefined ? undefined : { shadow: [shadow] }),
    );

  yushen
    .command('demo-desk')
    .description(say('demoDesk'))
    .addOption(new Option('--port <n>', say('port')).default(DEFAULT_PORT).argParser(port))
    .option('--cases <folder>', say('demoCases'))
    .addOption(new Option('--each <n>', say('demoEach')).default(DEMO_EACH).argParser(each))
    .option('--data <folder>', say('demoData'))
    .addHelpText('after', say('demoDeskExamples'))
    .action((flags: { port: number; cases?: string; each: number; data?: string }) =>
      choose((context) => demoDesk(flags, context)),
    );

  yushen
    .command('work')
    .description(say('work'))
    .addOption(new Option('--port <n>', say('workPort')).argParser(port))
    .option('--host <address>', say('hostName'), '127.0.0.1')
    .option('--data <folder>', say('data'))
    .option('--settings <file>', say('settings'))
    .addHelpText('after', say('workExamples'))
    .action((flags: WorkFlags) => choose((context) => work(flags, context)));

  yushen
    .command('audit')
    .description(say('audit'))
    .command('verify')
    .description(say('auditVerify'))
    .option('--data <folder>', say('data'))
    .option('--json', say('json'))
    .addHelpText('after', say('auditVerifyExamples'))
    .action((flags: { data?: string; json?: true }) => choose((context) => verifyAudit(flags, context)));
}

function port(text: string): number {
  const number = Number(text);
  if (!/^\d{1,5}$/.test(text) || number > 65_535) throw new InvalidArgumentError('Give a port from 0 to 65535.');
  return number;
}

function each(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1 to 9999.');
  return Number(text);
}
