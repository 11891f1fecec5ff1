import { ROLL_OUT_MODES, type RollOutMode } from '@yushen/contract';
import { type Command, Option } from 'commander';
import { explain } from './commands/explain';
import { notice } from './commands/notice';
import { replay } from './commands/replay';
import type { HELP } from './help';
import type { ProgramOptions } from './program';

/** What is done with a case that was reviewed before: explained, told to the applicant, decided anew. */
export function addPastCaseCommands(
  yushen: Command,
  say: (topic: keyof typeof HELP) => string,
  choose: ProgramOptions['choose'],
): void {
  yushen
    .command('explain')
    .description(say('explain'))
    .argument('<report>', say('reportArgument'))
    .argument('[rule]', say('ruleArgument'))
    .option('--json', say('json'))
    .addHelpText('after', say('explainExamples'))
    .action((file: string, rule: string | undefined, flags: { json?: true }) =>
      choose((context) => explain(file, rule, flags, context)),
    );

  yushen
    .command('notice')
    .description(say('notice'))
    .argument('<report>', say('reportArgument'))
    .option('--html <file>', say('noticeHtml'))
    .option('--json', say('json'))
    .addHelpText('after', say('noticeExamples'))
    .action((file: string, flags: { json?: true; html?: string }) => choose((context) => notice(file, flags, context)));

  yushen
    .command('replay')
    .description(say('replay'))
    .argument('<records>', say('recordsArgument'))
    .option('--pack <folder>', say('pack'))
    .addOption(new Option('--mode <mode>', say('mode')).choices(ROLL_OUT_MODES))
    .option('--json', say('json'))
    .addHelpText('after', say('replayExamples'))
    .action((place: string, { pack, ...flags }: { json?: true; mode?: RollOutMode; pack?: string }) =>
      choose(
        (context) => replay(place, { ...flags, shadow: pack !== undefined }, context),
        pack === undefined ? undefined : { shadow: [pack] },
      ),
    );
}
