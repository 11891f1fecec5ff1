import {
  differing,
  type Issue,
  type IssueCode,
  PLAIN_HEADINGS,
  sharedBy,
  type Text,
  toBeChecked,
  whereOnUploads,
  withWrittenDates,
  YOUR_FORM,
} from '@yushen/contract';
import type { CaseWords } from '../explain/case-words';

/** One thing to mend, or that a person will look at, in plain words. */
export interface NoticeItem {
  /** From 1, in the order of the notice. */
  readonly number: number;
  /** What kind of thing it is, in a few words. */
  readonly heading: Text;
  /** What is wrong, precisely. */
  readonly what: Text;
  /** Where documents differ: what stands where, the same value together. */
  readonly versions?: readonly {
    /** As it stands there, normalised. */
    readonly value: string;
    /** The documents that say so. */
    readonly where: readonly Text[];
  }[];
  /** What to do about it. */
  readonly how: Text;
  /** Which document, and where on the uploads. */
  readonly where?: Text;
  /** The law that it rests on: title and article. */
  readonly basis?: string;
}

/** Puts one issue of a report into plain words. `files` are the names of the uploads, where they are known. */
export function noticeItem(issue: Issue, number: number, words: CaseWords, files: readonly string[]): NoticeItem {
  const where = whereOf(issue, words, files);
  const versions = versionsOf(issue, words);
  return {
    number,
    heading: headingOf(issue),
    what: versions && issue.code === 'field.mismatch' ? whatDiffers(issue, words) : withWrittenDates(issue.message),
    ...(versions && { versions }),
    how: issue.guidance,
    ...(where && { where }),
    ...(issue.basis !== undefined && { basis: issue.basis }),
  };
}

/** What is only in doubt is not told as a fault. */
function headingOf({ code, severity }: Issue): Text {
  const heading = PLAIN_HEADINGS[code];
  return severity === 'review' && !ALWAYS_DOUBTS.includes(code) ? toBeChecked(heading) : heading;
}

/** Kinds of finding whose heading already says that a person looks. */
const ALWAYS_DOUBTS: readonly IssueCode[] = [
  'material.unrecognized',
  'field.unreadable',
  'document.features-missing',
  'document.altered',
  'document.hidden-content',
  'signature.invalid',
  'system.failed',
  'policy.held',
];

/** What stands where, by value; nothing where the issue is not about values that differ. */
function versionsOf({ code, evidence = [] }: Issue, words: CaseWords): NoticeItem['versions'] {
  if (code !== 'field.mismatch' && code !== 'amount.mismatch') return undefined;
  const where = new Map<string, Text[]>();
  for (const { document, form, sharedData, value } of evidence) {
    if (value === undefined) continue;
    const side = document !== undefined ? words.document(document) : sideOf(form, sharedData, words);
    const known = where.get(value) ?? [];
    if (!known.some(({ zh }) => zh === side.zh)) known.push(side);
    where.set(value, known);
  }
  return where.size < 2 ? undefined : [...where].map(([value, sides]) => ({ value, where: sides }));
}

const sideOf = (form: string | undefined, sharedData: string | undefined, words: CaseWords): Text =>
  form !== undefined || sharedData === undefined ? YOUR_FORM : sharedBy(words.registry(sharedData));

function whatDiffers({ field, message, severity }: Issue, words: CaseWords): Text {
  return field === undefined ? message : differing(words.field(field), severity === 'block');
}

/** `“lease.pdf”第2页（房屋租赁合同）`; nothing for what was never submitted. */
function whereOf(
  { document, material, page, field }: Issue,
  words: CaseWords,
  files: readonly string[],
): Text | undefined {
  const own = document === undefined ? undefined : words.documentOf(document);
  const reading = field === undefined || !own || !Object.hasOwn(own.fields, field) ? undefined : own.fields[field];
  const at = material ?? reading?.material ?? own?.pages[0]?.material;
  if (at === undefined) return undefined;
  const sheet = (page ?? reading?.page ?? own?.pages.find((place) => place.material === at)?.page ?? 0) + 1;
  const paper = own && own.type !== 'unknown' ? words.document(own.id) : undefined;
  return whereOnUploads(at + 1, files[at], sheet, paper);
}
