// Reviews two sample cases, prints what an applicant would be told, and writes an illustrated report of each.
// Run by `npm run demo` at the root of an installed clone.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { languageOf, paintFor, pictureCase, renderHtml, renderSummary, viewCase } from '@yushen/cli';
import { createReviewer } from 'yushen';

const MATTER = 'individual-business-registration';
const CASES = ['approve-owned-one-box', 'correct-several-faults'];

const root = fileURLToPath(new URL('../../', import.meta.url));
const output = path.join(root, 'demo-output');
const language = languageOf(process.env);
const paint = paintFor(process.stdout, process.env);

const started = performance.now();
const reviewer = await createReviewer();
const written = [];
try {
  await mkdir(output, { recursive: true });
  for (const name of CASES) {
    const caseFile = path.join(root, 'fixtures/cases', MATTER, name, 'case.json');
    const report = await reviewer.reviewFile(caseFile);
    const view = await viewCase(caseFile, report, reviewer);
    console.log(renderSummary(view, { language, paint, columns: process.stdout.columns }));

    const page = path.join(output, `${name}.html`);
    await writeFile(page, renderHtml(await pictureCase(caseFile, view, reviewer), language));
    written.push(path.relative(process.cwd(), page));
  }
} finally {
  await reviewer.close();
}

const seconds = ((performance.now() - started) / 1000).toFixed(1);
const words = {
  zh: `共用时 ${seconds} 秒。图文报告：`,
  en: `${seconds} s in all. Illustrated reports:`,
};
console.log([words[language], ...written.map((page) => `  ${page}`)].join('\n'));
