import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A labelled page: `kind` groups pages that are alike (a real file's document type, a fixture's capture); `whole` is false
 * where the label leaves lines out; `fields` only where the page is the whole of one known paper.
 *
 * @typedef {{name: string, file: string, kind: string, type: string, language: string, whole: boolean, rotation: number,
 *   lines: string[], fields?: Record<string, unknown>}} LabelledPage
 */

const PICTURES = ['.jpg', '.jpeg', '.png'];
const FIXTURES = fileURLToPath(new URL('../fixtures/papers/', import.meta.url));
const REAL = fileURLToPath(new URL('../../shared/realdata/', import.meta.url));

/** The folder of real files: given, or `../shared/realdata` beside the project where it is there. */
export const realFolder = (given = process.env.YUSHEN_REALDATA) => given ?? (existsSync(REAL) ? REAL : undefined);

/** Fields that real files are labelled with, in the contract's words; what is not here is not compared. */
const REAL_FIELDS = {
  'id-card-front': {
    name: 'name',
    sex: 'sex',
    ethnicity: 'ethnicity',
    birthDate: 'birthDate',
    address: 'address',
    idNumber: 'idNumber',
  },
  'id-card-back': { issuingAuthority: 'authority', validFrom: 'validFrom', validTo: 'validUntil' },
  'business-license': {
    companyName: 'name',
    uscc: 'uscc',
    legalRepresentative: 'legalRepresentative',
    address: 'address',
    establishedDate: 'establishedOn',
    registrationAuthority: 'authority',
    issueDate: 'issuedOn',
  },
};

/** Masked fields are null: nothing can be read there. */
const realFields = (type, fields = {}) =>
  Object.fromEntries(
    Object.entries(REAL_FIELDS[type] ?? {})
      .filter(([name]) => typeof fields[name] === 'string')
      .map(([name, field]) => [field, fields[name]]),
  );

/** Pictures of a folder with a `manifest.json`, those with Chinese text. @returns {LabelledPage[]} */
export function realPages(folder) {
  const entries = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  return entries
    .filter(({ file, text, lang }) => text?.length > 0 && lang !== 'en' && PICTURES.includes(extname(file)))
    .map(({ file, docType, text, lang, textComplete, rotationClockwise, fields }) => ({
      name: `realdata/${file}`,
      file: join(folder, file),
      kind: `real ${docType}`,
      type: docType,
      language: lang ?? 'zh',
      whole: textComplete !== false,
      rotation: rotationClockwise ?? 0,
      lines: text,
      fields: realFields(docType, fields),
    }));
}

/** Pictures of the project's own rendered papers. @returns {LabelledPage[]} */
export function fixturePages(folder = FIXTURES) {
  const truths = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.truth.json'));
  return truths.flatMap((name) => {
    const stem = name.slice(0, -'.truth.json'.length);
    const picture = PICTURES.map((end) => `${stem}${end}`).find((file) => existsSync(join(folder, file)));
    const truth = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    if (picture === undefined || !truth.lines?.length || truth.type === 'unknown') return [];
    const page = {
      name: `fixtures/${picture}`,
      file: join(folder, picture),
      kind: `rendered ${truth.capture}`,
      type: truth.type,
      language: 'zh',
      whole: true,
      rotation: truth.rotation,
      lines: truth.lines,
    };
    const one = truth.of === undefined && truth.documents === undefined && truth.type !== 'both-sides';
    return [one ? { ...page, fields: truth.fields } : page];
  });
}

const shuffled = (pages) => {
  const key = ({ name }) => createHash('sha256').update(name).digest('hex');
  return pages.map((page) => ({ page, at: key(page) })).sort((a, b) => (a.at < b.at ? -1 : 1));
};

/** `count` pages, one of each kind after the other: the same ones each time. */
export function choosePages(pages, count) {
  const kinds = groupByKind(pages);
  const queues = [...kinds.keys()].sort().map((kind) => shuffled(kinds.get(kind)).map(({ page }) => page));
  const chosen = [];
  for (let turn = 0; chosen.length < Math.min(count, pages.length); turn += 1)
    for (const queue of queues) if (queue[turn] && chosen.length < count) chosen.push(queue[turn]);
  return chosen;
}

function groupByKind(pages) {
  const kinds = new Map();
  for (const page of pages) kinds.set(page.kind, [...(kinds.get(page.kind) ?? []), page]);
  return kinds;
}
