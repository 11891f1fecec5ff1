import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleElement } from '../testing/bundle-element';
import { chromiumPath, openChromium } from '../testing/open-chromium';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(chromiumPath === undefined)('<yushen-standing> in Chromium (skipped where there is none)', () => {
  let browser: Browser;
  let script: string;
  beforeAll(async () => {
    [browser, script] = await Promise.all([openChromium(), bundleElement('standing')]);
  });
  afterAll(() => browser?.close());

  /** A page whose service answers with a state, and remembers what was asked of it. */
  async function open(standing: object, lang = 'zh-CN') {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    const asked: (readonly [string, string, unknown])[] = [];
    let now = standing;
    await page.route('http://localhost/**', async (route) => {
      const request = route.request();
      const { pathname } = new URL(request.url());
      if (pathname.endsWith('.js')) return route.fulfill({ contentType: 'text/javascript', body: script });
      if (!pathname.startsWith('/y/v1/cases/c1/'))
        return route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Case</title></head><body><main><h1>Case</h1><yushen-standing></yushen-standing></main>
          <script type="module">import { standingClient } from '/standing.js';
          document.querySelector('yushen-standing').client = standingClient({ url: '/y', caseId: 'c1' });</script></body></html>`,
        });
      const name = pathname.split('/').pop() ?? '';
      if (name !== 'desk') asked.push([request.method(), name, request.postDataJSON()]);
      if (name === 'person') now = { ...now, human: true };
      if (name === 'tickets') now = { ...now, tickets: [{ id: 't', state: 'open', chased: asked.length - 1 }] };
      return name === 'desk' ? route.fulfill({ json: now }) : route.fulfill({ status: 204 });
    });
    await page.goto('http://localhost/');
    await page.locator('.state').waitFor();
    return { page, asked };
  }

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axe);
    const found = await page.evaluate(() =>
      (
        globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe.run(),
    );
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
  }

  test('says what a clerk asks for, takes a score with words, and thanks', async () => {
    const { page, asked } = await open({ state: 'asked', notice: '请重新上传租赁合同。', tickets: [] });
    expect(await page.locator('.state').textContent()).toBe('请您补正');
    expect(await page.locator('.notice').textContent()).toContain('租赁合同');
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('基本满意').check();
    await page.getByLabel(/想说的话/).fill('等得久');
    await page.locator('[data-form=rate] button').click();
    await page.getByText('谢谢您的评价').waitFor();
    expect(asked).toEqual([['PUT', 'satisfaction', { score: 3, words: '等得久' }]]);
    await page.close();
  });

  test('has a person decide, says what cannot be done, and chases it', async () => {
    const { page, asked } = await open({ state: 'open', tickets: [] }, 'en');
    expect(await page.locator('[data-form=rate]').count()).toBe(0);
    await page.locator('[data-person]').click();
    await page.getByText('A person decides, as you asked').waitFor();
    await page.locator('summary').click();
    await page.locator('[data-form=ticket] button').click();
    await page.locator('[data-chase]').click();
    await page.getByText('chased 2 times').waitFor();
    expect(asked.map(([, name]) => name)).toEqual(['person', 'tickets', 'tickets']);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test('says so where the service fails, and keeps what was written', async () => {
    const { page } = await open({ state: 'closed', outcome: 'approve', tickets: [] });
    await page.route('**/satisfaction', (route) => route.fulfill({ status: 503 }));
    await page.getByLabel('非常满意', { exact: true }).check();
    await page.getByLabel(/想说的话/).fill('很好');
    await page.locator('[data-form=rate] button').click();
    await page.getByText('没有成功').waitFor();
    expect(await page.getByLabel(/想说的话/).inputValue()).toBe('很好');
    await page.close();
  });
});
