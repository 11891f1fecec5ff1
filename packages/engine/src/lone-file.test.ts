import { readFileSync } from 'node:fs';
import type { Line } from '@yushen/contract';
import { allDocuments } from '@yushen/documents';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loneFile } from './testing/lone-file';
import { fakeParts } from './testing/parts';

interface Sample {
  readonly pages: readonly { readonly lines: readonly Omit<Line, 'source'>[] }[];
}

const samplesOf = (type: string): readonly Sample[] =>
  JSON.parse(readFileSync(new URL(`../../documents/src/types/${type}/sample.lines.json`, import.meta.url), 'utf8'));

const lone = allDocuments.flatMap(({ type }) => samplesOf(type).map(({ pages }) => ({ type, pages })));

/** Lines as a worse capture gives them: three of a hundred lost, the others read with confidences from 0.5 to 1. */
const worn = (pages: Sample['pages'], seeds: readonly number[]): readonly (readonly Line[])[] =>
  pages.map(({ lines }) =>
    lines.flatMap(({ text, box }, index): Line[] => {
      const seed = seeds[index % seeds.length]!;
      return seed < 3 ? [] : [{ text, box, confidence: 0.5 + seed / 198, source: 'ocr' }];
    }),
  );

test('a lone file has the same fields, marks and doubts when it is chosen and when it is submitted', async () => {
  const captures = fc.record({
    sample: fc.constantFrom(...lone),
    seeds: fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 20, maxLength: 20 }),
    signature: fc.constantFrom('signed' as const, 'empty' as const, 'unsure' as const),
  });
  const agree = fc.asyncProperty(captures, async ({ sample, seeds, signature }) => {
    const file = { name: 'upload.jpg', pages: worn(sample.pages, seeds) };
    const source = { name: file.name, bytes: new Uint8Array(0) };
    const { chosen, submitted } = await loneFile(sample.type, source, fakeParts([file], signature));
    expect(submitted.read).toEqual(chosen.read);
    expect(submitted.doubts).toEqual(chosen.doubts);
    compared += chosen.doubts.length;
  });
  let compared = 0;
  await fc.assert(agree, { numRuns: Number(process.env.RUNS ?? 100) });
  expect(compared).toBeGreaterThan(100);
}, 120_000);
