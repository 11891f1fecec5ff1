import { type CaseRecord, type Document, type FieldReading, YushenError } from '@yushen/contract';
import type { DocumentDefinition } from '@yushen/documents';

/** What a person reads where the machine read something else, or nothing. */
export interface Correction {
  /** The document's id in the report. */
  readonly document: string;
  /** The field's name on that document. */
  readonly field: string;
  /** As a person types it: dates, amounts and names are normalised as what is read is. */
  readonly value: string;
}

/**
 * A record with some of its fields as a person reads them, to be re-evaluated. The readings of the review are not changed in the
 * record that came in. What a person typed is sure of its characters, not of their sense: a wrong check digit stays wrong.
 *
 * @throws YushenError `bad-options` where there is no such document or field, or the field is a table or cannot take the value
 */
export function correctRecord(
  record: CaseRecord,
  corrections: readonly Correction[],
  definitions: readonly DocumentDefinition[],
): CaseRecord {
  const { report } = record;
  const unknown = corrections.find(({ document }) => !report.documents.some(({ id }) => id === document));
  if (unknown !== undefined) throw new YushenError('bad-options', `There is no document "${unknown.document}".`);
  const documents = report.documents.map((document) =>
    corrections
      .filter((correction) => correction.document === document.id)
      .reduce((before, correction) => corrected(before, correction, definitions), document),
  );
  // A person has seen where the value stands: what else is printed there leaves no doubt about its place.
  const seen = new Set(corrections.map(({ document }) => document));
  const stated = Object.entries(record.stated ?? {}).filter(([document]) => !seen.has(document));
  return {
    ...record,
    ...(record.stated !== undefined && { stated: Object.fromEntries(stated) }),
    report: { ...report, documents },
  };
}

function corrected(
  document: Document,
  { field, value }: Correction,
  definitions: readonly DocumentDefinition[],
): Document {
  const spec = definitions.find(({ type }) => type === document.type)?.fields[field];
  if (spec === undefined)
    throw new YushenError('bad-options', `A document of type ${document.type} has no "${field}".`);
  if (spec.table !== undefined)
    throw new YushenError('bad-options', `"${field}" is a table: it takes no single value.`);
  const formatted = spec.format(value);
  if (formatted === undefined) throw new YushenError('bad-options', `"${field}" cannot take this value.`);
  const reading: FieldReading = {
    ...(document.fields[field] ?? absent(document)),
    value: formatted.value,
    raw: value,
    confidence: 1,
    valid: formatted.valid,
  };
  const { masked: _hidden, evidence: _found, ...plain } = reading;
  return { ...document, fields: { ...document.fields, [field]: plain } };
}

/** A field that was not found: it stands somewhere on the document's first page. */
function absent({ pages }: Document): FieldReading {
  const [first] = pages;
  if (first === undefined) throw new YushenError('internal', 'A document without a page.');
  return {
    value: '',
    raw: '',
    confidence: 0,
    material: first.material,
    page: first.page,
    box: first.region,
    source: 'ocr',
  };
}
