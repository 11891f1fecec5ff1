import { readFileSync } from 'node:fs';
import type { Document, Issue, Line } from '@yushen/contract';
import { allDocuments } from '@yushen/documents';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspect } from './inspect';
import { review } from './review';
import { fakeParts } from './testing/parts';
import { relyingPack } from './testing/relying-pack';

interface Sample {
  readonly pages: readonly { readonly lines: readonly Omit<Line, 'source'>[] }[];
}

const samplesOf = (type: string): readonly Sample[] =>
  JSON.parse(readFileSync(new URL(`../../documents/src/types/${type}/sample.lines.json`, import.meta.url), 'utf8'));

const lone = allDocuments.flatMap(({ type }) => samplesOf(type).map(({ pages }) => ({ type, pages })));

/** Values in doubt, and whether that is held against them; what a matter alone can say is left out. */
function doubts(issues: readonly Issue[]): readonly string[] {
  const about = issues.filter(({ code }) => code === 'field.unreadable' || code === 'field.invalid');
  const held = new Map<string, boolean>();
  for (const { document, field, severity } of about) {
    const value = `${document} ${field}`;
    held.set(value, held.get(value) === true || severity === 'block');
  }
  return [...held].map(([value, isHeld]) => `${value} ${isHeld ? 'block' : 'review'}`).sort();
}
/** What a document was read as; a review's further findings stand in its issues. */
const readAs = (documents: readonly Document[]) =>
  documents.map(({ id, type, confidence, pages, fields, marks }) => ({ id, type, confidence, pages, fields, marks }));

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
    const input = {
      ...{ schema: 'yushen.case/1' as const, id: 'lone', matter: 'lone', submittedAt: '2026-03-15', form: {} },
      ...{ sharedData: [], materials: [{ file: file.name }] },
    };
    const parts = fakeParts([file], signature);
    const chosen = await inspect(source, parts);
    const pack = relyingPack(sample.type, chosen.documents);
    const submitted = await review(input, [{ name: file.name, file: source }], { ...parts, matter: () => pack });
    expect(readAs(submitted.documents)).toEqual(readAs(chosen.documents));
    // A rule asks only documents of its own type: what became unknown is told apart from what was asked for.
    const told = chosen.documents.filter(({ type }) => type === sample.type).map(({ id }) => id);
    const ofAsked = (issues: readonly Issue[]) =>
      doubts(issues.filter(({ document }) => told.includes(document ?? '')));
    expect(ofAsked(submitted.issues)).toEqual(ofAsked(chosen.issues));
    compared += ofAsked(chosen.issues).length;
  });
  let compared = 0;
  await fc.assert(agree, { numRuns: Number(process.env.RUNS ?? 100) });
  expect(compared).toBeGreaterThan(100);
}, 120_000);
