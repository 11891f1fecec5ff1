// How long a clerk waits, measured in Chromium on a desk that runs: opening a case, the next one, re-evaluating, and scrolling ten
// thousand rows (made up in the browser). With --pictures FOLDER each view is photographed, and axe says what it finds; --docs puts
// those that the manual and the READMEs show in their places.
//   npx yushen demo-desk --data /tmp/demo     (prints the address and a clerk's key)
//   node bench/desk.mjs --url http://127.0.0.1:8787 --key ysk_… [--pictures FOLDER] [--docs] [--chromium PATH]
import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { photograph } from './desk-pictures.mjs';

/** The browser's driver and axe are the service's own, for its tests. */
const require = createRequire(new URL('../packages/server/package.json', import.meta.url));
const { chromium } = require('playwright-core');

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:8787' },
    key: { type: 'string' },
    pictures: { type: 'string' },
    docs: { type: 'boolean', default: false },
    chromium: { type: 'string', default: '/usr/bin/chromium' },
  },
});
if (values.key === undefined) throw new Error('Give --key, as `yushen demo-desk` prints it.');
const { url, key } = values;

const call = async (method, route, body) => {
  const reply = await fetch(`${url}/v1${route}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  return reply.status === 204 ? undefined : reply.json();
};
const browser = await chromium.launch({ executablePath: values.chromium, args: ['--no-sandbox', '--disable-gpu'] });

async function logIn({ width = 1440, height = 900, dark = false, language = 'zh-CN' } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light' });
  await context.addInitScript((lang) => localStorage.setItem('yushen-desk-language', lang), language);
  const page = await context.newPage();
  await page.goto(`${url}/desk/`);
  await page.fill('input[type=password]', key);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.row');
  return page;
}

/** In the page: the case in hand is another one than before, and its first page is drawn. */
const shown = (page, before) =>
  page.waitForFunction(
    (was) => {
      const desk = document.querySelector('yushen-desk')?.shadowRoot?.querySelector('desk-case');
      const image = desk?.shadowRoot
        ?.querySelector('yushen-report')
        ?.shadowRoot?.querySelector('yushen-page')
        ?.shadowRoot?.querySelector('img');
      return desk?.shown.entry.case !== was && image?.complete && image.naturalWidth > 0
        ? desk.shown.entry.case
        : false;
    },
    before,
    { polling: 'raf' },
  );
/** In the page: every page of the case is fetched and drawn in the strip. */
const allShown = (page) =>
  page.waitForFunction(
    () => {
      const report = document
        .querySelector('yushen-desk')
        ?.shadowRoot?.querySelector('desk-case')
        ?.shadowRoot?.querySelector('yushen-report');
      const strip = [...(report?.shadowRoot?.querySelectorAll('.strip button') ?? [])];
      const drawn = strip.filter((one) => one.querySelector('img')?.complete);
      return strip.length > 0 && drawn.length === strip.length ? strip.length : false;
    },
    undefined,
    { polling: 'raf' },
  );

const figures = [];
const note = (what, figure) => {
  figures.push([what, figure]);
  console.log(`${what}: ${figure}`);
};
const ms = (number) => `${Math.round(number)} ms`;

/** A case that a person decided, with a rule of its own matter that stood against it. */
async function decidedAgainst() {
  for (const view of ['closed', 'asked'])
    for (const entry of (await call('GET', `/desk/queue?view=${view}`)).entries) {
      // One that was overruled shows what a change of the pack would have done.
      if (entry.outcome !== 'approve' || entry.decision === 'approve') continue;
      const { report } = await call('GET', `/desk/cases/${entry.case}`);
      const rule = report?.issues.find((issue) => issue.rule !== undefined && issue.severity !== 'notice')?.rule;
      if (rule !== undefined) return { matter: entry.matter, rule };
    }
  return { matter: 'individual-business-registration', rule: 'premises-address' };
}

// Opening: the case with the most pages, once to warm the service, then measured in a page of its own.
const { entries } = await call('GET', '/desk/queue?limit=200');
const sized = [];
for (const entry of entries) {
  const { report } = await call('GET', `/desk/cases/${entry.case}`);
  if (report === undefined) continue;
  const pages = new Set(
    report.documents.flatMap((one) => one.pages.map(({ material, page }) => `${material}/${page}`)),
  );
  sized.push({ ...entry, pages: pages.size, report });
}
const largest = [...sized].sort((a, b) => b.pages - a.pages)[0];
const openings = { first: [], all: [] };
for (let round = 0; round < 4; round++) {
  const page = await logIn();
  await page.waitForTimeout(1500);
  const started = performance.now();
  await page.evaluate((id) => {
    const desk = document.querySelector('yushen-desk').shadowRoot;
    desk
      .querySelector('desk-queue')
      .dispatchEvent(new CustomEvent('desk-open', { detail: { case: id }, bubbles: true }));
  }, largest.case);
  await shown(page, undefined);
  const first = performance.now() - started;
  await allShown(page);
  // The first round warms the service: its pages are drawn for the first time.
  if (round === 0)
    note(`cold, ${largest.pages} pages: first page · all`, `${ms(first)} · ${ms(performance.now() - started)}`);
  else {
    openings.first.push(first);
    openings.all.push(performance.now() - started);
  }
  await call('DELETE', `/desk/cases/${largest.case}/lock`);
  await page.context().close();
}
const middle = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
note(`warm, ${largest.pages} pages: first page · all`, `${ms(middle(openings.first))} · ${ms(middle(openings.all))}`);

// Next: `a` on case after case, taken back at the end.
{
  const page = await logIn();
  await page.waitForTimeout(1000);
  await page.keyboard.press('Enter');
  let id = await (await shown(page, undefined)).jsonValue();
  const times = [];
  const done = [];
  for (let turn = 0; turn < 5; turn++) {
    await page.waitForTimeout(2500);
    if (!(await page.locator('desk-case .main').isEnabled())) break;
    const before = id;
    const started = performance.now();
    await page.keyboard.press('a');
    const next = await shown(page, before).catch(() => undefined);
    if (next === undefined) break;
    times.push(performance.now() - started);
    done.push(before);
    id = await next.jsonValue();
  }
  if (times.length > 0)
    note(
      `next case after \`a\`, ${times.length} times: median · slowest`,
      `${ms(middle(times))} · ${ms(Math.max(...times))}`,
    );
  await call('DELETE', `/desk/cases/${id}/lock`);
  for (const one of done)
    await call('POST', `/desk/cases/${one}/undo`).then(() => call('DELETE', `/desk/cases/${one}/lock`));
  await page.context().close();
}

