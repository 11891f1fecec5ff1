import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { freePort } from '../store/embedded/free-port';
import { openTestIssuer, type TestIssuer } from '../testing/test-issuer';
import { openTestService, type TestService } from '../testing/test-service';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const CHROMIUM = process.env.YUSHEN_CHROMIUM ?? '/usr/bin/chromium';
const secret = 'a secret of the client';
const made: { issuer?: TestIssuer; service?: TestService; plain?: TestService; browser?: Browser; url: string } = {
  url: '',
};

describe.runIf(existsSync(CHROMIUM))('at the door of the desk', () => {
  beforeAll(async () => {
    const at = (place: string) => fileURLToPath(new URL(`../../../../${place}`, import.meta.url));
    execFileSync(process.execPath, [at('node_modules/tsup/dist/cli-default.js'), '--config', 'tsup.app.config.ts'], {
      cwd: at('packages/desk'),
      stdio: 'ignore',
    });
    made.issuer = await openTestIssuer({ id: 'yushen', secret });
    made.issuer.claims = { sub: 'u-1', name: '王芳', roles: ['window'] };
    const port = await freePort();
    made.url = `http://localhost:${port}`;
    const signOn = {
      issuer: made.issuer.url,
      clientId: 'yushen',
      redirectUri: `${made.url}/v1/sign-on/callback`,
      roles: { window: ['clerk' as const] },
    };
    made.service = await openTestService({ oidcSecret: secret, settings: { signOn } });
    await made.service.key('default');
    await made.service.app.listen({ port, host: 'localhost' });
    made.plain = await openTestService();
    made.browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(async () => {
    await made.browser?.close();
    await made.service?.close();
    await made.plain?.close();
    await made.issuer?.close();
  });

  test('a clerk signs on with their organisation’s account, changes things, and signs off', async () => {
    const page = await made.browser!.newPage();
    await page.goto(`${made.url}/desk/`);
    const door = page.getByRole('link', { name: '用单位统一账号登录' });
    await door.waitFor();
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run(): Promise<{ violations: unknown[] }> } }).axe.run(),
    );
    expect(violations).toEqual([]);
    if (process.env.YUSHEN_DESK_PICTURES)
      await page.screenshot({ path: `${process.env.YUSHEN_DESK_PICTURES}/sign-on.png` });
    await door.click();
    await page.locator('header').getByText('王芳').waitFor();
    expect(page.url()).toBe(`${made.url}/desk/`);
    // What changes anything must come from this page: the browser says so.
    const status = await page.evaluate(
      async () =>
        (
          await fetch('../v1/desk/trials', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: '{}',
          })
        ).status,
    );
    expect(status).toBe(200);
    await page.reload();
    await page.locator('header').getByText('王芳').waitFor();
    await page.getByRole('button', { name: '退出' }).click();
    await door.waitFor();
    await page.reload();
    await door.waitFor();
    await page.close();
  });

  test('there is no such way where the service has no issuer', async () => {
    const address = await made.plain!.app.listen({ port: 0 });
    const page = await made.browser!.newPage();
    const asked = page.waitForResponse(/sign-on\/options/);
    await page.goto(`${address}/desk/`);
    expect(await (await asked).json()).toEqual({ account: false });
    await page.getByLabel('工作人员密钥').waitFor();
    expect(await page.getByRole('link').count()).toBe(0);
    await page.close();
  });
});
