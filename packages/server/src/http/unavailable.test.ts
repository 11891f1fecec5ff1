import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../app';
import { openTestService, type TestService } from '../testing/test-service';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

test.each(['57P01', '53100', '08006', '40P01', '25006', 'ECONNREFUSED'])(
  'a database that fails with %s is told as 503 with a time to come back, and nothing of its words',
  async (code) => {
    const key = await service.key('default');
    const fault = Object.assign(new Error('Failed query: select'), {
      cause: Object.assign(new Error('secret'), { code }),
    });
    const store = { ...service.parts.store, inTenant: () => Promise.reject(fault) };
    const app = await buildApp({ ...service.parts, store });
    const reply = await app.inject({ url: '/v1/cases', headers: { authorization: `Bearer ${key}` } });
    await app.close();
    expect(reply.statusCode).toBe(503);
    expect(reply.headers['retry-after']).toBe('5');
    expect(reply.json()).toMatchObject({ code: 'unavailable', status: 503 });
    expect(reply.body).not.toMatch(/select|secret/);
  },
);
