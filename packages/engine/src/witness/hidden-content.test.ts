import { type Document, type Line, quadFromBounds, type Seal } from '@yushen/contract';
import { allDocuments } from '@yushen/documents';
import { expect, test } from 'vitest';
import type { ReadPage } from '../reading/read';
import { openedFile, readPageOf, written } from '../testing/pages';
import { rereadingParts } from '../testing/parts';
import { hiddenContent } from './hidden-content';

const NAME = '国家税务总局宜昌市税务局';
const definition = allDocuments.find(({ type }) => type === 'tax-clearance-certificate')!;

/** A text layer's line of which the file says that something lies over its last four letters. */
const line: Line = {
  ...written(NAME, [200, 500]),
  source: 'text-layer',
  characters: Array.from(NAME, (_, index) => ({
    confidence: index < NAME.length - 4 ? 1 : 0.5,
    start: index / NAME.length,
    end: (index + 1) / NAME.length,
  })),
};
const seal: Seal = {
  ...{ text: NAME, confidence: 0.9, colour: 'red', shape: 'round', visible: 1, material: 0, page: 0 },
  box: quadFromBounds({ left: 320, top: 505, right: 480, bottom: 665 }),
};

/** What is told of the value where this is read on the page, and these seals were found there. */
async function told(reading: string, seals: readonly Seal[]) {
  const { parts } = rereadingParts(Array.from({ length: 8 }, () => [reading, 0.99] as const));
  const read = readPageOf([]);
  const page: ReadPage = { ...read, seals, reading: { rotation: 0, source: 'text-layer', lines: [line] } };
  const field = { value: NAME, raw: NAME, confidence: 1, material: 0, page: 0, box: line.box, valid: true };
  const document = {
    ...{ id: 'd1', type: definition.type, confidence: 1, fields: { authority: { ...field, source: 'text-layer' } } },
    ...{ pages: [{ material: 0, page: 0, region: line.box }], marks: { seals: [], signatures: [], codes: [] } },
  } as unknown as Document;
  const found = { document, definition, missingPages: [], lines: [NAME] };
  const findings = await hiddenContent([found], [page], [openedFile(read)], parts, {});
  return findings.map(({ code }) => code);
}

test('what a file says lies over letters is told, though the page shows them', async () => {
  expect(await told(NAME, [])).toEqual(['document.altered']);
});

test('what is struck out within a seal is struck out', async () => {
  const over = { ...seal, box: quadFromBounds({ left: 320, top: 430, right: 480, bottom: 590 }) };
  expect(await told(NAME, [over])).toEqual(['document.altered']);
});

test('a seal whose ring touches them is no stroke, where the page shows them', async () => {
  expect(await told(NAME, [seal])).toEqual([]);
  expect(await told('国家税务总局荆州市税务局', [seal])).not.toEqual([]);
  expect(
    await told(NAME, [{ ...seal, box: quadFromBounds({ left: 700, top: 505, right: 860, bottom: 665 }) }]),
  ).toEqual(['document.altered']);
});
