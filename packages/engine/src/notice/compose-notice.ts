import type { Decision, Issue, Report, Text } from '@yushen/contract';
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

const TITLES: Readonly<Record<Decision, Text>> = {
  correct: { zh: '补正材料一次性告知书', en: 'Notice of everything to be corrected' },
  manual: { zh: '审查进度告知书', en: 'Notice: a person is looking at your application' },
  approve: { zh: '材料预审通过告知书', en: 'Notice: your documents are in order' },
};

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
    title: TITLES[decision],
    matter: pack.title,
    caseId,
    ...(applicant !== undefined && { applicant }),
    ...(submittedAt !== undefined && { submittedAt }),
    opening: openingOf(decision, toMend.length, pack.title),
    toMend,
    underReview,
    goodToKnow: told('notice', toMend.length + underReview.length),
    inOrder: requirements.filter(({ status }) => status === 'met' || status === 'waived').map(({ title }) => title),
    closing: closingOf(decision),
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

function openingOf(decision: Decision, count: number, matter: Text): Text {
  switch (decision) {
    case 'correct':
      return {
        zh: `您申请办理“${matter.zh}”的材料我们已经看过了。有${count}处需要您改一改、补一补，全部写在下面，一次告诉您，改好就可以再交。`,
        en: `We have looked at your documents for "${matter.en}". ${count === 1 ? 'One thing needs' : `${count} things need`} to be put right. All of it stands below, so that you need to come back only once.`,
      };
    case 'manual':
      return {
        zh: `您申请办理“${matter.zh}”的材料我们已经看过了，没有发现错误。还有一些内容要由工作人员看一看，您现在不用做什么。`,
        en: `We have looked at your documents for "${matter.en}" and found nothing wrong. A person will look at a few things. There is nothing for you to do now.`,
      };
    case 'approve':
      return {
        zh: `您申请办理“${matter.zh}”的材料已经齐全，没有发现问题，您不用再补充材料。`,
        en: `Your documents for "${matter.en}" are complete and nothing is wrong. You need not submit anything more.`,
      };
  }
}

function closingOf(decision: Decision): readonly Text[] {
  const help: Text = {
    zh: '看不明白或者自己弄不了，可以请家里人帮忙，也可以带着这张纸到办事窗口，工作人员会帮您。',
    en: 'If anything is unclear or too difficult, ask your family, or bring this sheet to the service counter: they will help you.',
  };
  if (decision !== 'correct')
    return [
      {
        zh: '有不明白的地方，可以带着这张纸到办事窗口问一问。',
        en: 'If anything is unclear, bring this sheet to the service counter and ask.',
      },
    ];
  return [
    {
      zh: '只需要补交或者重交上面写到的材料，其他材料不用再交。',
      en: 'Submit only what is named above. Everything else need not be submitted again.',
    },
    help,
    {
      zh: '依据：《中华人民共和国行政许可法》第三十二条第一款第四项（申请材料不齐全或者不符合法定形式的，应当一次告知申请人需要补正的全部内容）。',
      en: 'Basis: Administrative Licensing Law, article 32(1)(4): whatever must be corrected is to be told at once.',
    },
  ];
}
