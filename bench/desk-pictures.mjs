// The desk's views as pictures, for `bench/desk.mjs`.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const root = fileURLToPath(new URL('../', import.meta.url));
const require = createRequire(new URL('../packages/server/package.json', import.meta.url));
const [READMES, MANUAL] = ['packages/desk/pictures', 'docs/guides/desk'];

/** Which picture is shown where. */
const SHOWN = [
  ['queue-light', `${READMES}/queue.png`, `${MANUAL}/queue.png`],
  ['case-light', `${READMES}/case.png`, `${MANUAL}/case.png`],
  ['overrule-light', `${READMES}/overrule.png`, `${MANUAL}/overrule.png`],
  ['notice-light', `${READMES}/notice.png`],
  ['proposal-light', `${READMES}/learning.png`, `${MANUAL}/learning.png`],
  ['pack-light', `${READMES}/pack.png`],
  ['figures-light', `${READMES}/figures.png`, `${MANUAL}/figures.png`],
  ['signals-dark', `${READMES}/dark.png`],
  ['case-tablet', `${READMES}/tablet.png`],
];

async function leaveDialog(page) {
  await page.keyboard.press('Escape');
  await page.waitForSelector('desk-case dialog', { state: 'detached' });
}

/** Photographs each view in each look, and says what axe finds and what is too wide. */
export async function photograph({ folder, docs, logIn, shown, allShown, sized, decided, url, browser }) {
  mkdirSync(folder, { recursive: true });
  const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  const looks = [
    ['light', {}],
    ['dark', { dark: true }],
    ['tablet', { width: 820, height: 1180 }],
    ['english', { language: 'en' }],
  ];
  for (const [look, options] of looks) {
    const page = await logIn(options);
    const take = async (name) => {
      await page.waitForTimeout(700);
      await page.screenshot({ path: path.join(folder, `${name}-${look}.png`) });
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      for (const { id, nodes } of violations)
        console.log(`${name} ${look}: ${id} ${nodes.map(({ html }) => html.slice(0, 140)).join(' ')}`);
      if (wide > 0) console.log(`${name} ${look}: ${wide} px too wide`);
    };
    if (look === 'light') await photographDoor();
    await take('queue');
    for (const [name, wanted] of [
      ['case', (one) => one.report.issues.some(({ code }) => code === 'field.mismatch')],
      ['signals', (one) => one.report.issues.some(({ code }) => /^document\.|^signature\.invalid/.test(code))],
      ['weak', (one) => (one.report.rules ?? []).some(({ inputs }) => inputs.some(({ doubtful }) => doubtful))],
    ]) {
      const found = sized.find(wanted);
      if (found === undefined) continue;
      await page.evaluate((id) => {
        const desk = document.querySelector('yushen-desk').shadowRoot;
        desk
          .querySelector('desk-queue')
          .dispatchEvent(new CustomEvent('desk-open', { detail: { case: id }, bubbles: true }));
      }, found.case);
      await shown(page, undefined);
      await allShown(page);
      if (name === 'case') await page.keyboard.press('n');
      await take(name);
      if (name === 'case') {
        await page.keyboard.press('o');
        await take('overrule');
        await leaveDialog(page);
        await page.keyboard.press('r');
        await take('notice');
        await leaveDialog(page);
      }
      await page.keyboard.press('Escape');
      await page.waitForSelector('desk-queue:not([hidden])');
    }
    await page.keyboard.press('l');
    await page.waitForSelector('desk-learning');
    await page.waitForTimeout(800);
    await page.locator('desk-learning [data-form=trial] input').fill('0.99');
    await page.locator('desk-learning [data-form=trial] button').click();
    await page.waitForSelector('[data-trial]', { timeout: 60_000 });
    await page.locator('desk-learning [data-form=proposal] button').click();
    await page.waitForSelector('[data-proposal]', { timeout: 60_000 });
    await take('learning');
    await page.locator('[data-proposal]').scrollIntoViewIfNeeded();
    await take('proposal');
    await page.locator('desk-learning select[name=rules]').selectOption('pack');
    await page.locator('desk-learning input[type=file]').setInputFiles(easedPack(decided));
    await page.locator('desk-learning [name=relied]').fill('');
    await page.locator('desk-learning [data-form=trial] button').click();
    await page.waitForSelector('[data-pack]', { timeout: 60_000 });
    await page.locator('[data-form=trial]').scrollIntoViewIfNeeded();
    await take('pack');
    await page.keyboard.press('s');
    await page.waitForSelector('desk-figures canvas');
    await take('figures');
    await page.locator('desk-figures select[name=days]').selectOption('7');
    await page.waitForTimeout(500);
    await page.locator('desk-figures canvas[data-trends]').scrollIntoViewIfNeeded();
    await take('trends');
    await page.locator('desk-figures [data-answers]').scrollIntoViewIfNeeded();
    await take('answers');
    await page.locator('nav button').nth(7).click();
    await page.waitForSelector('desk-tickets', { state: 'attached' });
    await take('tickets');
    await page.keyboard.press('?');
    await take('keys');
    await page.context().close();
  }
  if (docs)
    for (const [name, ...places] of SHOWN)
      for (const place of places) await shrink(path.join(folder, `${name}.png`), path.join(root, place));

  async function photographDoor() {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${url}/desk/`);
    await page.waitForSelector('input[type=password]');
    await page.screenshot({ path: path.join(folder, 'login-light.png') });
    await page.close();
  }
}

/** A picture in 256 colours: a third of its bytes. */
const shrink = (from, to) => sharp(from).png({ palette: true, compressionLevel: 9, effort: 10 }).toFile(to);

/** The shipped pack of a decided case's matter without a rule that stood against it, its own or an included one, as a file. */
function easedPack({ matter, rule }) {
  const yaml = readFileSync(path.join(root, `packages/matters/${matter}/matter.yaml`), 'utf8');
  const own = new RegExp(`\\n {2}- id: ${rule}\\n[\\s\\S]*?(?=\\n {2}- id: )`);
  const eased = own.test(yaml)
    ? yaml.replace(own, '')
    : yaml.replace('include: [common]', `include: [common]\nwithout: [${rule}]`);
  return {
    name: 'matter.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from(eased.replace('"2026.1"', '"2026.2"')),
  };
}
