import type { importModels, Reviewer, ReviewerOptions } from 'yushen';
import type { Language } from './language';

/** A stream to write to; a terminal says its width. */
export interface Output extends NodeJS.WritableStream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** What the command line runs on: everything a test replaces. */
export interface Host {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by an interrupt. */
  readonly signal: AbortSignal;
  readonly openReviewer: (options?: ReviewerOptions) => Promise<Reviewer>;
  readonly importModels: typeof importModels;
}

/** What every command is handed. */
export interface CommandContext {
  readonly host: Host;
  readonly reviewer: Reviewer;
  readonly language: Language;
}
