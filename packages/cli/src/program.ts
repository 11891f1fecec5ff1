import {
  DOCUMENT_TYPES,
  type DocumentType,
  documentTypeSchema,
  ROLL_OUT_MODES,
  TEXT_WANTED,
  type TextWanted,
  YushenError,
} from '@yushen/contract';
import { Command, InvalidArgumentError, Option } from 'commander';
import { version } from '../package.json';
import { diffMatters } from './commands/diff-matters';
import { importModelFiles } from './commands/import-model-files';
import { inspect } from './commands/inspect';
import { lintPacks } from './commands/lint-packs';
import { describeMatter, listMatters } from './commands/matters';
import { read } from './commands/read';
import { type ReviewFlags, review } from './commands/review';
import { reviewFolder } from './commands/review-folder';
import { splitReport } from './commands/split-report';
import { testPacks } from './commands/test-packs';
import { HELP } from './help';
import { LANGUAGES } from './language';
import { addPastCaseCommands } from './past-case-commands';
import { plainText } from './plain-text';
import type { ProgramOptions } from './program-options';
import { addServerCommands } from './server-commands';

type ReviewLine = ReviewFlags & { readonly jsonl?: true; readonly jobs?: number; readonly shadow?: string };

/** Cases under review at one time unless `--jobs` says otherwise: one is read while another is opened and checked. */
const DEFAULT_JOBS = 2;

