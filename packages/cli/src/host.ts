import type { importModels, Reviewer, ReviewerOptions } from 'yushen';
import type { Language } from './language';

/** What the command line uses of the service. */
export type ServerPackage = Pick<typeof import('@yushen/server'), 'startServer' | 'startWorker' | 'verifyStoredAudit'>;

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
  /** The package of the service, which need not be installed. */
  readonly loadServer: () => Promise<ServerPackage>;
}

/** What every command is handed. */
export interface CommandContext {
  readonly host: Host;
  readonly reviewer: Reviewer;
  readonly language: Language;
}
