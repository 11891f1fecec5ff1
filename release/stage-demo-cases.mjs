// Copies the cases that `yushen demo-desk` shows into a folder: of each matter the smallest that is faulty and the smallest that is
// approved, and those that are worth a look.
//   node release/stage-demo-cases.mjs FOLDER
import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const [target] = process.argv.slice(2);
if (target === undefined) throw new Error('Give the folder to copy to.');
const cases = fileURLToPath(new URL('../fixtures/cases/', import.meta.url));
/** Shown in the guides' pictures. */
const ALWAYS = ['individual-business-registration/lease-house-number-differs'];
/** Another matter's faulty case is one whose papers are all there: there is something to look at. */
const DULL = /^missing-/;

const bytesOf = (folder) => readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
const smallest = (names) => [...names].sort((a, b) => bytesOf(path.join(cases, a)) - bytesOf(path.join(cases, b)))[0];

rmSync(target, { recursive: true, force: true });
// An image of the service is built without them; `yushen demo-desk` asks for a folder there.
if (!existsSync(cases)) process.exit(0);
for (const matter of readdirSync(cases)) {
  const names = readdirSync(path.join(cases, matter)).map((name) => `${matter}/${name}`);
  const isRight = (name) => name.startsWith(`${matter}/approve`);
  const faulty = names.filter((name) => !isRight(name) && !DULL.test(name.slice(matter.length + 1)));
  const chosen = new Set([
    smallest(faulty),
    smallest(names.filter(isRight)),
    ...ALWAYS.filter((one) => names.includes(one)),
  ]);
  for (const name of chosen) {
    const to = path.join(target, name);
    cpSync(path.join(cases, name), to, { recursive: true, filter: (file) => !file.endsWith('expected.json') });
  }
}