// Re-evaluating: the same value again, as often as there are fields; taken back.
{
  const times = [];
  for (const { case: id, report } of sized.slice(0, 8)) {
    const document = report.documents.find(({ fields }) =>
      Object.values(fields).some(({ rows }) => rows === undefined),
    );
    const [field, { value }] = Object.entries(document?.fields ?? {}).find(([, { rows }]) => rows === undefined) ?? [
      undefined,
      {},
    ];
    if (field === undefined) continue;
    await call('POST', `/desk/cases/${id}/lock`);
    // The first time warms the service's own code.
    await call('POST', `/desk/cases/${id}/corrections`, { submission: 1, document: document.id, field, value });
    await call('POST', `/desk/cases/${id}/undo`);
    const { judgedMs } = await call('POST', `/desk/cases/${id}/corrections`, {
      submission: 1,
      document: document.id,
      field,
      value,
    });
    if (judgedMs !== undefined) times.push(judgedMs);
    await call('POST', `/desk/cases/${id}/undo`);
    await call('DELETE', `/desk/cases/${id}/lock`);
  }
  if (times.length > 0)
    note(`re-evaluated, ${times.length} cases: median · slowest`, `${middle(times)} ms · ${Math.max(...times)} ms`);
}

// Ten thousand rows, made up in the browser, scrolled from top to bottom: the longest pause between two frames.
{
  const page = await logIn();
  const made = await page.evaluate(async () => {
    const queue = document.querySelector('yushen-desk').shadowRoot.querySelector('desk-queue');
    const [sample] = queue.entries;
    queue.entries = Array.from({ length: 10_000 }, (_, index) => ({
      ...sample,
      case: `${index}`.padStart(36, '0'),
      reference: `2026-${index}`,
    }));
    await queue.updateComplete;
    const scroller = queue.shadowRoot.querySelector('.scroll');
    const pauses = [];
    let last = performance.now();
    for (let top = 0; top < scroller.scrollHeight; top += 2000) {
      scroller.scrollTop = top;
      await new Promise(requestAnimationFrame);
      pauses.push(performance.now() - last);
      last = performance.now();
    }
    pauses.sort((a, b) => a - b);
    return {
      rows: queue.shadowRoot.querySelectorAll('.row').length,
      frames: pauses.length,
      p95: pauses[Math.floor(pauses.length * 0.95)],
      most: pauses.at(-1),
    };
  });
  note(
    `10,000 rows scrolled in ${made.frames} steps, ${made.rows} drawn at once: 95th percentile · longest frame`,
    `${ms(made.p95)} · ${ms(made.most)}`,
  );
  await page.context().close();
}

if (values.pictures !== undefined || values.docs)
  await photograph({
    folder: values.pictures ?? mkdtempSync(path.join(tmpdir(), 'desk-')),
    docs: values.docs,
    logIn,
    shown,
    allShown,
    sized,
    decided: await decidedAgainst(),
    url,
    browser,
  });
await browser.close();
const flags = readFileSync('/proc/cpuinfo', 'utf8');
console.log(
  `\n${cpus()[0]?.model}, ${cpus().length} cores, VNNI ${/avx512_vnni|avx_vnni/.test(flags) ? 'yes' : 'no'}; Chromium ${browser.version()}`,
);
console.log(figures.map(([what, figure]) => `| ${what} | ${figure} |`).join('\n'));
