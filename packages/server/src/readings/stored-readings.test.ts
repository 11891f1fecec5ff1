import { readFileSync } from 'node:fs';
import { count } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { purge } from '../retention/purge';
import { reviewCase } from '../reviewing/review-case';
import { readings } from '../store/schema';
import { type Client, clientOf } from '../testing/client';
import { openTestService, type TestService } from '../testing/test-service';
import { storedReadings } from './stored-readings';

const picture = readFileSync(new URL('../../../../examples/own-document-type/card.png', import.meta.url));

let service: TestService;
let client: Client;
beforeAll(async () => {
  service = await openTestService({ settings: { keepReadingsHours: 5 } });
  client = clientOf(service, await service.key('default'));
  await service.key('other');
});
afterAll(() => service.close());

const key = { sha256: 'ab', page: 0, readBy: 'a reader' };
const answers = new TextEncoder().encode('张三的身份证'.repeat(20));
const rows = () => service.parts.store.acrossTenants((tx) => tx.select({ answers: readings.answers }).from(readings));
const pagesKnown = async (from: string) => {
  const { values } = await service.parts.metrics.pagesKnown.get();
  return values.find(({ labels }) => labels.from === from)?.value ?? 0;
};

describe('readings in the store', () => {
  test('come back as they were, to their tenant alone, and lie sealed', async () => {
    const store = storedReadings(service.parts, 'default')!;
    expect(await store.load(key)).toBeUndefined();
    await store.save(key, answers);
    expect(new Uint8Array((await store.load(key))!)).toEqual(answers);
    expect(await store.load({ ...key, readBy: 'another' })).toBeUndefined();
    expect(await storedReadings(service.parts, 'other')!.load(key)).toBeUndefined();
    const [row] = await rows();
    expect(Buffer.from(row!.answers).subarray(0, 3).toString()).toBe('YS1');
    await store.save(key, answers.subarray(0, 9));
    expect(new Uint8Array((await store.load(key))!)).toEqual(answers.subarray(0, 9));
    expect(await rows()).toHaveLength(1);
  });

  test('that cannot be opened are none, and stop nothing', async () => {
    await service.parts.store.acrossTenants((tx) => tx.update(readings).set({ answers: new Uint8Array([1]) }));
    expect(await storedReadings(service.parts, 'default')!.load(key)).toBeUndefined();
  });

  test('go when their hours are over', async () => {
    await purge(service.parts, new Date(Date.now() + 4 * 3_600_000));
    expect(await rows()).toHaveLength(1);
    await purge(service.parts, new Date(Date.now() + 6 * 3_600_000));
    expect(await rows()).toHaveLength(0);
  });

  test('of an upload serve the review of its case, and go with it', async () => {
    const before = await pagesKnown('store');
    const upload = await client.upload(picture);
    expect(await pagesKnown('store')).toBe(before);
    const id = await client.open({ materials: [{ upload }] });
    await client.call('POST', `/v1/cases/${id}/submit`);
    const job = { tenant: 'default', caseId: id, submission: 1 };
    await reviewCase(service.parts, job, new AbortController().signal);
    expect(await pagesKnown('store')).toBe(before + 1);
    expect(await rows()).toHaveLength(1);
    const { body: text } = await client.call('GET', `/v1/uploads/${upload}/text`);
    expect(text).toMatchObject({ schema: 'yushen.read/1', pages: [{ source: 'image' }] });
    expect(text.pages[0].lines.length).toBeGreaterThan(0);
    expect(await pagesKnown('store')).toBe(before + 2);
    const other = await client.upload(Buffer.concat([picture, Buffer.from('x')]));
    const held = () => service.parts.store.acrossTenants((tx) => tx.select({ rows: count() }).from(readings));
    expect(await held()).toEqual([{ rows: 2 }]);
    expect((await client.call('DELETE', `/v1/uploads/${other}`)).status).toBe(204);
    expect(await held()).toEqual([{ rows: 1 }]);
  });
});

test('nothing is kept where the settings say so', () => {
  const { parts } = service;
  const settings = { ...parts.settings, keepReadingsHours: 0 };
  expect(storedReadings({ ...parts, settings }, 'default')).toBeUndefined();
});
