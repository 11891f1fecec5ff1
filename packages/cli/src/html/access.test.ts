import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { noticeHtml } from '@yushen/engine';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fakeReviewer } from '../testing/fake-reviewer';
import { sampleNotice } from '../testing/sample-answers';
import { sampleView } from '../testing/sample-view';
import { pictureCase } from './picture-case';
import { renderHtml } from './render-html';

const CHROMIUM = process.env.YUSHEN_CHROMIUM ?? '/usr/bin/chromium';
const there = existsSync(CHROMIUM);
if (!there) process.stderr.write(`Pages are not checked for everybody's use: there is no Chromium at ${CHROMIUM}.\n`);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.runIf(there)('for everybody’s use (axe, WCAG 2.2 AA and its best practices)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
  });
  afterAll(() => browser?.close());

  async function violations(page: string): Promise<string[]> {
    const context = await browser.newContext({ bypassCSP: true });
    const tab = await context.newPage();
    await tab.setContent(page);
    await tab.evaluate(axe);
    const found = await tab.evaluate(async () => {
      const { axe: checker } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations: all } = await checker.run();
      return all.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
    });
    await context.close();
    return found;
  }

  test.each(['zh', 'en'] as const)('the illustrated report in %s', async (language) => {
    const pictured = await pictureCase('/x/case.json', sampleView, fakeReviewer());
    expect(await violations(renderHtml(pictured, language))).toEqual([]);
  });

  test.each(['zh', 'en'] as const)('the notice in %s', async (language) => {
    expect(await violations(noticeHtml(sampleNotice, language))).toEqual([]);
  });
});
