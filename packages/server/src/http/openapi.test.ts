import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestService, type TestService } from '../testing/test-service';
import { openApiDocument } from './openapi-document';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

const file = new URL('../../openapi.json', import.meta.url);

test('openapi.json is what the service says of itself (YUSHEN_WRITE_OPENAPI=1 writes it)', () => {
  const now = openApiDocument(service.app);
  if (process.env.YUSHEN_WRITE_OPENAPI && !process.env.CI) writeFileSync(file, now);
  expect(readFileSync(file, 'utf8')).toBe(now);
});

test('it is OpenAPI 3.1, with a summary, an answer and a body’s schema for every operation', () => {
  const document = JSON.parse(openApiDocument(service.app));
  expect(document.openapi).toBe('3.1.0');
  for (const [path, operations] of Object.entries<Record<string, Record<string, unknown>>>(document.paths))
    for (const [method, operation] of Object.entries(operations)) {
      expect(operation.summary, `${method} ${path}`).toBeTruthy();
      expect(Object.keys(operation.responses as object).length, `${method} ${path}`).toBeGreaterThan(0);
    }
  for (const [, name] of JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g))
    expect(document.components.schemas, name).toHaveProperty(name!);
});

test('it is served, with a page to read', async () => {
  expect((await service.app.inject('/openapi.json')).json().info.title).toBe('Yushen');
  const page = await service.app.inject('/');
  expect(page.headers['content-type']).toContain('text/html');
  expect(page.body).toContain('/v1/cases/{id}/submit');
});
