import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleElement } from '../testing/bundle-element';
import { chromiumPath, openChromium } from '../testing/open-chromium';
import { uploadPage } from '../testing/upload-page';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** One pixel wide is enough for a browser; the boxes are drawn over whatever size it has. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const picture = (name: string) => ({ name, mimeType: 'image/png', buffer: PNG });

describe.skipIf(chromiumPath === undefined)('in Chromium (skipped where there is none)', () => {
  let browser: Browser;
  let script: string;
  beforeAll(async () => {
    [browser, script] = await Promise.all([
      openChromium(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']),
      bundleElement('upload'),
    ]);
  });
  afterAll(() => browser?.close());

  const open = async (lang: 'zh-CN' | 'en', width = 1000): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    // From the start: a chooser that opens before it is awaited would be lost.
    page.on('filechooser', () => {});
    page.on('pageerror', (error) => expect.fail(error.message));
    await page.route('http://localhost/**', (route) => {
      const isScript = route.request().url().endsWith('.js');
      return route.fulfill({
        contentType: isScript ? 'text/javascript' : 'text/html',
        body: isScript ? script : uploadPage(lang, lang === 'en' ? 'Try' : '试用'),
      });
    });
    await page.goto('http://localhost/');
    await page.locator('[part=material]').first().waitFor();
    return page;
  };
  const audit = async (page: Page) => {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() =>
      (
        globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe.run(),
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  };
  const states = (page: Page, requirement: string) =>
    page
      .locator(`[data-requirement=${requirement}] > .checks li`)
      .evaluateAll((found) => found.map((one) => one.getAttribute('data-state')));

  test('says what is wrong, shows where, and takes another in its place', async () => {
    const page = await open('zh-CN');
    await page.getByLabel('选择文件或拍照', { exact: true }).setInputFiles([picture('dark.png'), picture('back.png')]);
    await page.getByText('照片太暗，看不清').first().waitFor();
    expect(await states(page, 'operator-id')).toEqual(['wrong', 'done']);
    expect(await page.locator('polygon').count()).toBe(1);
    expect(await audit(page)).toEqual([]);
    await page.getByLabel('重新拍摄或选择，替换“dark.png”').setInputFiles(picture('front.png'));
    await page.locator('[data-requirement=operator-id] [part=badge].done').waitFor();
    expect(await states(page, 'operator-id')).toEqual(['done', 'done']);
    expect(await page.evaluate('calls.filter(([what]) => what === "remove")')).toEqual([['remove', 'dark.png']]);
    await page.close();
  });

  test('compares a file with the one document that a place takes, and says when it is in the wrong place', async () => {
    const page = await open('zh-CN');
    await page.getByLabel('为“租赁合同”选择文件或拍照').setInputFiles(picture('front.png'));
    await page.getByText('放错了位置：这里需要房屋租赁合同').waitFor();
    expect(await page.evaluate('calls.filter(([what]) => what === "send")')).toEqual([
      ['send', 'front.png', 'lease-contract'],
    ]);
    await page.getByLabel('选择文件或拍照', { exact: true }).setInputFiles(picture('huge.png'));
    await page.getByText('文件太大').first().waitFor();
    expect(await audit(page)).toEqual([]);
    await page.close();
  });

  test('tells everything at once, leads to the place, and is submitted again, by keyboard alone', async () => {
    const page = await open('en');
    const chosen = async (label: string, name: string) => {
      await tabTo(page, label);
      const chooser = page.waitForEvent('filechooser');
      await page.keyboard.press('Enter');
      await (await chooser).setFiles(picture(name));
      await page.locator(`[data-file="${name}"] .taken`).waitFor();
    };
    await chosen('Choose files or take a photo', 'front.png');
    await chosen('Choose files or take a photo', 'back.png');
    await tabTo(page, 'Submit for review');
    await page.keyboard.press('Enter');
    await page.locator('[data-decision=correct]').waitFor();
    await expect.poll(() => focusedName(page)).toBe('Notice');
    expect(await audit(page)).toEqual([]);
    await tabTo(page, 'Go and correct it: item 1');
    await page.keyboard.press('Enter');
    await chosen('Choose files or take a photo for "Lease"', 'lease.png');
    await tabTo(page, 'Submit for review');
    await page.keyboard.press('Enter');
    await page.locator('[data-decision=approve]').waitFor();
    const [, materials, acting] = (await page.evaluate(
      'calls.filter(([what]) => what === "submit").pop()',
    )) as unknown[];
    expect(materials).toEqual([
      { upload: 'front.png' },
      { upload: 'back.png' },
      { upload: 'lease.png', requirement: 'lease' },
    ]);
    expect(acting).toMatchObject({ agent: 'a', subject: 's' });
    await page.close();
  });

  test('takes what is dropped and pasted', async () => {
    const page = await open('en');
    await page.evaluate(() => {
      const give = (name: string) => {
        const data = new DataTransfer();
        data.items.add(new File(['x'], name, { type: 'image/png' }));
        return data;
      };
      const box = document.querySelector('yushen-upload')?.shadowRoot?.querySelector('[part=drop]');
      box?.dispatchEvent(new DragEvent('drop', { dataTransfer: give('front.png'), bubbles: true, cancelable: true }));
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: give('lease.png') }));
    });
    await page.locator('[data-requirement=lease] [part=badge].done').waitFor();
    expect(await states(page, 'operator-id')).toEqual(['done', 'open']);
    await page.close();
  });

  test('looks through the live camera and takes its photo', async () => {
    const page = await open('en', 390);
    await page.getByLabel('Live camera for "Lease"').click();
    await page.locator('[part=hint]').waitFor();
    expect(await audit(page)).toEqual([]);
    await expect
      .poll(() => page.locator('video').evaluate((video) => (video as HTMLVideoElement).videoWidth))
      .toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Take the photo' }).click();
    await page.locator('[data-requirement=lease] [data-file^=photo-]').waitFor();
    expect(await page.locator('video').count()).toBe(0);
    await page.close();
  });

  test('fits a phone: nothing runs over the edge, and what is touched is 44 pixels high', async () => {
    const page = await open('zh-CN', 320);
    await page.getByLabel('选择文件或拍照', { exact: true }).setInputFiles([picture('dark.png')]);
    await page.locator('[data-file="dark.png"] .taken').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    const heights = await page
      .locator('yushen-upload')
      .locator('button, .file, summary')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    await page.close();
  });
});

/** The name of what has the focus, through every shadow root. */
const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? '';
  });

/** Presses Tab until something is reached: what Tab never reaches, a keyboard cannot use. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let times = 0; times < 60; times++) {
    await page.keyboard.press('Tab');
    if ((await focusedName(page)) === name) return;
  }
  throw new Error(`Tab never reaches "${name}"`);
}
