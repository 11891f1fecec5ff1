import type { Evidence, Issue } from '@yushen/contract';
import { type CaseView, fileName, typeTitle } from '../case-view';
import type { Language } from '../language';
import type { Paint } from '../paint';
import { documentById, fieldTitle, placeOf, sideOf } from '../place';
import { plainText } from '../plain-text';
import { pageWords, WORDS } from '../words';
import { padColumns } from './display-width';
import { wrapText } from './wrap-text';

/** What an issue's lines are written for. */
export interface Page {
  readonly view: Pick<CaseView, 'files' | 'typeTitles'> & { readonly report: Pick<CaseView['report'], 'documents'> };
  readonly language: Language;
  readonly columns: number;
  readonly paint: Paint;
}

const INDENT = '      ';
const LABEL_COLUMNS = 8;

/** One issue for people: what is wrong, where, how to mend it, and on what ground. */
export function issueLines(issue: Issue, number: number, page: Page): readonly string[] {
  const { language, paint, columns } = page;
  const colour = { block: paint.red, review: paint.yellow, notice: paint.blue }[issue.severity];
  const [first = '', ...rest] = wrapText(plainText(issue.message[language]), columns - INDENT.length);
  return [
    `${colour(`${String(number).padStart(4)}. `)}${paint.bold(first)}`,
    ...rest.map((line) => INDENT + paint.bold(line)),
    ...whereLines(issue, page),
    ...labelled(WORDS.howToMend[language], issue.guidance[language], page),
    ...(issue.evidence ?? []).flatMap((evidence, index) =>
      labelled(index === 0 ? WORDS.evidence[language] : '', evidenceLine(evidence, page), page),
    ),
    ...labelled(WORDS.basis[language], groundOf(issue, page), page),
  ];
}

function labelled(label: string, text: string, { paint, columns }: Page): readonly string[] {
  if (text === '') return [];
  const width = columns - INDENT.length - LABEL_COLUMNS;
  return wrapText(plainText(text), width).map(
    (line, index) => INDENT + paint.dim(padColumns(index === 0 ? label : '', LABEL_COLUMNS)) + line,
  );
}

function whereLines(issue: Issue, page: Page): readonly string[] {
  const { language, paint, columns } = page;
  const parts = [
    ...standing(issue, page),
    ...(issue.field === undefined ? [] : [fieldTitle(issue.field)[language]]),
    ...(issue.subject === undefined ? [] : [issue.subject]),
  ];
  if (parts.length === 0) return [];
  return wrapText(plainText(parts.join(' · ')), columns - INDENT.length).map((line) => INDENT + paint.dim(line));
}

/** File, page and kind of paper, as far as they are known. */
function standing(about: Issue | Evidence, { view, language }: Page): readonly string[] {
  const place = placeOf(view.report, about);
  const document = documentById(view.report, about.document);
  return [
    ...(place ? [`${fileName(view, place.material)} ${pageWords(place.page)[language]}`] : []),
    ...(document ? [typeTitle(view, document.type)[language]] : []),
  ];
}

function evidenceLine(evidence: Evidence, page: Page): string {
  const { language } = page;
  const where = [
    ...standing(evidence, page),
    ...(evidence.field === undefined ? [] : [fieldTitle(evidence.field)[language]]),
    ...[sideOf(evidence)?.[language] ?? []].flat(),
  ].join(' · ');
  if (evidence.value === undefined) return where;
  return language === 'zh' ? `「${evidence.value}」 ${where}` : `“${evidence.value}” ${where}`;
}

function groundOf(issue: Issue, { language }: Page): string {
  const rule = issue.rule === undefined ? [] : [`${WORDS.rule[language]} ${issue.rule}`];
  return [...(issue.basis === undefined ? [] : [issue.basis]), ...rule].join(' · ');
}
