import { type Document, documentSchema, quadFromBounds, type Signature } from '@yushen/contract';
import { parseForm } from '../form/parse-form';
import type { Facts } from '../pack/facts';
import type { MatterPack } from '../pack/pack';
import type { Given } from './example-schema';

/** Places for facts that were never on a page: a table's rows line after line, everything else right below. */
const onLine = (line: number) => quadFromBounds({ left: 0, top: line, right: 1, bottom: line + 1 });
const NOWHERE = onLine(0);

/**
 * Facts from an example's plain words.
 *
 * @throws YushenError `bad-case` where its form does not fit the pack
 */
export function givenFacts(pack: MatterPack, given: Given): Facts {
  const entries = Object.entries(given.documents);
  const files = [...new Set(entries.map(([key, { file }]) => file ?? key))];
  const materials = files.map((file) => {
    const requirement = entries.find(([key, document]) => (document.file ?? key) === file)?.[1].requirement;
    return { file, requirement };
  });
  const unreadable = given.unreadable.map(({ file, requirement }) => ({ file, requirement, unreadable: true }));
  return {
    form: parseForm(pack, given.form),
    submittedAt: given.submittedAt,
    documents: entries.map(([key, document], index) =>
      toDocument(key, document, files.indexOf(document.file ?? key), pageOf(entries, index)),
    ),
    materials: [...materials, ...unreadable],
    sharedData: given.sharedData,
  };
}

type GivenDocument = Given['documents'][string];

function pageOf(entries: readonly (readonly [string, GivenDocument])[], index: number): number {
  const file = entries[index]![1].file;
  return file === undefined ? 0 : entries.slice(0, index).filter(([, earlier]) => earlier.file === file).length;
}

function toDocument(id: string, given: GivenDocument, material: number, page: number): Document {
  const place = { material, page, box: NOWHERE };
  const below = Math.max(0, ...Object.values(given.fields).map((field) => ('rows' in field ? field.rows.length : 0)));
  return documentSchema.parse({
    id,
    type: given.type,
    confidence: given.confidence,
    pages: [{ material, page, region: NOWHERE }],
    fields: Object.fromEntries(
      Object.entries(given.fields).map(([name, field]) => [
        name,
        toReading(field, { ...place, box: onLine(below), source: 'ocr' }),
      ]),
    ),
    marks: {
      seals: given.seals.map((seal) => ({ ...seal, shape: 'round', ...place })),
      signatures: Object.entries(given.signatures).map(([zone, state]) => ({ zone, ...signing(state), ...place })),
      codes: [],
    },
  });
}

/** More than sign anywhere. */
const EVERYBODY = 1000;

function signing(given: GivenDocument['signatures'][string]): Pick<Signature, 'state' | 'count'> {
  if (typeof given === 'number') return { state: 'signed', count: given };
  return given === 'signed' ? { state: 'signed', count: EVERYBODY } : { state: given };
}

type GivenField = GivenDocument['fields'][string];

function toReading(field: GivenField, place: object): object {
  if (!('rows' in field)) return { ...field, ...place };
  const rows = field.rows.map((row, line) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, { ...cell, ...place, box: onLine(line) }])),
  );
  return { ...field, ...place, rows };
}
