import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ALL_CHECKS } from './all-checks';

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder);
const tests = files
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'));

test('every check has its own id, its own file, words in both languages, and a test that tries it', () => {
  expect(new Set(ALL_CHECKS.map(({ id }) => id)).size).toBe(ALL_CHECKS.length);
  for (const { id, about } of ALL_CHECKS) {
    expect(files).toContain(`${id}.ts`);
    expect(about.zh && about.en).toBeTruthy();
    expect(
      tests.some((text) => text.includes(`'${id}'`) || text.includes(`./${id}'`)),
      id,
    ).toBe(true);
  }
});
