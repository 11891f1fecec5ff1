// Starts a service in a folder of its own and this page before it, and uses the page in Chromium. Usage: node try.mjs [--pictures DIR]
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { freePort, startProgram, startService } from '../start-service.mjs';

const { values } = parseArgs({ options: { pictures: { type: 'string' } } });
const here = fileURLToPath(new URL('./', import.meta.url));
const cases = path.join(here, '../../fixtures/cases/individual-business-registration');
const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (at) => at && existsSync(at),
);
if (executablePath === undefined) {
  console.log('Skipped: there is no Chromium here. Install one, or name it in CHROMIUM.');
  process.exit(0);
}

const closing = [];

async function main() {
  const { url: service, key, clerk, folder, close } = await startService();
  closing.unshift(close);
  const outDir = path.join(folder, 'page');
  const vite = path.join(path.dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  const build = [vite, 'build', here, '--logLevel', 'warn', '--outDir', outDir, '--emptyOutDir'];
  execFileSync(process.execPath, build, { stdio: 'inherit' });
  const port = String(await freePort());
  const preview = await startProgram(
    [vite, 'preview', here, '--host', '127.0.0.1', '--port', port, '--strictPort', '--outDir', outDir],
    /Local/,
    { YUSHEN_URL: service, YUSHEN_KEY: key },
  );
  closing.unshift(preview.stop);
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  closing.unshift(() => browser.close());
  await usePage(browser, `http://127.0.0.1:${port}/`, (method, route, body) =>
    ask(service, clerk, method, route, body),
  );
}

/** What a clerk does at their desk. */
async function ask(service, key, method, route, body) {
  const reply = await fetch(`${service}/v1${route}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  assert.equal(reply.ok, true, `${method} ${route}: ${reply.status}`);
  return reply.status === 204 ? undefined : reply.json();
}

async function usePage(browser, url, clerk) {
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
  page.setDefaultTimeout(120_000);
  page.on('filechooser', () => {});
  page.on('pageerror', (error) => console.error(error));
  await page.goto(url);
  await page.locator('[part=material]').first().waitFor();
  assert.equal((await page.locator('[part=material]').count()) > 1, true, 'the list of materials is there');

  const { form } = JSON.parse(readFileSync(path.join(cases, 'approve-leased-scans/case.json'), 'utf8'));
  await page.getByLabel('个体工商户名称').fill(form.businessName);
  await page.getByLabel('经营者姓名').fill(form.operator.name);
  await page.getByLabel('经营者身份证号码').fill(form.operator.idNumber);
  await page.getByLabel('经营场所地址').fill(form.premises.address);
  await page.getByLabel('场所取得方式').selectOption('leased');
  await page.getByLabel('是否为住宅').selectOption('false');
  await page.locator('[data-requirement=premises-lease]').waitFor();
  await audit(page, 'the empty page');

  const file = (name, from = 'approve-leased-scans') => path.join(cases, from, name);
  await page
    .getByLabel('选择文件或拍照', { exact: true })
    .setInputFiles([file('application.jpg'), file('title.jpg'), file('id-back.jpg')]);
  for (const name of ['application.jpg', 'title.jpg', 'id-back.jpg'])
    await page.locator(`[data-file="${name}"] .taken`).waitFor();
  assert.match(
    await page.locator('[data-file="id-back.jpg"] .taken').textContent(),
    /^\s*识别为：居民身份证（国徽面）/,
  );

  // Put into the wrong place, and retaken there, with the keyboard alone.
  await choose(page, '为“经营场所租赁合同”选择文件或拍照', file('id-front.jpg'));
  await page.locator('[data-requirement=premises-lease] .issue.wrong').first().waitFor();
  await audit(page, 'a wrong document');
  await picture(page, 'portal-desktop.png', '[data-requirement=premises-lease]');
  await choose(page, '重新拍摄或选择，替换“id-front.jpg”', file('lease.jpg'));
  await page.locator('[data-requirement=premises-lease] [part=badge].done').waitFor();

  await press(page, '提交预审');
  await page.locator('[part=notice]').waitFor();
  assert.equal(await page.locator('[part=notice]').getAttribute('data-decision'), 'correct');
  await audit(page, 'the notice');
  await page.setViewportSize({ width: 390, height: 844 });
  await picture(page, 'portal-phone.png', '[part=notice]');
  await page.setViewportSize({ width: 1100, height: 900 });
  await choose(page, '为“经营者身份证”选择文件或拍照', file('id-front.jpg'));
  await page.locator('[data-requirement=operator-id] [part=badge].done').waitFor();
  const second = page.waitForResponse((answer) => answer.url().endsWith('/report'));
  await press(page, '提交预审');
  const report = await (await second).json();
  assert.equal(
    report.issues.some(({ requirement, code }) => requirement === 'operator-id' && code.startsWith('material.')),
    false,
  );
  await followCase(page, clerk);
  console.log(
    `portal-upload: form, sorting, retake, notice and second submission (${report.decision}), by keyboard; how the case stands, 办不成事, a score with words; axe found nothing`,
  );
}

/** The applicant watches their case: asks for a person, says that it cannot be done, is asked for more, and says how content they are. */
async function followCase(page, clerk) {
  const standing = page.locator('yushen-standing');
  await standing.getByRole('button', { name: '请工作人员决定' }).click();
  await standing.getByText('已按您的要求转由工作人员决定').waitFor();
  await standing.getByText('工作人员正在办理').waitFor();
  await standing.getByText('办不成？告诉我们').click();
  await standing.getByLabel('哪里办不成（可以不写）').fill('跑了三趟');
  await standing.locator('[data-form=ticket] button').click();
  await standing.getByText('已登记，等待受理').waitFor();
  await audit(page, 'how the case stands');

  const { entries } = await clerk('GET', '/desk/queue?view=human');
  const [{ case: id, submission }] = entries;
  await clerk('POST', `/desk/cases/${id}/lock`);
  await clerk('POST', `/desk/cases/${id}/acts`, { act: 'ask', submission, notice: '请在租赁合同上补签姓名。' });
  await standing.evaluate((element) => element.refresh());
  await standing.getByText('请在租赁合同上补签姓名。').waitFor();
  await standing.getByLabel('满意', { exact: true }).check();
  await standing.getByLabel('想说的话（可以不写）').fill('告知得很清楚');
  await standing.locator('[data-form=rate] button').click();
  await standing.getByText('谢谢您的评价').waitFor();
  await audit(page, 'the applicant’s answer');
  await picture(page, 'portal-standing.png', 'yushen-standing');
  const { answers } = await clerk('GET', '/desk/answers?words=true');
  assert.deepEqual(
    answers.map(({ score, words }) => [score, words]),
    [[4, '告知得很清楚']],
  );
}

/** Tabs to what has this name. */
async function reach(page, name) {
  for (let times = 0; times < 150; times++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? '';
    });
    if (focused === name) return;
  }
  throw new Error(`Tab never reaches ${name}`);
}

async function press(page, name) {
  await reach(page, name);
  await page.keyboard.press('Enter');
}

async function choose(page, name, file) {
  await reach(page, name);
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(file);
}

async function audit(page, what) {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    [],
    `axe on ${what}`,
  );
}

async function picture(page, name, selector) {
  if (values.pictures === undefined) return;
  await page
    .locator(selector)
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await page.waitForTimeout(300);
  await page.screenshot({ path: path.join(values.pictures, name) });
}

try {
  await main();
} finally {
  for (const close of closing) await close();
}
