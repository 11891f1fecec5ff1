import { CommanderError } from 'commander';
import { EXIT, type ExitStatus, statusOfError } from './exit-status';
import type { Host } from './host';
import { LANGUAGES, type Language, languageOf } from './language';
import { program } from './program';
import type { Chosen } from './program-options';
import { sayError, stackOf } from './say-error';

/**
 * Runs one command line.
 * @param argv the arguments after the program's name
 * @returns the exit status; never rejects
 */
export async function runCommandLine(argv: readonly string[], host: Host): Promise<ExitStatus> {
  try {
    const language = languageFrom(argv) ?? languageOf(host.env);
    const chosen = parse(argv, host, language);
    return typeof chosen === 'object' ? await runTask(chosen, host, language) : chosen;
  } catch (error) {
    if (host.signal.aborted) return EXIT.interrupted;
    host.stderr.write(`yushen: ${sayError(error)}\n`);
    if (host.env.YUSHEN_DEBUG) host.stderr.write(`${stackOf(error)}\n`);
    return statusOfError(error);
  }
}

/** The command that was given, or the status of a line that only asked for help or was wrong. */
function parse(argv: readonly string[], host: Host, language: Language): Chosen | ExitStatus {
  const chosen: Chosen[] = [];
  try {
    const grammar = program({
      language,
      writeOut: (text) => void host.stdout.write(text),
      writeErr: (text) => void host.stderr.write(text),
      choose: (task, options) => chosen.push({ task, options }),
    });
    grammar.parse(argv, { from: 'user' });
    const { packs, documents, models } = grammar.opts<{ packs: string[]; documents: string[]; models?: string }>();
    const modelFolder = models ?? (host.env.YUSHEN_MODELS || undefined);
    const [command] = chosen;
    if (command === undefined) return EXIT.usage;
    const shared = {
      ...(packs.length > 0 && { packs: [...packs, ...(command.options?.packs ?? [])] }),
      ...(documents.length > 0 && { documents }),
      ...(modelFolder !== undefined && { modelFolder }),
    };
    return { ...command, options: { ...command.options, ...shared } };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  }
}

async function runTask({ task, options }: Chosen, host: Host, language: Language): Promise<ExitStatus> {
  const reviewer = await host.openReviewer(options);
  try {
    return await task({ host, reviewer, language });
  } finally {
    await reviewer.close();
  }
}

/** `--lang` before parsing, so that help and complaints already speak it. */
function languageFrom(argv: readonly string[]): Language | undefined {
  const given = argv.flatMap((argument, index) =>
    argument === '--lang' ? [argv[index + 1]] : argument.startsWith('--lang=') ? [argument.slice(7)] : [],
  );
  return LANGUAGES.find((language) => language === given.at(-1));
}
