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

/** A page's picture, and the size that boxes count in where the picture is drawn in another. */
export interface ReportPage {
  /** Place of the file in the case's list, from 0. */
  readonly material: number;
  /** From 0, inside its file. */
  readonly page: number;
  /** Address of the picture, for an `img`. */
  readonly src: string;
  /** Pixels that boxes count in. Default: the picture's own. */
  readonly width?: number;
  /** Pixels that boxes count in. Default: the picture's own. */
  readonly height?: number;
}

/** One thing that the applicant filled into the form, in words. `path` is what evidence calls it. */
export interface FormRow {
  /** `premises.address` */
  readonly path: string;
  /** What the form calls it. */
  readonly title: Text;
  /** What was filled in, in words: a choice by its title. */
  readonly value: Text;
}

/** A page of the uploads, or a part of one. */
export interface Place {
  /** Place of the file in the case's list, from 0. */
  readonly material: number;
  /** From 0, inside its file. */
  readonly page: number;
  /** The part of it: four points, pixels of the page. Absent: the whole page. */
  readonly box?: Quad;
}

export const pageKey = ({ material, page }: Place): string => `${material}/${page}`;

/** Where an issue or a value stands: as it says itself, else where its field was read, else its document's first page. */
export function placeOf({ documents }: Report, about: Issue | Evidence): Place | undefined {
  const document = documents.find(({ id }) => id === about.document);
  const reading = about.field === undefined ? undefined : document?.fields[about.field];
  const first = document?.pages[0];
  const material = about.material ?? reading?.material ?? first?.material;
  if (material === undefined) return undefined;
  const page = about.page ?? reading?.page ?? (first?.material === material ? first.page : 0);
  const box = about.box ?? (reading?.material === material && reading.page === page ? reading.box : undefined);
  return box === undefined ? { material, page } : { material, page, box };
}

/** The pages that documents stand on, in the uploads' order. */
export function pagesOf({ documents, issues }: Report): Place[] {
  const found = new Map<string, Place>();
  for (const { pages } of documents)
    for (const { material, page } of pages) found.set(`${material}/${page}`, { material, page });
  for (const { material, page } of issues)
    if (material !== undefined && page !== undefined) found.set(`${material}/${page}`, { material, page });
  return [...found.values()].sort((a, b) => a.material - b.material || a.page - b.page);
}

/** The page to look at first: that of the gravest finding, else the first one. */
export function firstPlace(report: Report): Place | undefined {
  const gravest = report.issues.find((issue) => issue.severity !== 'notice' && placeOf(report, issue) !== undefined);
  const found = gravest && placeOf(report, gravest);
  return found === undefined ? pagesOf(report)[0] : { material: found.material, page: found.page };
}

export const documentsOn = ({ documents }: Report, { material, page }: Place): Document[] =>
  documents.filter(({ pages }) => pages.some((one) => one.material === material && one.page === page));

export function fieldTitle(name: string): Text {
  const titles: Readonly<Record<string, Text>> = FIELD_TITLES;
  return titles[name] ?? { zh: name, en: name };
}

/** What a document is called: as the host says, else by the requirement that it is for, else by its type's name. */
export function documentTitle(
  { requirements }: Report,
  { id, type }: Pick<Document, 'id' | 'type'>,
  titles: Readonly<Record<string, Text>>,
): Text {
  const given = titles[type];
  if (given !== undefined) return given;
  if (type === 'unknown') return WORDS.unknown;
  return requirements.find(({ documents }) => documents.includes(id))?.title ?? { zh: type, en: type };
}

/** Left, top, right, bottom. */
export function boundsOf(box: Quad): readonly [number, number, number, number] {
  const [xs, ys] = [box.map(([x]) => x), box.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Codes that say something of the document itself, not of what it says: to be seen at a glance. */
const SIGNALS = /^(document\.(features-missing|not-original|altered|hidden-content)|signature\.invalid)$/;
export const isSignal = ({ code }: Issue): boolean => SIGNALS.test(code);
