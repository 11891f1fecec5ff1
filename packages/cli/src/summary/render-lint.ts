import path from 'node:path';
import type { PackLintResult } from '@yushen/engine';
import { PLAIN } from '../paint';
import { plainText } from '../plain-text';
import type { SummaryOptions } from './render-summary';
import { wrapText } from './wrap-text';

/** What is wrong with packs: place, fault, way out. Ends with a line feed. */
export function renderLint(result: PackLintResult, options: SummaryOptions): string {
  const { language, paint = PLAIN, columns = 100 } = options;
  const width = Math.min(Math.max(columns, 40), 120);
  const level = {
    error: paint.red({ zh: '错误', en: 'error' }[language]),
    warning: paint.yellow({ zh: '提醒', en: 'warning' }[language]),
  };
  const lines = result.findings.flatMap(({ file, line, column, about, code, message, way, ...finding }) => [
    `${paint.bold(`${plainText(nearby(file))}:${line}:${column}`)}  ${level[finding.level]}  ${plainText(about)}  ${paint.dim(code)}`,
    ...wrapText(plainText(message[language]), width - 4).map((text) => `    ${text}`),
    ...wrapText(`→ ${plainText(way[language])}`, width - 4).map((text) => `    ${paint.dim(text)}`),
  ]);
  const { packs, errors, warnings } = result;
  const total = {
    zh: `${packs.length} 个规则包：${errors} 个错误，${warnings} 个提醒`,
    en: `${packs.length} packs: ${errors} errors, ${warnings} warnings`,
  }[language];
  return `${[...lines, (errors > 0 ? paint.red : paint.green)(total)].join('\n')}\n`;
}

/** A path as short as it can be said from here. */
function nearby(file: string): string {
  const relative = path.relative('.', file);
  return relative.startsWith('..') ? file : relative;
}
