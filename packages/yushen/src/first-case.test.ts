import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { createReviewer, type ReviewCase } from './index';

const reviewer = createReviewer();
afterAll(async () => (await reviewer).close());

const root = new URL('../../../', import.meta.url);

/** The case that a page has its reader type: the first value in JSON that begins with the case's schema. */
function caseIn(page: string): ReviewCase & { readonly materials: readonly { readonly file: string }[] } {
  const text = readFileSync(new URL(page, root), 'utf8');
  const [, json] = /(?:```json\n|<<'END'\n)(\{\s*"schema": "yushen\.case\/1"[\s\S]*?\})\n(?:```|END)/.exec(text) ?? [];
  return JSON.parse(json ?? '');
}

test.each(['README.md', 'docs/start.md', 'docs/en/start.md'])('the first case of %s is one', async (page) => {
  const { materials, ...input } = caseIn(page);
  expect(materials.length).toBeGreaterThan(0);
  const report = await (await reviewer).review({ ...input, materials: [] });
  expect(report.decision).toBe('correct');
  expect(report.issues.map(({ code }) => code)).toContain('material.missing');
});

test('from an empty folder to a reviewed case ten lines are typed at most', () => {
  const readme = readFileSync(new URL('README.md', root), 'utf8');
  const [, block = ''] = /```sh\n(npm install yushen\n[\s\S]*?)```/.exec(readme) ?? [];
  const lines = block.trim().split('\n');
  expect(lines.at(-1)).toBe('npx yushen review case.json');
  expect(lines.length).toBeLessThanOrEqual(10);
});
