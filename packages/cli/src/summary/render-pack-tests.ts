import type { PackTestResult } from '@yushen/engine';
import type { Language } from '../language';
import { type Paint, PLAIN } from '../paint';
import { plainText } from '../plain-text';
import type { SummaryOptions } from './render-summary';

/** One full case, reviewed, beside what its `expected.json` asks for. */
export interface TriedCase {
  /** Its folder, below the one that was given. */
  readonly case: string;
  readonly decision: string;
  readonly passed: boolean;
  readonly departures: readonly string[];
}

const WORDS = {
  examples: { zh: '个示例', en: 'examples' },
  coverage: { zh: '条规则和材料有通过和不通过的示例', en: 'rules and requirements with an example on either side' },
  uncovered: { zh: '缺少示例', en: 'without an example' },
  inherited: {
    zh: '（来自上级规则包，可用同名示例改写）',
    en: '(of the pack that it extends; restate it under its name)',
  },
  cases: { zh: '个完整案件', en: 'full cases' },
  passed: { zh: '通过', en: 'passed' },
  failed: { zh: '未通过', en: 'failed' },
};

/** How each pack's own examples went: only what failed is listed. Ends with a line feed. */
export function renderPackTests(result: PackTestResult, { language, paint = PLAIN }: SummaryOptions): string {
  const total = `${result.passed} ${WORDS.passed[language]}, ${result.failed} ${WORDS.failed[language]}`;
  const lines = [
    ...result.packs.flatMap((pack) => packLines(pack, language, paint)),
    (result.failed > 0 ? paint.red : paint.green)(total),
  ];
  return `${lines.join('\n')}\n`;
}

/** How full cases came out: only those that departed from what was expected are listed. Ends with a line feed. */
export function renderTriedCases(cases: readonly TriedCase[], { language, paint = PLAIN }: SummaryOptions): string {
  const failed = cases.filter(({ passed }) => !passed);
  const total = `${cases.length} ${WORDS.cases[language]}: ${cases.length - failed.length} ${WORDS.passed[language]}, ${failed.length} ${WORDS.failed[language]}`;
  const lines = [
    ...failed.map((one) => `${paint.red('✗')} ${plainText(one.case)}  ${plainText(one.departures.join(', '))}`),
    (failed.length > 0 ? paint.red : paint.green)(total),
  ];
  return `${lines.join('\n')}\n`;
}

function packLines(pack: PackTestResult['packs'][number], language: Language, paint: Paint): readonly string[] {
  const failed = pack.examples.filter(({ passed }) => !passed);
  const sign = failed.length + pack.uncovered.length > 0 ? paint.red('✗') : paint.green('✓');
  const { covered, total } = pack.coverage;
  return [
    `${sign} ${paint.bold(`${pack.id} ${pack.version}`)}  ${pack.examples.length} ${WORDS.examples[language]} · ${covered}/${total} ${WORDS.coverage[language]}`,
    ...failed.flatMap(({ name, about, inherited, message = '' }) => [
      `    ${paint.red('✗')} ${about === undefined ? '' : `${about}: `}${plainText(name)}${inherited ? paint.dim(` ${WORDS.inherited[language]}`) : ''}`,
      ...message
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => `      ${plainText(line)}`),
    ]),
    ...(pack.uncovered.length > 0
      ? [`    ${paint.red('✗')} ${WORDS.uncovered[language]}: ${pack.uncovered.join(', ')}`]
      : []),
  ];
}
