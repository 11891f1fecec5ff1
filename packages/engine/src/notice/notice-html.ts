import { createHash } from 'node:crypto';
import { NOTICE_WORDS, type NoticeLanguage, versionLine, writtenDate } from '@yushen/contract';
import type { Notice } from './compose-notice';
import type { NoticeItem } from './notice-item';
import { NOTICE_STYLE } from './notice-style';

/** Nothing is loaded, run or sent: the page is text and its own style sheet. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(NOTICE_STYLE).digest('base64')}'`;

/** A notice as a page to print on A4: one self-contained file. All text of the case is escaped. */
export function noticeHtml(notice: Notice, language: NoticeLanguage): string {
  const word = (key: keyof typeof NOTICE_WORDS): string => NOTICE_WORDS[key][language];
  const { applicant, submittedAt, caseId } = notice;
  const facts = [
    [word('applicant'), applicant === undefined ? '<span class="line"></span>' : escaped(applicant)],
    [word('caseNumber'), escaped(caseId)],
    ...(submittedAt === undefined ? [] : [[word('submitted'), escaped(writtenDate(submittedAt, language))]]),
  ];
  const inOrder = notice.inOrder.map((title) => title[language]).join(language === 'zh' ? '、' : ', ');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(notice.title[language])}</title>
<style>${NOTICE_STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(notice.title[language])}</h1>
<dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>
<p>${word('greeting')}${language === 'zh' ? '' : ' '}${escaped(notice.opening[language])}</p>
${section(word('toMend'), notice.toMend, language)}
${section(word('underReview'), notice.underReview, language)}
${section(word('goodToKnow'), notice.goodToKnow, language)}
${inOrder === '' ? '' : `<h2>${word('inOrder')}</h2>\n<p>${escaped(inOrder)}</p>`}
<h2>${word('closing')}</h2>
${notice.closing.map((sentence) => `<p>${escaped(sentence[language])}</p>`).join('\n')}
<footer><div><p>${word('office')}</p><p>${word('date')}</p></div></footer>
</main>
</body>
</html>
`;
}

function section(title: string, items: readonly NoticeItem[], language: NoticeLanguage): string {
  if (items.length === 0) return '';
  const entries = items.map(({ number, heading, what, versions = [], how, where, basis }) => {
    const small = [
      ...(where ? [`${NOTICE_WORDS.where[language]}${where[language]}`] : []),
      ...(basis === undefined ? [] : [`${NOTICE_WORDS.basis[language]}${basis}`]),
    ];
    return `<li><b>${number}</b><div><h3>${escaped(heading[language])}</h3>
<p>${escaped(what[language])}</p>
${versions.map((version) => `<p class="version">${escaped(versionLine(version, language))}</p>`).join('\n')}
<p class="how">${NOTICE_WORDS.how[language]}${escaped(how[language])}</p>
${small.map((line) => `<p class="small">${escaped(line)}</p>`).join('\n')}</div></li>`;
  });
  return `<h2>${title}</h2>\n<ol>${entries.join('\n')}</ol>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Untrusted text for an element's content: entities, and no characters that turn the direction of writing. */
const escaped = (text: string): string =>
  text.replace(/[\0\u202a-\u202e\u2066-\u2069]/g, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
