import { ROLL_OUT_MODES, type RollOutMode } from '@yushen/contract';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { explain } from './commands/explain';
import { notice } from './commands/notice';
import { replay } from './commands/replay';
import type { HELP } from './help';
import type { ProgramOptions } from './program-options';

/** What is done with a case that was reviewed before: explained, told to the applicant, re-evaluated. */
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
    .addOption(new Option('--relied <share>', say('relied')).argParser(share))
    .addOption(new Option('--corroborated <share>', say('corroborated')).argParser(share))
    .option('--json', say('json'))
    .addHelpText('after', say('replayExamples'))
    .action((place: string, { pack, relied, corroborated, ...flags }: ReplayLine) => {
      const confidence = {
        ...(relied !== undefined && { relied }),
        ...(corroborated !== undefined && { corroborated }),
      };
      choose(
        (context) => replay(place, { ...flags, shadow: pack !== undefined, confidence }, context),
        pack === undefined ? undefined : { shadow: [pack] },
      );
    });
}

interface ReplayLine {
  readonly json?: true;
  readonly mode?: RollOutMode;
  readonly pack?: string;
  readonly relied?: number;
  readonly corroborated?: number;
}

function share(text: string): number {
  const number = Number(text);
  if (!/^[01]?(\.\d{1,6})?$/.test(text) || text === '' || number > 1)
    throw new InvalidArgumentError('Give a number from 0 to 1, such as 0.95.');
  return number;
}
