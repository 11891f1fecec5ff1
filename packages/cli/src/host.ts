import type { Authoring, Reviewer } from '@yushen/engine';
import type { ImportedModels, ImportRequest } from '@yushen/read';
import type { Language } from './language';
import type { ServerPackage } from './server-package';

/** A stream to write to; a terminal says its width. */
export interface Output extends NodeJS.WritableStream {
  /** True where it is a terminal: colours and progress are for it alone. */
  readonly isTTY?: boolean | undefined;
  /** Width of the terminal, in characters; absent elsewhere. */
  readonly columns?: number | undefined;
}

/** What a command line may ask of the reviewer that is opened for it. */
export interface OpenOptions {
  /** Folders of rule packs; they win over those that ship. */
  readonly packs?: string[];
  /** Folders or YAML files of document types, beside those that ship. */
  readonly documents?: string[];
  /** Folders of packs that run beside those in force: see `ReviewOptions.onShadow`. */
  readonly shadow?: string[];
  /** Folder of the models that read. Default: those that ship. */
  readonly modelFolder?: string;
}

/** What commands work with: a reviewer, and what owners of rules need. */
export type Workbench = Reviewer & Authoring;

/** What the command line runs on: everything a test replaces. */
export interface Host {
  /** What a command answers: with `--json` nothing else goes there. */
  readonly stdout: Output;
  /** Progress and errors. */
  readonly stderr: Output;
  /** The process's environment: `LANG`, `NO_COLOR`, `YUSHEN_*`. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by an interrupt. */
  readonly signal: AbortSignal;
  /** Opens what a command works with; the command line closes it. @throws YushenError `bad-options`, `bad-pack` */
  readonly openReviewer: (options?: OpenOptions) => Promise<Workbench>;
  /** Takes models from files: `yushen models import`. @throws YushenError as `importModels` */
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
