import { NOTICE_WORDS, type NoticeLanguage, versionLine, writtenDate } from '@yushen/contract';
import type { Notice } from './compose-notice';
import type { NoticeItem } from './notice-item';

/** A notice as plain text, for a message or a simple printer. Ends with a line feed. */
export function noticeText(notice: Notice, language: NoticeLanguage): string {
  const word = (key: keyof typeof NOTICE_WORDS): string => NOTICE_WORDS[key][language];
  const colon = language === 'zh' ? '：' : ': ';
  const { applicant, submittedAt, caseId } = notice;
  const lines = [
    notice.title[language],
    '',
    `${word('applicant')}${colon}${applicant ?? '________________'}`,
    `${word('caseNumber')}${colon}${caseId}`,
    ...(submittedAt === undefined ? [] : [`${word('submitted')}${colon}${writtenDate(submittedAt, language)}`]),
    '',
    `${word('greeting')}${language === 'zh' ? '' : ' '}${notice.opening[language]}`,
    ...section(word('toMend'), notice.toMend, language),
    ...section(word('underReview'), notice.underReview, language),
    ...section(word('goodToKnow'), notice.goodToKnow, language),
    ...(notice.inOrder.length === 0
      ? []
      : [
          '',
          `【${word('inOrder')}】`,
          notice.inOrder.map((title) => title[language]).join(language === 'zh' ? '、' : ', '),
        ]),
    '',
    `【${word('closing')}】`,
    ...notice.closing.map((sentence) => sentence[language]),
    '',
    `${word('office')}${colon}________________`,
    word('date'),
  ];
  return `${lines.map(oneLine).join('\n')}\n`;
}

function section(title: string, items: readonly NoticeItem[], language: NoticeLanguage): readonly string[] {
  if (items.length === 0) return [];
  const lines = items.flatMap(({ number, heading, what, versions = [], how, where, basis }) => [
    '',
    `${number}. ${heading[language]}`,
    `   ${what[language]}`,
    ...versions.map((version) => `     · ${versionLine(version, language)}`),
    `   ${NOTICE_WORDS.how[language]}${how[language]}`,
    ...(where ? [`   ${NOTICE_WORDS.where[language]}${where[language]}`] : []),
    ...(basis === undefined ? [] : [`   ${NOTICE_WORDS.basis[language]}${basis}`]),
  ]);
  return ['', `【${title}】`, ...lines];
}

/** What was read from a document may hold control characters: none of them reaches a terminal. */
const oneLine = (line: string): string => line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ');
