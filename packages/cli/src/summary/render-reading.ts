import { CONFIDENCE, type ReadOutput } from '@yushen/contract';
import { PLAIN } from '../paint';
import { plainText } from '../plain-text';
import { pageWords, WORDS } from '../words';
import type { SummaryOptions } from './render-summary';

/** The text of one file, for people: a line read with little confidence is marked and says how little. */
export function renderReading(output: ReadOutput, { language, paint = PLAIN }: SummaryOptions): string {
  const lines = [
    paint.bold(plainText(output.file)),
    ...output.pages.flatMap((page, index) => [
      paint.dim(
        [
          `  ${pageWords(index)[language]}`,
          `${page.width} × ${page.height}`,
          ...(page.rotation === 0 ? [] : [`${page.rotation}°`]),
          ...(page.source === 'text-layer' ? [WORDS.textLayer[language]] : []),
        ].join(' · '),
      ),
      ...(page.lines.length === 0 ? [paint.dim(`    ${WORDS.noText[language]}`)] : []),
      ...page.lines.map(({ text, confidence }) =>
        confidence < CONFIDENCE.relied
          ? `  ${paint.yellow('?')} ${plainText(text)} ${paint.dim(confidence.toFixed(2))}`
          : `    ${plainText(text)}`,
      ),
    ]),
    ...(output.issues ?? []).map((issue) => `  ${paint.red('✗')} ${plainText(issue.message[language])}`),
  ];
  return `${lines.join('\n')}\n`;
}
