import type { Decision } from '../report';
import type { Text } from '../text';

/** A language of the notice. */
export type NoticeLanguage = keyof Text;

/** The fixed words of a notice. */
export const NOTICE_WORDS = {
  applicant: { zh: '申请人', en: 'Applicant' },
  caseNumber: { zh: '办件编号', en: 'Case number' },
  submitted: { zh: '申请日期', en: 'Date of application' },
  greeting: { zh: '您好！', en: 'Good day.' },
  toMend: { zh: '需要您改的地方', en: 'What you need to put right' },
  underReview: { zh: '工作人员会看的地方（您不用管）', en: 'What a person will look at (nothing for you to do)' },
  goodToKnow: { zh: '顺便告诉您', en: 'Good to know' },
  inOrder: { zh: '已经没有问题的材料', en: 'What is in order already' },
  how: { zh: '怎么办：', en: 'What to do: ' },
  where: { zh: '在哪里：', en: 'Where: ' },
  basis: { zh: '依据：', en: 'Basis: ' },
  closing: { zh: '请您留意', en: 'Please note' },
  office: { zh: '经办单位（盖章）', en: 'Office (seal)' },
  date: { zh: '日期：　　　　年　　月　　日', en: 'Date:' },
} as const satisfies Record<string, Text>;

/** `2026-03-15` as it is written on paper. */
export function writtenDate(date: string, language: NoticeLanguage): string {
  const [year, month, day] = date.split('-').map(Number);
  return language === 'zh' ? `${year}年${month}月${day}日` : date;
}

/** `租赁合同上是“142号”`: one of the values that differ, and all places where it stands. */
export function versionLine(
  { value, where }: { readonly value: string; readonly where: readonly Text[] },
  language: NoticeLanguage,
): string {
  const sides = where.map((side) => side[language]).join(language === 'zh' ? '、' : ', ');
  return language === 'zh' ? `${sides}上写的是“${value}”` : `${sides}: "${value}"`;
}

/** The heading of a notice. */
export const NOTICE_TITLES: Readonly<Record<Decision, Text>> = {
  correct: { zh: '补正材料一次性告知书', en: 'Notice of everything to be corrected' },
  manual: { zh: '审查进度告知书', en: 'Notice: a person is looking at your application' },
  approve: { zh: '材料预审通过告知书', en: 'Notice: your documents are in order' },
};

/** What became of the application, in a sentence or two. */
export function noticeOpening(decision: Decision, count: number, matter: Text): Text {
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

/** Where to find help, and the law that asks for the notice. */
export function noticeClosing(decision: Decision): readonly Text[] {
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

/** What is only in doubt is not told as a fault. */
export const toBeChecked = ({ zh, en }: Text): Text => ({ zh: `待核对：${zh}`, en: `To be checked: ${en}` });

/** Who says something beside the documents: the form, or the data of a registry. */
export const YOUR_FORM: Text = { zh: '您在网上填的表', en: 'the form that you filled in' };
export const sharedBy = (registry: Text): Text => ({
  zh: `政府共享数据（${registry.zh}）`,
  en: `the shared data (${registry.en})`,
});

/** That a field is not the same everywhere, or may not be: what stands where follows. */
export const differing = ({ zh, en }: Text, isSure: boolean): Text =>
  isSure
    ? { zh: `“${zh}”写得不一样：`, en: `"${en}" is not the same everywhere:` }
    : { zh: `“${zh}”可能写得不一样：`, en: `"${en}" may not be the same everywhere:` };

/** Days as people in China write them: 2026年3月15日. */
export const withWrittenDates = ({ zh, en }: Text): Text => ({
  zh: zh.replace(/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g, (_, year, month, day) => `${year}年${+month}月${+day}日`),
  en,
});

/** Where on the uploads: `您交的第2个文件“lease.pdf”，第1页（房屋租赁合同）`. Files and pages from 1. */
export function whereOnUploads(file: number, name: string | undefined, sheet: number, document?: Text): Text {
  const upload =
    name === undefined
      ? { zh: `您交的第${file}个文件`, en: `file ${file} of those you submitted` }
      : { zh: `您交的第${file}个文件“${name}”`, en: `file ${file}, "${name}"` };
  return {
    zh: `${upload.zh}，第${sheet}页${document ? `（${document.zh}）` : ''}`,
    en: `${upload.en}, page ${sheet}${document ? ` (${document.en})` : ''}`,
  };
}
