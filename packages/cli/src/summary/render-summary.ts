import type { Report } from '@yushen/contract';
import type { CaseView } from '../case-view';
import { inBoth, type Language } from '../language';
import { type Paint, PLAIN } from '../paint';
import { plainText } from '../plain-text';
import { DECISION_MEANING, DECISION_SIGNS, DECISION_WORDS, duration, MODE_WORDS, STAGE_WORDS, WORDS } from '../words';
import type { Page } from './issue-lines';
import { issueSections } from './issue-sections';
import { requirementLines } from './requirement-lines';

/** How a review is written for people. */
export interface SummaryOptions {
  /** Which of each text's languages is printed. */
  readonly language: Language;
  /** Default: no colours. */
  readonly paint?: Paint;
  /** Width of a line, in characters of one cell; default 100, at least 40. */
  readonly columns?: number | undefined;
}

/** A review for people: the decision, what is asked for, what is wrong and how to mend it. Ends with a line feed. */
export function renderSummary(view: CaseView, { language, paint = PLAIN, columns = 100 }: SummaryOptions): string {
  const { report } = view;
  const page: Page = { view, language, paint, columns: Math.min(Math.max(columns, 40), 120) };
  const lines = [
    heading(view, page),
    '',
    paint.bold(inBoth(WORDS.requirements, language)),
    ...requirementLines(report.requirements, page),
    ...sharingLines(report, language),
    ...issueSections(report.issues, page),
    '',
    paint.dim(timingsLine(report, language)),
  ];
  return `${lines.join('\n')}\n`;
}

function heading({ report, matterTitle }: CaseView, { language, paint }: Page): string {
  const { decision, matter, mode = 'full' } = report;
  const colour = { approve: paint.green, correct: paint.red, manual: paint.yellow }[decision];
  const decided = colour(paint.bold(`${DECISION_SIGNS[decision]} ${inBoth(DECISION_WORDS[decision], language)}`));
  const subject = `${plainText(matterTitle[language])} ${paint.dim(`${matter.id} ${matter.version}`)}`;
  const stage = mode === 'full' ? '' : ` ${paint.yellow(`[${MODE_WORDS[mode][language]}]`)}`;
  const caseLine = paint.dim(`  ${WORDS.case[language]} ${plainText(report.caseId)}`);
  return `${decided}${stage}  ${subject}\n${caseLine}  ${DECISION_MEANING[decision][language]}`;
}

/** What shared data spared the applicant. */
function sharingLines({ sharing }: Report, language: Language): readonly string[] {
  if (sharing === undefined || sharing.uploadsSaved === 0) return [];
  const sources = [
    ...new Set(sharing.waived.map(({ source, sourceTitle }) => plainText(sourceTitle?.[language] ?? source))),
  ];
  return [
    `  ${WORDS.uploadsSaved[language]}: ${sharing.uploadsSaved} (${sources.join(language === 'zh' ? '、' : ', ')})`,
  ];
}

function timingsLine({ timings }: Report, language: Language): string {
  const stages = Object.entries(STAGE_WORDS).map(
    ([stage, words]) => `${words[language]} ${duration(timings.stages[stage as keyof typeof STAGE_WORDS])}`,
  );
  return `${WORDS.total[language]} ${duration(timings.totalMs)} (${stages.join(' · ')})`;
}
