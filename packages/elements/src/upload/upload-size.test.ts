import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundleElement } from '../testing/bundle-element';

test('the whole element, Lit within, is at most 60 KB compressed', async () => {
  const bytes = gzipSync(await bundleElement('upload'), { level: 9 }).length;
  expect(bytes).toBeGreaterThan(5_000);
  expect(bytes).toBeLessThanOrEqual(60_000);
});
