import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PHOTOS = ['phone', 'exif', 'rotated', 'blurred'];

/** Rendered papers as lists of files, each with the truth of the whole: pages of one paper are one paper. */
export function renderedPapers(root) {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return folders.flatMap((folder) => papersIn(root, folder));
}

function papersIn(root, folder) {
  const truths = readdirSync(path.join(root, folder)).filter((file) => file.endsWith('.truth.json'));
  const papers = new Map();
  for (const file of truths.sort()) {
    const stem = file.slice(0, -'.truth.json'.length);
    const truth = JSON.parse(readFileSync(path.join(root, folder, file), 'utf8'));
    const upload = ['jpg', 'png', 'pdf']
      .map((end) => path.join(root, folder, `${stem}.${end}`))
      .find((place) => existsSync(place));
    if (upload === undefined) continue;
    const name = truth.of === undefined ? stem : stem.replace(/-page-\d+$/, '');
    const paper = papers.get(name) ?? {
      source: 'rendered',
      name: `${folder}/${name}`,
      group: folder === 'foreign' ? 'unknown' : folder,
      capture: truth.capture,
      taken: PHOTOS.includes(truth.capture) ? 'photo' : 'scan',
      truth,
      files: [],
    };
    paper.files.push(upload);
    papers.set(name, paper);
  }
  return [...papers.values()];
}
