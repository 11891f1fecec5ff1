import { readFile } from 'node:fs/promises';
import { allDocuments } from '@yushen/documents';
import { inspect } from '@yushen/engine';
import { createFileLoader } from '@yushen/intake';
import { scorePaper } from './documents/score-paper.mjs';

const KNOWN = new Set(allDocuments.map(({ type }) => type));

/** A reader that has read already. What it is asked for besides is blank: every engine has one reading alone. */
function readingOf(lines) {
  const placed = lines.filter(({ box }) => box !== undefined);
  const known = new Map(placed.map((line) => [line.box, { ...line, source: 'ocr' }]));
  const blank = ({ box }) => ({ text: '', confidence: 0, box, source: 'ocr' });
  return {
    contract: 'reader/1',
    name: 'lines',
    models: [],
    locate: async () => ({
      rotation: 0,
      regions: placed.map(({ box, confidence }) => ({ box, score: confidence })),
    }),
    recognise: async (_image, regions) => regions.map((region) => known.get(region.box) ?? blank(region)),
    close: async () => {},
  };
}

const noMarks = {
  contract: 'marks/1',
  findSeals: async () => [],
  findCodes: async () => [],
  judgeSignature: async () => 'unsure',
};

/** Takes fields out of any engine's lines with Yushen's own extraction, and counts those that are right. */
export function openFieldScores() {
  const loader = createFileLoader();
  return {
    /** @returns {Promise<{right: number, fields: number}>} of a page of `list-pages.mjs` and its lines */
    score: async ({ file, type, fields }, lines) => {
      if (fields === undefined || !KNOWN.has(type) || Object.keys(fields).length === 0) return { right: 0, fields: 0 };
      const parts = {
        loader,
        reader: readingOf(lines),
        marks: noMarks,
        definitions: allDocuments,
        matter: () => undefined,
        version: 'bench',
        now: () => performance.now(),
      };
      const { documents } = await inspect({ name: file, bytes: await readFile(file) }, parts);
      const score = scorePaper({ truth: { type, fields }, source: 'rendered' }, documents);
      return { right: score.fields.filter(({ state }) => state === 'right').length, fields: score.fields.length };
    },
    close: () => loader.close(),
  };
}
