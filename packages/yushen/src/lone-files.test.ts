import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allDocuments } from '@yushen/documents';
import { vocabularyOf } from '@yushen/rules';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { loneFile } from '../../engine/src/testing/lone-file';
import { openReadingParts, type ReadingParts } from './reading-parts';
import { parseReviewerOptions } from './reviewer-options';

/** Real OCR: slow on a busy machine. */
vi.setConfig({ testTimeout: 240_000 });

const papers = fileURLToPath(new URL('../../../fixtures/papers/', import.meta.url));

/** Photos, scans and copies: cards, certificates, and a page to sign. Each is read twice from its pixels, and so is a worse capture of each: some 30 s of one core in all. */
const FEW = [
  'bank-card/rendered-a-scan.jpg',
  'deed-tax-certificate/rendered-b-phone.jpg',
  'id-card-back/rendered-a-rotated.jpg',
  'id-card-front/rendered-b-grey-copy.jpg',
  'marriage-certificate/rendered-a-phone.jpg',
  'neighbour-consent/rendered-b-scan.jpg',
];

const isKnown = new Set(Object.keys(vocabularyOf(allDocuments).documents));
/** All of them where `LONE_FILES=all` asks for them: some hundreds. */
const all = readdirSync(papers, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.(?:jpg|png|pdf)$/u.test(file) && isKnown.has(file.split(/[/\\]/u)[0]!),
);
const files = process.env.LONE_FILES === 'all' ? all.sort() : FEW;

/** A worse capture: fewer pixels, and what a strong compression leaves of them. Of a PDF there is none. */
async function worn(bytes: Uint8Array): Promise<Uint8Array> {
  const { width = 0 } = await sharp(bytes).metadata();
  return sharp(bytes)
    .resize({ width: Math.round(0.4 * width) })
    .jpeg({ quality: 35 })
    .withMetadata()
    .toBuffer();
}

const opened: { parts?: ReadingParts } = {};
const counted = { doubts: 0, fields: 0 };
beforeAll(async () => {
  // Nothing is kept: what is submitted is read from its pixels once more.
  opened.parts = await openReadingParts(parseReviewerOptions({ cache: { pages: 0 } }));
});
afterAll(() => opened.parts?.close());

test.each(files)(
  '%s has the same fields, marks and doubts when it is chosen and when it is submitted',
  async (file) => {
    const type = file.split(/[/\\]/u)[0]!;
    const bytes = readFileSync(`${papers}${file}`);
    const captures = file.endsWith('.pdf') ? [bytes] : [bytes, await worn(bytes)];
    for (const capture of captures) {
      const source = { name: `upload.${file.split('.').at(-1)}`, bytes: new Uint8Array(capture) };
      const parts = { ...opened.parts!, definitions: allDocuments, version: '0', now: () => performance.now() };
      const { chosen, submitted } = await loneFile(type, source, parts);
      expect(submitted.read).toEqual(chosen.read);
      expect(submitted.doubts).toEqual(chosen.doubts);
      counted.doubts += chosen.doubts.length;
      counted.fields += chosen.read.flatMap(({ fields }) => Object.keys(fields)).length;
    }
  },
);

test('they had fields and doubts to compare', () => {
  expect(counted.fields).toBeGreaterThan(40);
  expect(counted.doubts).toBeGreaterThan(2);
});
