import { type CellReading, CONFIDENCE, type FieldReading } from '@yushen/contract';
import type { DocumentDefinition, FieldSpec } from '@yushen/documents';
import { isAnnex } from '../layout/is-annex';
import { type RunningText, runningText } from '../layout/running-text';
import { arbitrate, type Settled } from './arbitrate';
import { type Candidate, isAtLabel } from './candidate';
import type { PlacedPage } from './document-pages';
import { type ExtractedTable, extractTable } from './extract-table';
import type { RawValue } from './piece';
import { alikeFields, coverageOf, proposeValues } from './propose';
import { readingAt } from './reading-at';
import { valueAtRemnant } from './remnant-label';
import { strayCapitals } from './stray-capitals';
import { CAPITALS, withCapitals } from './with-capitals';

/** A field's value, and where it was found should it have to be read again. */
export interface ExtractedField {
  readonly reading: FieldReading;
  /** A table with its cells; it has no single place. */
  readonly table?: ExtractedTable;
  readonly origin?: { readonly spec: FieldSpec; readonly raw: RawValue; readonly page: PlacedPage };
  /** Probability that the place is the field's; what is read there again is no surer of it. */
  readonly place?: number;
}

/** All fields of a document that were found on its pages. A sheet that goes with it adds rows to its tables, and nothing else. */
export function extractFields(
  definition: DocumentDefinition,
  pages: readonly PlacedPage[],
): Record<string, ExtractedField> {
  const own = pages.filter(({ layout }) => !isAnnex(definition, layout));
  const whole = runningText(pages.map(({ layout }) => layout));
  const text = own.length === pages.length ? whole : runningText(own.map(({ layout }) => layout));
  const fields: Record<string, ExtractedField> = {};
  const single: [string, FieldSpec][] = [];
  for (const [name, spec] of Object.entries(definition.fields)) {
    const table = spec.table === undefined ? undefined : extractTable(spec.table, pages, whole);
    if (table !== undefined) fields[name] = { reading: table.reading, table };
    else single.push([name, spec]);
  }
  const coverage = coverageOf(definition, own);
  const proposals = Object.fromEntries(
    single.map(([name, spec]) => [name, proposeValues(spec, own, text, coverage, alikeFields(definition, spec))]),
  );
  const settled = arbitrate(proposals);
  for (const [name, spec] of single) {
    const found = settled[name];
    if (found === undefined || found.place < leastLikely(found)) {
      // Not to be read again: what is in doubt is not the value, but whose it is.
      const reading = valueAtRemnant(spec, definition, own);
      if (reading !== undefined) fields[name] = { reading };
      continue;
    }
    const { raw, page } = found.candidate;
    const plain = readingAt(page, raw, found.candidate);
    const isAmount = found.candidate.features.amount === 1;
    const reading = isAmount ? { ...plain, raw: withCapitals(raw, page) } : plain;
    fields[name] = {
      reading: {
        ...reading,
        confidence: placed(reading.confidence, found.place),
        evidence: { ...evidenceOf(found), ...(isAmount && inWords(reading, text)) },
      },
      origin: { spec, raw, page },
      place: found.place,
    };
  }
  return fields;
}

/** Capitals elsewhere on the document that may be meant for an amount which has none beside it. */
function inWords({ value, raw }: CellReading, text: RunningText): { readonly inWords?: string } {
  const stray = CAPITALS.test(raw) ? undefined : strayCapitals(value, text);
  return stray === undefined ? {} : { inWords: stray };
}

/** Why a value was taken, for the report. */
const evidenceOf = ({ candidate, place, others }: Settled) => ({
  ...(isAtLabel(candidate) && { label: candidate.found }),
  place: Math.round(place * 1e4) / 1e4,
  ...(others[0] !== undefined && { runnerUp: others[0].value }),
  ...(others.length > 1 && others.length <= MAX_OTHERS && { others: others.map(({ value }) => value) }),
});

/** A field with more values to choose from than this is told none but the likeliest. */
const MAX_OTHERS = 8;

/** A place less likely than this is none. What a sentence only mentions must be likely enough to be borne out by another document. */
const leastLikely = ({ candidate: { source } }: Settled): number =>
  source === 'mention' ? CONFIDENCE.corroborated : 0.1;

/** The probability that a text, read so surely, stands where the field's value does. Four decimals. */
export const placed = (text: number, place: number): number => Math.round(text * place * 1e4) / 1e4;

/** Every candidate of every field, for training and for saying why a value was taken. */
export function proposals(
  definition: DocumentDefinition,
  pages: readonly PlacedPage[],
): Readonly<Record<string, readonly Candidate[]>> {
  const text = runningText(pages.map(({ layout }) => layout));
  const coverage = coverageOf(definition, pages);
  return Object.fromEntries(
    Object.entries(definition.fields).map(([name, spec]) => [
      name,
      proposeValues(spec, pages, text, coverage, alikeFields(definition, spec)),
    ]),
  );
}