/** The command line's grammar. Parsing throws commander's `CommanderError` instead of ending the process. */
export function program({ language, writeOut, writeErr, choose }: ProgramOptions): Command {
  const say = (topic: keyof typeof HELP) => HELP[topic][language];
  const yushen = new Command('yushen')
    .description(say('yushen'))
    .version(version, '-V, --version', say('version'))
    .helpOption('-h, --help', say('help'))
    .helpCommand('help [command]', say('help'))
    .addOption(new Option('--lang <language>', say('lang')).choices(LANGUAGES))
    .addOption(
      new Option('--packs <folder>', say('packs'))
        .default([], '-')
        .argParser((folder: string, before: readonly string[]) => [...before, folder]),
    )
    .addOption(
      new Option('--documents <path>', say('documents'))
        .default([], '-')
        .argParser((place: string, before: readonly string[]) => [...before, place]),
    )
    .option('--models <dir>', say('models'))
    .configureOutput({ writeOut, writeErr })
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError()
    .exitOverride()
    .addHelpText('after', say('yushenExamples'));

  yushen
    .command('review')
    .description(say('review'))
    .argument('<case>', say('caseArgument'))
    .addOption(new Option('--json', say('json')).conflicts(['jsonl']))
    .addOption(new Option('--html <file>', say('html')).conflicts(['jsonl']))
    .option('--jsonl', say('jsonl'))
    .option('--jobs <n>', say('jobs'), wholeNumber)
    .option('--record <file>', say('record'))
    .addOption(new Option('--mode <mode>', say('mode')).choices(ROLL_OUT_MODES))
    .option('--shadow <folder>', say('shadow'))
    .addHelpText('after', say('reviewExamples'))
    .action((target: string, flags: ReviewLine) => {
      if (flags.jobs !== undefined && !flags.jsonl) throw new YushenError('bad-options', '--jobs goes with --jsonl');
      choose(
        (context) =>
          flags.jsonl
            ? reviewFolder(target, { ...flags, jobs: flags.jobs ?? DEFAULT_JOBS }, context)
            : review(target, flags, context),
        flags.shadow === undefined ? undefined : { shadow: [flags.shadow] },
      );
    });

  yushen
    .command('inspect')
    .description(say('inspect'))
    .argument('<file...>', say('fileArgument'))
    .addOption(new Option('--expect <type>', say('expect')).argParser(documentType))
    .addOption(new Option('--text <which>', say('text')).choices(TEXT_WANTED).default('whole'))
    .option('--json', say('jsonLines'))
    .addHelpText('after', say('inspectExamples'))
    .action((files: string[], flags: { json?: true; expect?: DocumentType; text: TextWanted }, command: Command) => {
      const { documents } = command.optsWithGlobals<{ documents: string[] }>();
      if (flags.expect !== undefined && documents.length === 0) requireShippedType(flags.expect);
      choose((context) => inspect(files, flags, context));
    });

  yushen
    .command('read')
    .description(say('read'))
    .argument('<file...>', say('fileArgument'))
    .option('--json', say('jsonLines'))
    .addHelpText('after', say('readExamples'))
    .action((files: string[], flags: { json?: true }) => choose((context) => read(files, flags, context)));

  const matters = yushen
    .command('matters')
    .description(say('matters'))
    .argument('[id]', say('matterArgument'))
    .option('--json', say('json'))
    .addOption(new Option('--form <file>', say('form')).conflicts(['schema']))
    .option('--schema', say('schema'))
    .addHelpText('after', say('mattersExamples'))
    .action((id: string | undefined, flags: { json?: true; form?: string; schema?: true }) => {
      if (id === undefined && (flags.form !== undefined || flags.schema))
        throw new YushenError('bad-options', '--form and --schema go with the id of a matter');
      choose((context) => (id === undefined ? listMatters(flags, context) : describeMatter(id, flags, context)));
    });

  matters
    .command('diff')
    .description(say('diff'))
    .argument('<before>', say('packNameArgument'))
    .argument('<after>', say('packNameArgument'))
    .option('--json', say('json'))
    .addHelpText('after', say('diffExamples'))
    .action((before: string, after: string, _flags: object, command: Command) =>
      choose((context) => diffMatters(before, after, command.optsWithGlobals<{ json?: true }>(), context)),
    );

  yushen
    .command('lint')
    .description(say('lint'))
    .argument('[folder]', say('packArgument'))
    .option('--json', say('json'))
    .option('--strict', say('strict'))
    .addHelpText('after', say('lintExamples'))
    .action((folder: string | undefined, flags: { json?: true; strict?: true }) =>
      choose((context) => lintPacks(folder, flags, context)),
    );

  yushen
    .command('models')
    .description(say('modelsCommand'))
    .command('import')
    .description(say('modelsImport'))
    .argument('<file...>', say('modelFiles'))
    .requiredOption('--to <dir>', say('modelsTo'))
    .option('--allow-unknown', say('allowUnknown'))
    .option('--pick <text>', say('pickModels'))
    .addHelpText('after', say('modelsImportExamples'))
    .action((files: string[], flags: { to: string; allowUnknown?: true; pick?: string }) =>
      choose((context) => importModelFiles(files, flags, context)),
    );

  yushen
    .command('test')
    .description(say('test'))
    .argument('[folder]', say('packArgument'))
    .option('--cases <folder>', say('cases'))
    .option('--json', say('json'))
    .addHelpText('after', say('testExamples'))
    .action((folder: string | undefined, flags: { json?: true; cases?: string }) =>
      choose(
        (context) => testPacks(folder, flags, context),
        folder === undefined || flags.cases === undefined ? undefined : { packs: [folder] },
      ),
    );

  yushen
    .command('split')
    .description(say('split'))
    .argument('<report>', say('reportArgument'))
    .option('--department <part>', say('department'))
    .option('--json', say('json'))
    .addHelpText('after', say('splitExamples'))
    .action((report: string, flags: { json?: true; department?: string }) =>
      choose((context) => splitReport(report, flags, context)),
    );

  addPastCaseCommands(yushen, say, choose);
  addServerCommands(yushen, say, choose);
  return yushen;
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1 to 999.');
  return Number(text);
}

function documentType(text: string): DocumentType {
  if (!documentTypeSchema.safeParse(text).success) throw new InvalidArgumentError('There is no such type of document.');
  return text;
}

/** Without definitions of one's own there are those that ship. @throws YushenError `bad-options` */
function requireShippedType(type: DocumentType): void {
  if (!DOCUMENT_TYPES.some((known) => known === type))
    throw new YushenError('bad-options', `--expect: there is no type "${plainText(type)}" of document`);
}
