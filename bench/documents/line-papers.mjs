import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allDocuments } from '@yushen/documents';

/** Papers as lines, without pixels: drawn in the layouts (`fixtures/layouts/write-lines.mjs`), and the definitions' own samples. */

/** @typedef {{author: string, type: string, layout: string, fold: number, seed: number, pages: object[], fields: object}} LinePaper */

/** @returns {LinePaper[]} */
export const drawnPapers = (file) =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map((paper) => ({ ...paper, pages: paper.pages.map((page) => ({ ...page, rotation: 0, source: 'image' })) }));

/** The samples beside the definitions, as read by the shipped reader. They were looked at by whoever wrote the definitions: fold -1. */
export const samplePapers = () =>
  allDocuments.flatMap(({ type }) => {
    const file = fileURLToPath(
      new URL(`../../packages/documents/src/types/${type}/sample.lines.json`, import.meta.url),
    );
    if (!existsSync(file)) return [];
    return JSON.parse(readFileSync(file, 'utf8')).map(({ name, pages, expected = {} }, seed) => ({
      author: 'own',
      type,
      layout: name,
      fold: -1,
      seed,
      fields: expected,
      pages: pages.map((page) => ({
        ...page,
        lines: page.lines.map((line) => ({ ...line, source: page.source === 'image' ? 'ocr' : 'text-layer' })),
      })),
    }));
  });

/** A paper's pages as the engine has them after reading. */
export const pageTexts = (paper) =>
  paper.pages.map(({ width, height, rotation, source, lines, rulings }, page) => ({
    material: 0,
    page: { page, width, height },
    reading: { rotation, source, lines, rulings },
  }));
