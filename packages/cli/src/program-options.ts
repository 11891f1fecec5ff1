import type { ExitStatus } from './exit-status';
import type { CommandContext, OpenOptions } from './host';
import type { Language } from './language';

/** A command with its arguments, ready to run. */
export type Task = (context: CommandContext) => Promise<ExitStatus>;

/** The languages and streams that help and complaints go to. */
export interface ProgramOptions {
  readonly language: Language;
  readonly writeOut: (text: string) => void;
  readonly writeErr: (text: string) => void;
  /** Called with the command that was given. */
  readonly choose: (task: Task, options?: OpenOptions) => void;
}

/** A command that was given, and what its reviewer is opened with. */
export interface Chosen {
  readonly task: Task;
  readonly options: OpenOptions | undefined;
}
