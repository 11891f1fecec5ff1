import type { Decision, Issue, VerdictChange } from '@yushen/contract';
import type { ShadowResult } from '@yushen/engine';
import type { Language } from '../language';
import { type Paint, PLAIN } from '../paint';
import { plainText } from '../plain-text';
import { DECISION_WORDS, SEVERITY_HEADINGS } from '../words';

/** `通过 → 需补正`, or the decision alone where it stays. */
export function decisionChange({ before, after }: { before: Decision; after: Decision }, language: Language): string {
  const [from, to] = [DECISION_WORDS[before][language], DECISION_WORDS[after][language]];
  return before === after ? from : `${from} → ${to}`;
}

/** Every issue that would be new (`+`), gone (`-`), or weighed or worded otherwise (`~`), a line each. */
export function changeLines(change: VerdictChange, language: Language, paint: Paint = PLAIN): readonly string[] {
  const line = (sign: string, issue: Issue, severity = SEVERITY_HEADINGS[issue.severity][language]): string => {
    const about = issue.rule ?? issue.requirement ?? issue.code;
    return `    ${sign} [${severity}] ${about}  ${plainText(issue.message[language])}`;
  };
  return [
    ...change.added.map((issue) => paint.red(line('+', issue))),
    ...change.removed.map((issue) => paint.green(line('-', issue))),
    ...change.altered.map(({ before, after }) => {
      const [from, to] = [before, after].map(({ severity }) => SEVERITY_HEADINGS[severity][language]);
      return paint.yellow(line('~', after, from === to ? from : `${from} → ${to}`));
    }),
  ];
}

const WORDS = {
  same: { zh: '没有差别', en: 'no difference' },
  failed: { zh: '不能试算', en: 'could not judge it' },
};

/** What a shadow pack would have decided, for standard error. Ends with a line feed. */
export function shadowLines(
  { caseId, matter, current, shadow, change, failed }: ShadowResult,
  language: Language,
): string {
  const head = `${plainText(caseId)} shadow ${matter} ${current} → ${shadow}: `;
  if (failed !== undefined) return `${head}${WORDS.failed[language]}: ${failed.split('\n').map(plainText).join(' ')}\n`;
  if (change === undefined) return `${head}${WORDS.same[language]}\n`;
  return `${[`${head}${decisionChange(change.decision, language)}`, ...changeLines(change, language)].join('\n')}\n`;
}
