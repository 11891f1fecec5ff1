import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleElement } from '../testing/bundle-element';
import { chromiumPath, openChromium } from '../testing/open-chromium';
import { sampleReport } from '../testing/sample-report';

const at = (name: string) => fileURLToPath(new URL(`../../../../examples/clerk-desk/${name}`, import.meta.url));
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="100%" height="100%" fill="#fff"/></svg>';

describe.skipIf(chromiumPath === undefined)('the pages of examples/clerk-desk (skipped without Chromium)', () => {
  let browser: Browser;
  const answers: Record<string, readonly [string, string]> = {};
  beforeAll(async () => {
    const [script, html] = ['text/javascript', 'text/html'];
    const read = (name: string) => readFileSync(at(name), 'utf8');
    const react = await build({
      entryPoints: [at('react-page.mjs')],
      bundle: true,
      write: false,
      format: 'esm',
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    const vue = createRequire(at('package.json')).resolve('vue/dist/vue.runtime.esm-browser.prod.js');
    const pages = [0, 1].map((material) => ({ material, page: 0, src: '/p.svg', width: 600, height: 400 }));
    const shown = { report: sampleReport, pages, files: ['id.jpg', 'lease.pdf'] };
    Object.assign(answers, {
      '/': [html, read('index.html')],
      '/vue': [html, read('vue.html')],
      '/react': [html, read('react.html')],
      '/react.js': [script, react.outputFiles[0]?.text ?? ''],
      '/with-correction.mjs': [script, read('with-correction.mjs')],
      '/vue.js': [script, readFileSync(vue, 'utf8')],
      '/report.bundle.js': [script, await bundleElement('report')],
      '/case.json': ['application/json', JSON.stringify(shown)],
      '/p.svg': ['image/svg+xml', PICTURE],
    });
    browser = await openChromium();
  });
  afterAll(() => browser?.close());

  async function open(path: string): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('pageerror', (error) => expect.fail(error.message));
    await page.route('http://localhost/**', (route) => {
      const [contentType, body] = answers[new URL(route.request().url()).pathname] ?? ['text/plain', ''];
      return route.fulfill({ contentType, body });
    });
    await page.goto(`http://localhost${path}`);
    await page.locator('yushen-page img').waitFor();
    return page;
  }

  test.each(['/', '/vue', '/react'])('%s shows the report on its pages', async (path) => {
    const page = await open(path);
    expect(await page.locator('.signals li').count()).toBe(2);
    expect(await page.locator('.strip button').count()).toBe(2);
    await page.close();
  });

  test.each(['/vue', '/react'])('%s takes a correction, and shows it', async (path) => {
    const page = await open(path);
    await page.locator('.weak-values [data-take]').first().click();
    await page.getByText(/^(人工更正|corrected by a clerk)$/).waitFor();
    expect(await page.locator('table[part=fields] .value').first().textContent()).toBe('李晓海');
    await page.close();
  });
});
