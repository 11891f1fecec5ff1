import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyAudit } from '../audit/verify-audit';
import { forgetWithFiles, purge } from '../retention/purge';
import { type Client, clientOf } from '../testing/client';
import { openTestService, type TestService } from '../testing/test-service';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/embedded-postgres';

// PGlite has one connection, and so no two transactions at once: this needs a real server.
let folder: string;
let postgres: EmbeddedPostgres | undefined;
let service: TestService;
let client: Client;
const given = process.env.YUSHEN_TEST_DATABASE_URL;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yushen-'));
  if (!given) {
    postgres = await startEmbeddedPostgres(folder);
    process.env.YUSHEN_TEST_DATABASE_URL = postgres.url;
  }
  service = await openTestService();
  client = clientOf(service, await service.key('default'));
});
afterAll(async () => {
  await service.close();
  if (!given) delete process.env.YUSHEN_TEST_DATABASE_URL;
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('at the same time', () => {
  test('two transactions that take two locks crosswise are both done', async () => {
    const { store } = service.parts;
    const [one, two] = [await client.open(), await client.open()];
    const touch = (first: string, second: string) =>
      store.inTenant('default', async (tx) => {
        await tx.execute(sql`select id from yushen.cases where id = ${first} for update`);
        await sleep(100);
        await tx.execute(sql`select id from yushen.cases where id = ${second} for update`);
        return 'done';
      });
    expect(await Promise.all([touch(one, two), touch(two, one)])).toEqual(['done', 'done']);
  });

  test('materials are added to one case and taken off it, and none is refused for it', async () => {
    const uploads = await Promise.all(Array.from({ length: 8 }, (_, index) => client.upload(`file ${index}`)));
    const id = await client.open({ materials: uploads.slice(0, 4).map((upload) => ({ upload })) });
    const { body } = await client.call('GET', `/v1/cases/${id}`);
    const answers = await Promise.all([
      ...body.materials.map(({ id: material }: { id: string }) =>
        client.call('DELETE', `/v1/cases/${id}/materials/${material}`),
      ),
      ...uploads
        .slice(4)
        .map((upload) => client.call('POST', `/v1/cases/${id}/materials`, { materials: [{ upload }] })),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect((await client.call('GET', `/v1/cases/${id}`)).body.materials).toHaveLength(4);
  });

  test('cases that share uploads are forgotten while those uploads are removed', async () => {
    for (let round = 0; round < 5; round++) {
      const uploads = await Promise.all(
        Array.from({ length: 6 }, (_, index) => client.upload(`${round} shared ${index}`)),
      );
      const materials = uploads.map((upload) => ({ upload }));
      const ids = [await client.open({ materials }), await client.open({ materials: [...materials].reverse() })];
      const forgotten = { tenant: 'default', actor: 'system', action: 'case.erased', mayGo: () => true } as const;
      const answers = await Promise.all([
        ...ids.map((id) => forgetWithFiles(service.parts, { ...forgotten, id })),
        ...uploads.map(async (upload) => (await client.call('DELETE', `/v1/uploads/${upload}`)).status),
      ]);
      expect(answers.slice(0, 2)).toEqual([true, true]);
      for (const status of answers.slice(2)) expect([204, 404, 409]).toContain(status);
    }
    expect((await verifyAudit(service.parts.store))[0]?.faults).toEqual([]);
  });

  test('a case that is submitted while the purge looks at it stays', async () => {
    const { store } = service.parts;
    const id = await client.open();
    let submitted = false;
    const slow = {
      ...store,
      inTenant: async <T>(tenant: string, work: Parameters<typeof store.inTenant<T>>[1]) => {
        const answer = await store.inTenant(tenant, work);
        if (!submitted) {
          submitted = true;
          expect((await client.call('POST', `/v1/cases/${id}/submit`)).status).toBe(202);
        }
        return answer;
      },
    };
    await purge({ ...service.parts, store: slow }, new Date(Date.now() + 4 * 86_400_000));
    expect((await client.call('GET', `/v1/cases/${id}`)).body).toMatchObject({ state: 'queued', submission: 1 });
  });
});
