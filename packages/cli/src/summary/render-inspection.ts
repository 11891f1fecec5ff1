import { CONFIDENCE, type Document, type DocumentType, type InspectOutput, type Text } from '@yushen/contract';
import { typeTitle } from '../case-view';
import { PLAIN } from '../paint';
import { fieldTitle } from '../place';
import { plainText } from '../plain-text';
import { pageWords, WORDS } from '../words';
import { padColumns } from './display-width';
import type { Page } from './issue-lines';
import { issueSections } from './issue-sections';
import type { SummaryOptions } from './render-summary';

/** How an inspection is written for people. */
export interface InspectionOptions extends SummaryOptions {
  /** What types are called, by type; one that is not here goes by its id. */
  readonly typeTitles: ReadonlyMap<DocumentType, Text>;
}

const FIELD_COLUMNS = 24;

/** What one upload is, for people. Ends with a line feed. */
export function renderInspection(output: InspectOutput, options: InspectionOptions): string {
  const { language, paint = PLAIN, columns = 100, typeTitles } = options;
  const view = { report: output, files: [output.file], typeTitles };
  const page: Page = { view, language, paint, columns: Math.min(Math.max(columns, 40), 120) };
  const lines = [
    paint.bold(plainText(output.file)),
    ...output.documents.flatMap((document) => documentLines(document, page)),
    ...(output.unread ?? []).map(
      (left) => `      ${paint.dim(`${pageWords(left.page)[language]} · ${leftUnread(left.lines)[language]}`)}`,
    ),
    ...issueSections(output.issues, page),
    ...(output.issues.length === 0 ? [`  ${paint.green(`✓ ${WORDS.nothingFound[language]}`)}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const leftUnread = (lines: number): Text => ({
  zh: `要素已齐，其余 ${lines} 行正文未读，提交时再读`,
  en: `every field found: ${lines} more ${lines === 1 ? 'line' : 'lines'} of text left to be read on submit`,
});

function documentLines(document: Document, page: Page): readonly string[] {
  const { language, paint, view } = page;
  const pages = [...new Set(document.pages.map((at) => pageWords(at.page)[language]))].join(', ');
  const known = document.type !== 'unknown';
  const title = plainText(typeTitle(view, document.type)[language]);
  const share = known ? ` ${document.type} ${(document.confidence * 100).toFixed(0)} %` : '';
  return [
    `  ${known ? paint.green('✓') : paint.yellow('?')} ${paint.bold(title)}${paint.dim(`${share} · ${pages}`)}`,
    ...Object.entries(document.fields).map(([name, { value, confidence, valid }]) => {
      const sign = valid === false ? paint.red('✗') : confidence < CONFIDENCE.relied ? paint.yellow('?') : ' ';
      return `    ${sign} ${paint.dim(padColumns(fieldTitle(name)[language], FIELD_COLUMNS))}${plainText(value)}`;
    }),
    ...markLines(document, page),
  ];
}

function markLines({ marks }: Document, { language, paint }: Page): readonly string[] {
  const line = (label: string, values: readonly string[]) =>
    values.length === 0 ? [] : [`      ${paint.dim(padColumns(label, FIELD_COLUMNS))}${plainText(values.join(', '))}`];
  return [
    ...line(
      WORDS.seals[language],
      marks.seals.map(({ text, shape }) => text || shape),
    ),
    ...line(
      WORDS.signatures[language],
      marks.signatures.map(({ zone, state }) => `${zone}: ${state}`),
    ),
    ...line(
      WORDS.codes[language],
      marks.codes.map(({ format, text }) => `${format} ${text}`),
    ),
  ];
}
