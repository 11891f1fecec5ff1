import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SLOW } from '../vitest.fast.config';

const root = new URL('./', import.meta.url).pathname;

/** What starts a database, a service or a browser. */
const STARTS = /from '(?:[^']*\/)?(?:test-service|open-test-store|embedded-postgres|playwright-core)'/;

test('no fast test starts a database, a service or a browser', () => {
  const starting = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !/node_modules|\bdist\b/.test(file))
    .filter((file) => STARTS.test(readFileSync(path.join(root, file), 'utf8')))
    .map((file) => `packages/${file}`);
  expect(starting.length).toBeGreaterThan(20);
  expect(starting.filter((file) => !SLOW.some((pattern) => path.matchesGlob(file, pattern)))).toEqual([]);
});
