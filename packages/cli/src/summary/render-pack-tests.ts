import type { PackTestResult } from 'yushen';
import type { Language } from '../language';
import { type Paint, PLAIN } from '../paint';
import { plainText } from '../plain-text';
import type { SummaryOptions } from './render-summary';

const WORDS = {
  examples: { zh: '个示例', en: 'examples' },
  uncovered: { zh: '没有示例的规则', en: 'rules without an example' },
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

function packLines(pack: PackTestResult['packs'][number], language: Language, paint: Paint): readonly string[] {
  const failed = pack.examples.filter(({ passed }) => !passed);
  const sign = failed.length > 0 ? paint.red('✗') : paint.green('✓');
  return [
    `${sign} ${paint.bold(pack.id)}  ${pack.examples.length} ${WORDS.examples[language]}`,
    ...failed.flatMap(({ name, message = '' }) => [
      `    ${paint.red('✗')} ${plainText(name)}`,
      ...message
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => `      ${plainText(line)}`),
    ]),
    ...(pack.uncovered.length > 0
      ? [`    ${paint.yellow('!')} ${WORDS.uncovered[language]}: ${pack.uncovered.join(', ')}`]
      : []),
  ];
}
