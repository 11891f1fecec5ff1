import type { Reviewer } from '@yushen/engine';

/** Where the service keeps its things, and with what it runs. */
export interface StartOptions {
  readonly dataFolder: string;
  readonly databaseUrl?: string | undefined;
  readonly sealingKeys?: string | undefined;
  readonly oidcSecret?: string | undefined;
  readonly settings?: object | undefined;
  readonly reviewer: Reviewer;
  /** Default: JSON lines on standard output. */
  readonly log?: object | undefined;
}

/** A service, or a worker of one, that runs until it is closed. */
export interface RunningService {
  readonly embeddedDatabase: boolean;
  close(): Promise<void>;
}

/** What the audit log of one tenant says of itself. */
export interface AuditVerdict {
  readonly tenant: string;
  readonly entries: number;
  readonly head: string;
  readonly faults: readonly { readonly kind: 'changed' | 'missing' | 'reordered' | 'cut'; readonly sequence: number }[];
}

/** What the command line uses of the service's own package, `@yushen/server`, which is built on this one's reviewer. */
export interface ServerPackage {
  startServer(
    options: StartOptions,
    listen: { readonly host: string; readonly port: number; readonly newKey?: boolean },
  ): Promise<RunningService & { readonly url: string; readonly newKey?: string }>;
  startWorker(options: StartOptions): Promise<RunningService>;
  /** A log that says nothing. */
  silentLog(): object;
  /** Made-up cases to fill a desk with: below it lie folders with a `case.json` each. */
  demoCasesFolder(): string;
  verifyStoredAudit(options: Pick<StartOptions, 'dataFolder' | 'databaseUrl'>): Promise<readonly AuditVerdict[]>;
}
