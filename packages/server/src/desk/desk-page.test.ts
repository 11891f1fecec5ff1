import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Client, clientOf } from '../testing/client';
import { openTestService, type TestService } from '../testing/test-service';

/** Real OCR and a real browser: slow on a busy machine. */
vi.setConfig({ testTimeout: 240_000, hookTimeout: 400_000 });

const CHROMIUM = process.env.YUSHEN_CHROMIUM ?? '/usr/bin/chromium';
const there = existsSync(CHROMIUM);
if (!there) process.stderr.write(`The desk's page is not driven: there is no Chromium at ${CHROMIUM}.\n`);

/** As much of a page's elements as the tests look at, in the browser. */
interface Shown {
  readonly textContent: string | null;
  readonly shadowRoot: { querySelector(selector: string): Shown | null } | null;
}
declare const document: {
  querySelector(selector: string): Shown | null;
  readonly documentElement: { readonly scrollWidth: number };
};

const at = (place: string) => fileURLToPath(new URL(`../../../../${place}`, import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Where pictures of each view go, to be looked at; without it none is made. */
const pictures = process.env.YUSHEN_DESK_PICTURES;

const made: {
  service?: TestService;
  browser?: Browser;
  portal?: Client;
  url: string;
  clerk: string;
  other: string;
  manager: string;
} = {
  url: '',
  clerk: '',
  other: '',
  manager: '',
};

async function submitDemoCase(matter: string, name: string): Promise<string> {
  const folder = at(`fixtures/cases/${matter}/${name}`);
  const input = JSON.parse(readFileSync(path.join(folder, 'case.json'), 'utf8'));
  const { portal } = made as { portal: Client };
  const materials = [];
  for (const { file, requirement } of input.materials)
    materials.push({ upload: await portal.upload(readFileSync(path.join(folder, file))), requirement });
  const id = await portal.open({ matter, form: input.form, materials, reference: input.id });
  await portal.call('POST', `/v1/cases/${id}/submit`);
  await portal.reach(id, 'decided', 200);
  return id;
}

const logIn = async (key: string, options: { width?: number; dark?: boolean; seen?: string } = {}): Promise<Page> => {
  const context = await made.browser!.newContext({
    viewport: { width: options.width ?? 1440, height: 900 },
    colorScheme: options.dark ? 'dark' : 'light',
  });
  const page = await context.newPage();
  await page.goto(`${made.url}/desk/`);
  await page.fill('input[type=password]', key);
  await page.keyboard.press('Enter');
  await page.waitForSelector(options.seen ?? '.row');
  return page;
};

async function look(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `${name}.png`) });
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations: found } = await checker.run();
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

