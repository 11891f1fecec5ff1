// After a build that bundles packages of the registry: their licences lie beside it, and its source maps do without their sources.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FOREIGN = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** The folder of the package that a source belongs to; undefined for one of our own. */
const packageOf = (source) => FOREIGN.exec(source)?.[1];

/** The texts under which a package may be passed on. */
const licencesOf = (folder) =>
  readdirSync(folder)
    .filter((file) => /^licen[cs]e/i.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8').trim());

/** @param {string} dist the folder of a build, absolute */
export function finishBundle(dist) {
  const folders = new Set();
  for (const file of readdirSync(dist).filter((name) => name.endsWith('.map'))) {
    const map = JSON.parse(readFileSync(path.join(dist, file), 'utf8'));
    map.sources.forEach((source, index) => {
      const folder = packageOf(path.resolve(dist, source));
      if (folder === undefined) return;
      folders.add(folder);
      map.sourcesContent[index] = null;
    });
    writeFileSync(path.join(dist, file), JSON.stringify(map));
  }
  const parts = [...folders]
    .map((folder) => {
      const { name, version, license, author } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
      // A few ship no text of their licence: then its name and its holder's must do.
      const [text = `${license}, copyright ${author?.name ?? author}`, ...more] = licencesOf(folder);
      return [`${name} ${version} (${license})`, text, ...more].join('\n\n');
    })
    .sort();
  writeFileSync(path.join(dist, 'BUNDLED-LICENSES.txt'), `${parts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`);
}
