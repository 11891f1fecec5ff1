import type { Reviewer } from '@yushen/engine';

/** Where the service keeps its things, and with what it runs. */
export interface StartOptions {
  /** Where everything that is kept lies: the embedded database, the files, the sealing key. */
  readonly dataFolder: string;
  /** A PostgreSQL server (15 or later) instead of the embedded one. */
  readonly databaseUrl?: string | undefined;
  /** Keys in base64, the current one first, instead of `sealing.key` in the data folder. */
  readonly sealingKeys?: string | undefined;
  /** The client's secret at the issuer that the setting `signOn` names. */
  readonly oidcSecret?: string | undefined;
  /** The service's settings, as its own package checks them. */
  readonly settings?: object | undefined;
  /** Reads and judges. The caller closes it, after the service. */
  readonly reviewer: Reviewer;
  /** Default: JSON lines on standard output. */
  readonly log?: object | undefined;
}

/** A service, or a worker of one, that runs until it is closed. */
export interface RunningService {
  /** Whether the database runs in this process's own data folder. */
  readonly embeddedDatabase: boolean;
  /** Lets running requests and reviews end, and stops. */
  close(): Promise<void>;
}

/** What the audit log of one tenant says of itself. */
export interface AuditVerdict {
  /** The tenant's id. */
  readonly tenant: string;
  /** How many entries were read. */
  readonly entries: number;
  /** Hash of the last entry, hex. */
  readonly head: string;
  /** Where the chain does not hold, in its order; empty where it does. */
  readonly faults: readonly {
    /**
     * `changed`: its words do not give its hash. `missing`: numbers were left out. `reordered`: it does not follow from the one before. `cut`:
     * the chain ends elsewhere than where its head says.
     */
    readonly kind: 'changed' | 'missing' | 'reordered' | 'cut';
    /** The entry it was found at, from 1. */
    readonly sequence: number;
  }[];
}

/** What the command line uses of the service's own package, `@yushen/server`, which is built on this one's reviewer. */
export interface ServerPackage {
  /** Starts HTTP, workers, and the database where none is given. @throws YushenError `store-failed`, `bad-options`, `native-missing` */
  startServer(
    options: StartOptions,
    listen: {
      /** Address to listen on: `127.0.0.1`. */
      readonly host: string;
      /** From 1; 0: any that is free. */
      readonly port: number;
      /** Makes another key that may do everything. */
      readonly newKey?: boolean;
    },
  ): Promise<
    RunningService & {
      /** Where it listens. */
      readonly url: string;
      /** A key that may do everything: of the very first start, or made as asked. It is not shown again. */
      readonly newKey?: string;
    }
  >;
  /**
   * Starts a worker beside a server: it needs the same database. Where it is told to listen, it answers for its health and its metrics.
   *
   * @throws YushenError `store-failed`, `bad-options`, `native-missing`
   */
  startWorker(
    options: StartOptions,
    listen?: {
      /** Address to listen on: `127.0.0.1`. */
      readonly host: string;
      /** From 1; 0: any that is free. */
      readonly port: number;
    },
  ): Promise<
    RunningService & {
      /** Where it listens. */
      readonly url?: string;
    }
  >;
  /** A log that says nothing. */
  silentLog(): object;
  /** Made-up cases to fill a desk with: below it lie folders with a `case.json` each. */
  demoCasesFolder(): string;
  /** Recomputes every tenant's chain of the audit log. @throws YushenError `store-failed`, `native-missing` */
  verifyStoredAudit(options: Pick<StartOptions, 'dataFolder' | 'databaseUrl'>): Promise<readonly AuditVerdict[]>;
}
