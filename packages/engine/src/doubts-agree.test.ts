import { readFileSync } from 'node:fs';
import type { Line } from '@yushen/contract';
import { allDocuments } from '@yushen/documents';
import { judge } from '@yushen/rules';
import { expect, test } from 'vitest';
import { inspect } from './inspect';
import { fakeParts } from './testing/parts';
import { relyingPack } from './testing/relying-pack';

interface Sample {
  readonly pages: readonly { readonly lines: readonly Omit<Line, 'source'>[] }[];
}

/** Confidences that fall on both sides of every limit, the same in every run. */
const unsteady = (line: Omit<Line, 'source'>, index: number): Line => ({
  text: line.text,
  box: line.box,
  confidence: [1, 0.95, 0.89, 0.85, 0.7, 0.55][(index * 7) % 6]!,
  source: 'ocr',
});

test.each(allDocuments.map(({ type }) => type))(
  '%s: a lone file is in doubt in a review where it is when it is chosen',
  async (type) => {
    const path = new URL(`../../documents/src/types/${type}/sample.lines.json`, import.meta.url);
    const samples = JSON.parse(readFileSync(path, 'utf8')) as readonly Sample[];
    for (const { pages } of samples) {
      const file = { name: 'upload.jpg', pages: pages.map(({ lines }) => lines.map(unsteady)) };
      const { documents, issues } = await inspect({ name: file.name, bytes: new Uint8Array(0) }, fakeParts([file]));
      const facts = {
        form: {},
        submittedAt: '2026-03-15',
        documents,
        materials: [{ file: file.name }],
        sharedData: [],
      };
      const reviewed = judge(relyingPack(type, documents), facts).findings;
      const doubts = (found: readonly { code: string; document?: string | undefined; field?: string | undefined }[]) =>
        found
          .filter(({ code }) => code === 'field.unreadable' || code === 'field.invalid')
          .map(({ document, field }) => `${document} ${field}`)
          .sort();
      expect(doubts(issues)).toEqual(doubts(reviewed));
      expect(issues.filter(({ severity }) => severity === 'block')).toEqual([]);
    }
  },
);
