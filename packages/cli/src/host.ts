import type { Authoring, Reviewer } from '@yushen/engine';
import type { ImportedModels, ImportRequest } from '@yushen/read';
import type { Language } from './language';
import type { ServerPackage } from './server-package';

/** A stream to write to; a terminal says its width. */
export interface Output extends NodeJS.WritableStream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** What a command line may ask of the reviewer that is opened for it. */
export interface OpenOptions {
  readonly packs?: string[];
  readonly documents?: string[];
  readonly shadow?: string[];
  readonly modelFolder?: string;
}

/** What commands work with: a reviewer, and what owners of rules need. */
export type Workbench = Reviewer & Authoring;

/** What the command line runs on: everything a test replaces. */
export interface Host {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by an interrupt. */
  readonly signal: AbortSignal;
  readonly openReviewer: (options?: OpenOptions) => Promise<Workbench>;
  readonly importModels: (request: ImportRequest) => Promise<ImportedModels>;
  /** The package of the service, which need not be installed. */
  readonly loadServer: () => Promise<ServerPackage>;
}

/** What every command is handed. */
export interface CommandContext {
  readonly host: Host;
  readonly reviewer: Workbench;
  readonly language: Language;
}
