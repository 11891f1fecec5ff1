import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleElement } from '../testing/bundle-element';
import { chromiumPath, openChromium } from '../testing/open-chromium';
import { sampleReport } from '../testing/sample-report';

interface Styled {
  readonly transform: string;
}
declare const getComputedStyle: (element: never) => { readonly backgroundImage: string };

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Where pictures go, to be looked at; without it none is made. */
const pictures = process.env.YUSHEN_REPORT_PICTURES;

const sheet = (width: number, height: number, words: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${words}</svg>`;
const CARD = sheet(
  600,
  400,
  '<text x="124" y="70" font-size="30">李晓梅</text><text x="184" y="346" font-size="26">440304198511223021</text>',
);
const LEASE = sheet(
  600,
  800,
  '<text x="104" y="126" font-size="26">科苑路15号</text><text x="104" y="326" font-size="26">1200</text>',
);
const DARK =
  '--yushen-text:#e8ecf1;--yushen-text-soft:#b4bfcc;--yushen-ground:#14181d;--yushen-ground-raised:#212830;--yushen-edge:#77869a;--yushen-accent:#7db4ff;--yushen-on-accent:#0b1220;--yushen-good:#6fd39b;--yushen-warn:#f0b35a;--yushen-bad:#ff8b80';

describe.skipIf(chromiumPath === undefined)('<yushen-report> in Chromium (skipped where there is none)', () => {
  let browser: Browser;
  let script: string;
  beforeAll(async () => {
    [browser, script] = await Promise.all([openChromium(), bundleElement('report')]);
  });
  afterAll(() => browser?.close());

  async function open({ lang = 'zh-CN', width = 1280, style = '' } = {}): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    page.on('pageerror', (error) => expect.fail(error.message));
    const answers: Readonly<Record<string, readonly [string, string]>> = {
      '/report.js': ['text/javascript', script],
      '/0.svg': ['image/svg+xml', CARD],
      '/1.svg': ['image/svg+xml', LEASE],
    };
    await page.route('http://localhost/**', (route) => {
      const [contentType, body] = answers[new URL(route.request().url()).pathname] ?? [
        'text/html',
        `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Report</title>
        <style>html,body{margin:0;height:100%;background:var(--yushen-ground,#fff)} html{${style}}</style></head>
        <body><main style="height:calc(100% - 2rem)"><h1 style="margin:0;font:600 1rem/2rem system-ui;color:var(--yushen-text)">Report</h1><yushen-report editable></yushen-report></main><script type="module" src="/report.js"></script></body></html>`,
      ];
      return route.fulfill({ contentType, body });
    });
    await page.goto('http://localhost/');
    await page.locator('yushen-report').evaluate((element, report) => {
      const pages = [0, 1].map((material) => ({
        material,
        page: 0,
        src: `/${material}.svg`,
        width: 600,
        height: material === 0 ? 400 : 800,
      }));
      Object.assign(element, { report, pages, files: ['id.jpg', 'lease.pdf'] });
      const events: unknown[] = [];
      Object.assign(globalThis, { events });
      element.addEventListener('yushen-correct', (event) =>
        events.push((event as unknown as { detail: unknown }).detail),
      );
    }, sampleReport);
    await page.locator('yushen-page img').waitFor();
    await page.waitForTimeout(200);
    return page;
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

  async function look(page: Page, name: string): Promise<void> {
    if (pictures === undefined) return;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: path.join(pictures, `${name}.png`) });
  }

  test.each([
    ['light', {}],
    ['english', { lang: 'en' }],
    ['dark', { style: DARK }],
    ['tablet', { width: 800 }],
  ])('holds to WCAG, and fits: %s', async (name, options) => {
    const page = await open(options);
    await look(page, name);
    expect(await violations(page)).toEqual([]);
    const { scrollWidth, innerWidth } = await page.evaluate(() => ({
      scrollWidth: (globalThis as unknown as { document: { documentElement: { scrollWidth: number } } }).document
        .documentElement.scrollWidth,
      innerWidth: (globalThis as unknown as { innerWidth: number }).innerWidth,
    }));
    expect(scrollWidth).toBeLessThanOrEqual(innerWidth);
    await page.close();
  });

  test('says at the top what a document lacks, what a file hides, and which values are in doubt', async () => {
    const page = await open();
    const signals = await page.locator('.signals li').allTextContents();
    expect(signals[0]).toMatch(/没有看到\s+照片\s+底纹/);
    expect(signals[1]).toMatch(/租金：文件里写的是\s+4200\s+页面上看到的是\s+1200/);
    expect(await page.locator('.signals mark').allTextContents()).toEqual(['4', '1']);
    const weak = page.locator('.weak-values .cell');
    expect(await weak.count()).toBe(2);
    expect(await weak.first().textContent()).toMatch(
      /李晓梅\s+72 %[\s\S]*按标签“姓名”取值 · 位置可信度 80 %[\s\S]*次选\s+李晓海/,
    );
    expect(await weak.nth(1).textContent()).toMatch(/校验不通过/);
    expect(await page.locator('yushen-page polygon.weak').count()).toBe(2);
    expect((await page.locator('.counts li').allTextContents()).map((one) => one.trim())).toEqual([
      '须核对 3',
      '真实性疑点 2',
      '读得不准 2',
      '缺少 1',
    ]);
    await page.close();
  });

  test('writes over the page who looks, where the host says so, and hides no box by it', async () => {
    const page = await open();
    expect(await page.locator('yushen-page .watermark').count()).toBe(0);
    await page.locator('yushen-report').evaluate((element) => {
      Object.assign(element, { watermark: '陈静 <A&B> 2026-11-30 09:41' });
    });
    const mark = page.locator('yushen-page .watermark');
    await mark.waitFor({ state: 'attached' });
    const image = await mark.evaluate((element) => getComputedStyle(element as never).backgroundImage);
    expect(decodeURIComponent(image)).toContain('陈静 &lt;A&amp;B&gt; 2026-11-30 09:41');
    await look(page, 'watermark');
    expect(await violations(page)).toEqual([]);
    // A pointer reaches the boxes through it.
    await page.locator('yushen-page polygon.weak').first().click({ trial: true });
    await page.close();
  });

  test('sets a page upright whose text runs upside down, and turns it further', async () => {
    const page = await open();
    await page.locator('yushen-report').evaluate((element, report) => {
      const upsideDown = ([a, b, c, d]: readonly unknown[]) => [c, d, a, b];
      const documents = report.documents.map((document) => ({
        ...document,
        fields: Object.fromEntries(
          Object.entries(document.fields).map(([name, field]) => [name, { ...field, box: upsideDown(field.box) }]),
        ),
      }));
      Object.assign(element, { report: { ...report, caseId: 'turned', documents } });
    }, sampleReport);
    const turned = page.locator('yushen-page .turned');
    const transform = () => turned.evaluate((element) => (element as unknown as { style: Styled }).style.transform);
    await expect.poll(transform).toMatch(/rotate\(-180deg\)/);
    expect(await page.locator('.weak-values .crop .turned').first().getAttribute('style')).toMatch(/rotate\(-180deg\)/);
    await look(page, 'turned');
    await page.getByLabel('顺时针旋转 90 度').click();
    await expect.poll(transform).toMatch(/rotate\(-90deg\)/);
    const view = await page.locator('yushen-page').boundingBox();
    const sheet = await page.locator('yushen-page .turned').boundingBox();
    expect(sheet!.width).toBeLessThanOrEqual(view!.width + 1);
    expect(sheet!.height).toBeLessThanOrEqual(view!.height + 1);
    await page.close();
  });

  test('takes the next best value with one press', async () => {
    const page = await open();
    await page.locator('.weak-values [data-take]').click();
    expect(await page.evaluate(() => (globalThis as unknown as { events: unknown }).events)).toEqual([
      { document: 'd1', field: 'name', value: '李晓海' },
    ]);
    await page.close();
  });

  test('opens at the page of the gravest finding', async () => {
    const page = await open();
    await page.locator('yushen-report').evaluate((element, report) => {
      const [first, second, ...others] = report.issues;
      Object.assign(element, { report: { ...report, caseId: 'other', issues: [second, first, ...others] } });
    }, sampleReport);
    await page.locator('yushen-page img[src="/1.svg"]').waitFor();
    await page.close();
  });

  test('turns to the page of a finding', async () => {
    const page = await open();
    await page.locator('.signals button').nth(1).click();
    await page.locator('yushen-page img[src="/1.svg"]').waitFor();
    expect(await page.locator('.issue.current').getAttribute('data-number')).toBe('2');
    await page.close();
  });
});
