import type { Issue, IssueCode, Text } from '@yushen/contract';
import type { CaseWords } from '../explain/case-words';
import { PLAIN_HEADINGS } from './plain-headings';

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
    what: versions && issue.code === 'field.mismatch' ? differing(issue, words) : withWrittenDates(issue.message),
    ...(versions && { versions }),
    how: issue.guidance,
    ...(where && { where }),
    ...(issue.basis !== undefined && { basis: issue.basis }),
  };
}

/** What is only in doubt is not told as a fault. */
function headingOf({ code, severity }: Issue): Text {
  const { zh, en } = PLAIN_HEADINGS[code];
  return severity === 'review' && !ALWAYS_DOUBTS.includes(code)
    ? { zh: `待核对：${zh}`, en: `To be checked: ${en}` }
    : { zh, en };
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
  form !== undefined || sharedData === undefined
    ? { zh: '您在网上填的表', en: 'the form that you filled in' }
    : {
        zh: `政府共享数据（${words.registry(sharedData).zh}）`,
        en: `the shared data (${words.registry(sharedData).en})`,
      };

/** Days as people in China write them: 2026年3月15日. */
const withWrittenDates = ({ zh, en }: Text): Text => ({
  zh: zh.replace(/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g, (_, year, month, day) => `${year}年${+month}月${+day}日`),
  en,
});

function differing({ field, message, severity }: Issue, words: CaseWords): Text {
  if (field === undefined) return message;
  const { zh, en } = words.field(field);
  return severity === 'block'
    ? { zh: `“${zh}”写得不一样：`, en: `"${en}" is not the same everywhere:` }
    : { zh: `“${zh}”可能写得不一样：`, en: `"${en}" may not be the same everywhere:` };
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
  const name = files[at];
  const file =
    name === undefined
      ? { zh: `您交的第${at + 1}个文件`, en: `file ${at + 1} of those you submitted` }
      : { zh: `您交的第${at + 1}个文件“${name}”`, en: `file ${at + 1}, "${name}"` };
  const paper = own && own.type !== 'unknown' ? words.document(own.id) : undefined;
  return {
    zh: `${file.zh}，第${sheet}页${paper ? `（${paper.zh}）` : ''}`,
    en: `${file.en}, page ${sheet}${paper ? ` (${paper.en})` : ''}`,
  };
}
