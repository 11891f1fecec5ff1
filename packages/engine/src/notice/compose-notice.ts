import {
  type Decision,
  type Issue,
  NOTICE_TITLES,
  noticeClosing,
  noticeOpening,
  type Report,
  type Text,
} from '@yushen/contract';
import { type MatterPack, parsePartialForm } from '@yushen/rules';
import { CaseWords } from '../explain/case-words';
import { type NoticeItem, noticeItem } from './notice-item';

export const NOTICE_SCHEMA = 'yushen.notice/1';

/**
 * The notice that the law asks for: everything that must be mended, told at once (一次性告知; 行政许可法 第三十二条).
 * Plain JSON; `noticeText` and `noticeHtml` write it out.
 */
export interface Notice {
  /** Says what this is, and in which version. */
  readonly schema: typeof NOTICE_SCHEMA;
  /** As the report has it. */
  readonly decision: Decision;
  /** The notice's heading: 补正材料一次性告知书. */
  readonly title: Text;
  /** What the matter is called. */
  readonly matter: Text;
  /** As the report has it. */
  readonly caseId: string;
  /** Absent where only the report is known: then a line is left to write on. */
  readonly applicant?: string;
  /** `YYYY-MM-DD`, the day of the application. */
  readonly submittedAt?: string;
  /** What became of the application, in a sentence or two. */
  readonly opening: Text;
  /** What the applicant must mend: the issues that are `block`. */
  readonly toMend: readonly NoticeItem[];
  /** Nothing for the applicant to do. */
  readonly underReview: readonly NoticeItem[];
  /** What decides nothing: the issues that are `notice`. */
  readonly goodToKnow: readonly NoticeItem[];
  /** Requirements that need nothing more. */
  readonly inOrder: readonly Text[];
  /** Where to find help, and the law that asks for the notice. */
  readonly closing: readonly Text[];
}

/** What a report does not say, and a notice does better to say. */
export interface NoticeDetails {
  readonly applicant?: string | undefined;
  readonly submittedAt?: string | undefined;
  /** Names of the uploads, in the case's order. */
  readonly files?: readonly string[] | undefined;
}

/** Composes the notice of a report. */
export function composeNotice(report: Report, pack: MatterPack, details: NoticeDetails = {}): Notice {
  const { decision, caseId, issues, requirements } = report;
  const words = new CaseWords(report, pack);
  const told = (severity: Issue['severity'], after: number) =>
    issues
      .filter((issue) => issue.severity === severity)
      .map((issue, index) => noticeItem(issue, after + index + 1, words, details.files ?? []));
  const toMend = told('block', 0);
  const underReview = told('review', toMend.length);
  const { applicant, submittedAt } = details;
  return {
    schema: NOTICE_SCHEMA,
    decision,
    title: NOTICE_TITLES[decision],
    matter: pack.title,
    caseId,
    ...(applicant !== undefined && { applicant }),
    ...(submittedAt !== undefined && { submittedAt }),
    opening: noticeOpening(decision, toMend.length, pack.title),
    toMend,
    underReview,
    goodToKnow: told('notice', toMend.length + underReview.length),
    inOrder: requirements.filter(({ status }) => status === 'met' || status === 'waived').map(({ title }) => title),
    closing: noticeClosing(decision),
  };
}

/** Who applied, where the form and the pack tell it. */
export function applicantOf(pack: MatterPack, form: unknown): string | undefined {
  const { name } = pack.applicant;
  const value = name
    ?.split('.')
    .reduce<unknown>(
      (owner, key) =>
        typeof owner === 'object' && owner !== null ? (owner as Record<string, unknown>)[key] : undefined,
      parsePartialForm(pack, form),
    );
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
