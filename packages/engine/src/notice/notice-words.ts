import type { Text } from '@yushen/contract';

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
