import type { RuleStatus, Text } from '@yushen/contract';
import type { Explanation } from '@yushen/engine';
import { PLAIN } from '../paint';
import { plainText } from '../plain-text';
import type { SummaryOptions } from './render-summary';
import { wrapText } from './wrap-text';

const SIGNS: Readonly<Record<RuleStatus, string>> = { passed: '✓', failed: '✗', unknown: '?', 'not-applicable': '–' };

const HEADINGS: Readonly<Record<RuleStatus, Text>> = {
  failed: { zh: '发现问题或疑问的规则', en: 'Rules that found something' },
  unknown: { zh: '无法判定的规则', en: 'Rules that could not be judged' },
  passed: { zh: '通过的规则', en: 'Rules that passed' },
  'not-applicable': { zh: '不适用的规则', en: 'Rules that did not apply' },
};

export interface ExplanationStyle extends SummaryOptions {
  /** One rule was asked for: its paragraph and nothing else. */
  readonly alone: boolean;
}

/** An explanation for people: the decision, then every rule with why. Ends with a line feed. */
export function renderExplanation(explanation: Explanation, style: ExplanationStyle): string {
  const { language, paint = PLAIN, columns = 100, alone } = style;
  const width = Math.min(Math.max(columns, 40), 120);
  const paragraph = (text: Text, indent: string) =>
    wrapText(plainText(text[language]), width - indent.length).map((line) => `${indent}${line}`);
  if (alone) return `${explanation.rules.flatMap((one) => paragraph(one.explanation, '')).join('\n')}\n`;
  const { caseId, matter, summary, rules } = explanation;
  const statuses = Object.keys(HEADINGS) as RuleStatus[];
  const lines = [
    paint.dim(`${plainText(caseId)}  ${matter.id} ${matter.version}`),
    ...paragraph(summary, ''),
    ...statuses.flatMap((status) => {
      const own = rules.filter((one) => one.status === status);
      if (own.length === 0) return [];
      const colour = { failed: paint.red, unknown: paint.yellow, passed: paint.green, 'not-applicable': paint.dim }[
        status
      ];
      return [
        '',
        paint.bold(`${HEADINGS[status][language]} (${own.length})`),
        ...own.flatMap(({ rule, explanation: said }) => [
          `  ${colour(SIGNS[status])} ${paint.dim(rule)}`,
          ...paragraph(said, '    '),
        ]),
      ];
    }),
  ];
  return `${lines.join('\n')}\n`;
}
