import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { createReviewer, type Reviewer } from 'yushen';
import { issueKey } from '../access/keys';
import { SCOPES, type Scope } from '../access/scopes';
import { buildApp } from '../app';
import { openLog } from '../errors/log';
import { openFolderFileStore } from '../files/folder-file-store';
import { openPgBossQueue } from '../jobs/pg-boss-queue';
import { openMetrics } from '../metrics/metrics';
import { openBulletin } from '../parts/bulletin';
import type { Parts } from '../parts/parts';
import { parseKeyring } from '../sealing/keyring';
import { jobHandlers } from '../service/job-handlers';
import { parseSettings, type SettingsInput } from '../settings/settings';
import { openIssuer } from '../sign-on/issuer';
import { createTenant } from '../tenancy/tenants';
import { NO_TRACING, openTracing } from '../tracing/tracing';
import { openTestStore } from './open-test-store';

export interface TestService {
  readonly app: FastifyInstance;
  readonly parts: Parts;
  readonly folder: string;
  /** Every line that was logged. */
  readonly logged: readonly string[];
  /** A key of a tenant, which is made where it is not there. Without scopes: all of them. */
  key(tenant: string, scopes?: readonly Scope[]): Promise<string>;
  /** Starts to run jobs. */
  work(): Promise<void>;
  close(): Promise<void>;
}

/** The whole service on a store for tests; the reviewer is the real one, some of its answers replaced where a test says so. */
export async function openTestService(
  changes: { settings?: SettingsInput; oidcSecret?: string; reviewer?: (real: Reviewer) => Partial<Reviewer> } = {},
): Promise<TestService> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yushen-'));
  const settings = parseSettings(changes.settings);
  const logged: string[] = [];
  const log = openLog({ write: (line) => void logged.push(line) }, 'debug');
  const keys = parseKeyring(randomBytes(32).toString('base64'));
  const real = await createReviewer({ workers: 1 });
  const reviewer = { ...real, ...changes.reviewer?.(real) };
  const store = await openTestStore();
  const queue = await openPgBossQueue(store.queue, { ...settings, log });
  const parts: Parts = {
    store,
    files: await openFolderFileStore(path.join(folder, 'files'), keys),
    keys,
    reviewer,
    queue,
    bulletin: await openBulletin(store),
    metrics: openMetrics(),
    log,
    settings,
    tracing: settings.tracing ? await openTracing() : NO_TRACING,
    issuer: settings.signOn && openIssuer(settings.signOn, changes.oidcSecret),
  };
  const app = await buildApp(parts);
  return {
    app,
    parts,
    folder,
    logged,
    key: (tenant, scopes = SCOPES) =>
      store.acrossTenants(async (tx) => {
        await createTenant(tx, { id: tenant, title: tenant, actor: 'system', auditHash: settings.auditHash });
        return (await issueKey(tx, { tenant, title: 'test', scopes, actor: 'system' })).text;
      }),
    work: () => queue.work(jobHandlers(parts), settings.reviews),
    close: async () => {
      await app.close();
      await queue.close(5);
      await parts.bulletin.close();
      await store.close();
      await real.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