/** A pack is brought along: one with a fault, which is shown with its place, then one that lacks a rule. */
async function tryPack(page: Page): Promise<void> {
  const learning = page.locator('desk-learning');
  const yaml = readFileSync(at('packages/matters/individual-business-registration/matter.yaml'), 'utf8');
  const give = async (text: string) => {
    const file = { name: 'matter.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) };
    await learning.locator('input[type=file]').setInputFiles(file);
    await learning.locator('[data-form=trial] button').click();
  };
  await learning.locator('select[name=rules]').selectOption('pack');
  await give(yaml.replace('check: ', 'check: no-'));
  expect(await learning.locator('[role=alert]').textContent()).toMatch(/matter\.yaml:\d+:\d+/);
  const eased = yaml.replace(/\n {2}- id: premises-address\n[\s\S]*?(?=\n {2}- id: )/, '');
  await give(eased.replace('"2026.1"', '"2026.9"'));
  const pack = learning.locator('[data-pack]');
  await pack.waitFor();
  expect(await pack.textContent()).toMatch(
    /individual-business-registration@2026\.9[\s\S]*没有启用[\s\S]*与现行规则包的不同：1 处/,
  );
  await pack.scrollIntoViewIfNeeded();
  await look(page, 'pack-dark');
  expect(await violations(page)).toEqual([]);
}

const banner = (page: Page) => page.locator('.banner');
const decision = (page: Page) => page.locator('.decision').textContent();

describe.runIf(there)('the desk in a browser', () => {
  beforeAll(async () => {
    execFileSync(process.execPath, [at('node_modules/tsup/dist/cli-default.js'), '--config', 'tsup.app.config.ts'], {
      cwd: at('packages/desk'),
      stdio: 'ignore',
    });
    const service = await openTestService({ settings: { desk: { sampleShare: 0 } } });
    made.service = service;
    made.portal = clientOf(service, await service.key('office', ['portal']));
    made.clerk = await service.key('office', ['clerk', 'admin']);
    made.other = await service.key('office', ['clerk']);
    made.manager = await service.key('office', ['admin']);
    await service.work();
    await submitDemoCase('individual-business-registration', 'lease-house-number-differs');
    const id = await submitDemoCase('medical-reimbursement', 'total-differs');
    await made.portal.call('POST', `/v1/cases/${id}/tickets`, { words: '跑了三趟' });
    const said = { score: 2, words: '电话13800138000打不通' };
    await made.portal.call('PUT', `/v1/cases/${id}/satisfaction`, said);
    made.url = await service.app.listen({ port: 0 });
    made.browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
  });
  afterAll(async () => {
    await made.browser?.close();
    await made.service?.close();
  });

  test('refuses a key that is none', async () => {
    const page = await made.browser!.newPage();
    await page.goto(`${made.url}/desk/`);
    await look(page, 'login');
    expect(await violations(page)).toEqual([]);
    await page.fill('input[type=password]', 'ysk_no');
    await page.keyboard.press('Enter');
    expect(await page.locator('[role=alert]').textContent()).toMatch(/密钥无效/);
    await page.context().close();
  });

  test('opens a case, zooms to an issue, corrects a field and re-evaluates, overrules and undoes, by keys alone', async () => {
    const page = await logIn(made.clerk);
    expect(await page.locator('.row').count()).toBe(2);
    await look(page, 'queue');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForSelector('yushen-page img');
    await page.waitForFunction(() => {
      const desk = document.querySelector('yushen-desk')?.shadowRoot?.querySelector('desk-case');
      return (desk as unknown as { isMine?: boolean })?.isMine === true;
    });
    expect(await decision(page)).toBe('需要补正');
    const scale = () => page.locator('yushen-page').evaluate((one) => (one as unknown as { scale: number }).scale);
    const before = await scale();
    await page.keyboard.press('n');
    await page.waitForTimeout(800);
    expect(await scale()).toBeGreaterThan(before);
    expect(await page.locator('mark').count()).toBeGreaterThan(0);
    await look(page, 'case');
    expect(await violations(page)).toEqual([]);
    // What the applicant typed stands beside the documents, by the form's own words.
    expect(await page.locator('yushen-report .cell small').allTextContents()).toContain('申请表填写 · 经营场所地址');
    expect(await page.locator('yushen-report .counts li').first().textContent()).toMatch(/须补正\s+1/);

    await page.keyboard.press('e');
    const input = page.locator('yushen-report form input');
    await input.fill('江苏省苏州市姑苏区向阳路277号6幢128室');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      /毫秒/.test(
        document
          .querySelector('yushen-desk')
          ?.shadowRoot?.querySelector('desk-case')
          ?.shadowRoot?.querySelector('.told')?.textContent ?? '',
      ),
    );
    const told = await page.locator('.told').textContent();
    expect(Number(/([\d.]+) 毫秒/.exec(told ?? '')?.[1])).toBeLessThan(100);
    expect(await decision(page)).toBe('可以通过');
    await look(page, 'corrected');
    await page.keyboard.press('u');
    await page.waitForFunction(
      () =>
        !/毫秒/.test(
          document
            .querySelector('yushen-desk')
            ?.shadowRoot?.querySelector('desk-case')
            ?.shadowRoot?.querySelector('.told')?.textContent ?? '',
        ),
    );

    const title = await page.locator('desk-case h2').first().textContent();
    await page.keyboard.press('o');
    await page.waitForSelector('dialog[open]');
    await look(page, 'overrule');
    await page.keyboard.press('3');
    await page.waitForFunction(
      (was) =>
        document.querySelector('yushen-desk')?.shadowRoot?.querySelector('desk-case')?.shadowRoot?.querySelector('h2')
          ?.textContent !== was,
      title,
    );
    // The next case is there; the one before is taken back.
    await page.keyboard.press('Escape');
    await page.waitForSelector('desk-queue:not([hidden]) .row');
    expect(await page.locator('.row').count()).toBe(1);
    await page.keyboard.press('u');
    await page.waitForFunction(
      (was) =>
        document.querySelector('yushen-desk')?.shadowRoot?.querySelector('desk-case')?.shadowRoot?.querySelector('h2')
          ?.textContent === was,
      title,
    );
    await page.context().close();
  });

  test('keeps a second clerk off, and hands over', async () => {
    const first = await logIn(made.clerk);
    await first.keyboard.press('Enter');
    await first.waitForSelector('yushen-page img');
    await first.waitForTimeout(500);
    const second = await logIn(made.other);
    await second.keyboard.press('Enter');
    await banner(second).waitFor();
    expect(await banner(second).textContent()).toMatch(/正在办理/);
    expect(await second.locator('desk-case .main').isDisabled()).toBe(true);
    await look(second, 'locked');
    await banner(first).waitFor({ timeout: 20_000 });
    await first.keyboard.press('w');
    await banner(second).waitFor({ state: 'detached', timeout: 20_000 });
    expect(await second.locator('desk-case .main').isDisabled()).toBe(false);

    await second.keyboard.press('r');
    await second.waitForSelector('dialog[open] textarea');
    expect((await second.locator('textarea').inputValue()).length).toBeGreaterThan(20);
    await look(second, 'notice');
    expect(await violations(second)).toEqual([]);
    await second.locator('textarea').fill('请重新上传租赁合同。');
    await second.keyboard.press('Control+Enter');
    await second.waitForSelector('dialog[open]', { state: 'detached' });
    await first.context().close();
    await second.context().close();
  });

  test('shows figures with a table and a file for each chart, in the dark and on a tablet', async () => {
    const page = await logIn(made.clerk, { dark: true });
    await page.keyboard.press('s');
    await page.waitForSelector('desk-figures canvas');
    await page.waitForTimeout(500);
    const download = page.waitForEvent('download');
    await page.locator('desk-figures section button').first().click();
    expect((await download).suggestedFilename()).toBe('decisions.csv');
    const figures = page.locator('desk-figures');
    const trends = figures.locator('section', { has: page.locator('canvas[data-trends]') });
    expect(await trends.locator('tbody tr').count()).toBeGreaterThan(1);
    const file = page.waitForEvent('download');
    await trends.locator('button').click();
    expect((await file).suggestedFilename()).toBe('trends.csv');
    expect(await figures.locator('[data-answers] tbody tr').allTextContents()).toMatchObject([
      expect.stringMatching(/2 · 不满意\s*电话138\*{6}00打不通/),
    ]);
    await figures.locator('select[name=matter]').selectOption('individual-business-registration');
    await figures.getByText('1 件', { exact: true }).waitFor();
    expect(await figures.locator('[data-answers]').count()).toBe(0);
    await figures.locator('select[name=matter]').selectOption('');
    await figures.locator('[data-answers]').waitFor();
    await page.waitForTimeout(500);
    await look(page, 'figures-dark');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('l');
    const learning = page.locator('desk-learning');
    await learning.locator('[data-form=trial] input').fill('1');
    await learning.locator('[data-form=trial] button').click();
    expect(await learning.locator('[data-trial]').textContent()).toMatch(/试算了 1 件/);
    await learning.locator('[data-form=proposal] button').click();
    expect(await learning.locator('.verdict').textContent()).toMatch(/1 % 的目标至少需要 437 件/);
    await tryPack(page);
    const labels = page.waitForEvent('download');
    await learning.locator('section').last().locator('button').first().click();
    expect((await labels).suggestedFilename()).toBe('labels.jsonl');
    await look(page, 'learning-dark');
    expect(await violations(page)).toEqual([]);
    await page.locator('nav button', { hasText: '办不成事' }).click();
    await page.locator('desk-tickets button', { hasText: '受理' }).click();
    await page.locator('desk-tickets .state', { hasText: '已受理' }).waitFor();
    await look(page, 'tickets-dark');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('?');
    await page.waitForSelector('dialog[open]');
    await look(page, 'keys-dark');
    await page.keyboard.press('Escape');
    await page.context().close();

    const manager = await logIn(made.manager, { seen: 'desk-figures canvas' });
    expect(await manager.locator('nav button').allTextContents()).toMatchObject([
      expect.stringContaining('统计'),
      expect.stringContaining('改进'),
    ]);
    expect(await manager.locator('[data-answers] button').count()).toBe(0);
    expect(await violations(manager)).toEqual([]);
    await manager.context().close();
    const tablet = await logIn(made.clerk, { width: 820, dark: true });
    await tablet.keyboard.press('Enter');
    await tablet.waitForSelector('yushen-page img');
    await tablet.keyboard.press('n');
    await tablet.waitForTimeout(600);
    await look(tablet, 'case-tablet-dark');
    expect(await violations(tablet)).toEqual([]);
    const wide = await tablet.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(820);
    await tablet.context().close();
  });
});
