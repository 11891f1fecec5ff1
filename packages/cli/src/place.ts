import {
  type Document,
  type Evidence,
  FIELD_TITLES,
  type Issue,
  type Quad,
  type Report,
  type Text,
} from '@yushen/contract';
import { WORDS } from './words';

/** Where something stands on the uploads: the file's number, the page inside it, and the box on that page. */
export interface Place {
  readonly material: number;
  readonly page: number;
  readonly box?: Quad;
}

/** The words for a field's name; the name itself for a field that has none. */
export function fieldTitle(name: string): Text {
  const titles: Readonly<Record<string, Text>> = FIELD_TITLES;
  return Object.hasOwn(titles, name) ? (titles[name] ?? { zh: name, en: name }) : { zh: name, en: name };
}

export const documentById = (report: Pick<Report, 'documents'>, id: string | undefined): Document | undefined =>
  report.documents.find((document) => document.id === id);

function fieldOf(document: Document | undefined, field: string | undefined) {
  return document && field !== undefined && Object.hasOwn(document.fields, field) ? document.fields[field] : undefined;
}

/**
 * Where an issue or a piece of evidence stands: as it says itself, else where its field was read, else its document's
 * first page. Undefined for what stands on no upload (a missing document, a value of the form).
 */
export function placeOf(report: Pick<Report, 'documents'>, about: Issue | Evidence): Place | undefined {
  const document = documentById(report, about.document);
  const reading = fieldOf(document, about.field);
  const first = document?.pages[0];
  const material = about.material ?? reading?.material ?? first?.material;
  if (material === undefined) return undefined;
  const page = about.page ?? reading?.page ?? (first?.material === material ? first.page : 0);
  const box = about.box ?? (reading?.material === material && reading.page === page ? reading.box : undefined);
  return box ? { material, page, box } : { material, page };
}

/** The name of the side that an evidence comes from, where that is not a document. */
export function sideOf(evidence: Evidence): Text | undefined {
  if (evidence.form !== undefined) return suffixed(WORDS.form, evidence.form);
  if (evidence.sharedData !== undefined) return suffixed(WORDS.sharedData, evidence.sharedData);
  return undefined;
}

const suffixed = (title: Text, key: string): Text => ({ zh: `${title.zh} ${key}`, en: `${title.en} ${key}` });
