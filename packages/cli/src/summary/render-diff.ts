import type { PackDiff } from '@yushen/rules';
import { PLAIN } from '../paint';
import { plainText } from '../plain-text';
import type { SummaryOptions } from './render-summary';
import { wrapText } from './wrap-text';

const SIGNS = { added: '+', removed: '−', changed: '~' } as const;

/** The differences of two packs, a sentence each. Ends with a line feed. */
export function renderDiff({ from, to, changes }: PackDiff, options: SummaryOptions): string {
  const { language, paint = PLAIN, columns = 100 } = options;
  const colour = { added: paint.green, removed: paint.red, changed: paint.yellow };
  const width = Math.min(Math.max(columns, 40), 120);
  const same = { zh: '没有差别', en: 'No differences' }[language];
  const count = { zh: `${changes.length} 处差别`, en: `${changes.length} differences` }[language];
  const lines = [
    `${paint.bold(`${from} → ${to}`)}  ${paint.dim(changes.length === 0 ? same : count)}`,
    ...changes.flatMap(({ change, says }) =>
      wrapText(plainText(says[language]), width - 4).map(
        (line, index) => `${index === 0 ? `  ${colour[change](SIGNS[change])} ` : '    '}${line}`,
      ),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
