import { type FieldReading, quadFromBounds } from '@yushen/contract';
import { lineAt } from '@yushen/contract/testing';
import { defineDocument } from '@yushen/documents';
import { expect, test } from 'vitest';
import type { FoundDocument } from '../documents/documents';
import type { ReadPage } from '../reading/read';
import { featureFindings } from './feature-findings';

const box = quadFromBounds({ left: 60, top: 60, right: 180, bottom: 70 });
const value = (page: number): FieldReading => ({
  value: '',
  raw: '',
  confidence: 1,
  material: 0,
  page,
  box,
  source: 'ocr',
});
const deed = defineDocument({
  type: 'deed',
  title: { zh: '权证', en: 'Deed' },
  titles: ['不动产权证书'],
  cues: [],
  fields: {},
  signatures: [],
  bears: [{ feature: 'seal', titled: true }],
} as unknown as Parameters<typeof defineDocument>[0]);

const missingOn = (lines: readonly string[][], valuesOn: number) => {
  const pages = lines.map((words, page) => ({
    material: 0,
    page: { page },
    thumbnail: { width: 1, height: 1, scale: 1, data: new Uint8Array(3) },
    reading: {
      source: 'image',
      rotation: 0,
      lines: words.map((text, row) => lineAt(text, [60, 20 * row, 180, 20 * row + 10])),
    },
  })) as unknown as ReadPage[];
  const found = {
    document: {
      id: 'd1',
      fields: { owner: value(valuesOn) },
      marks: { seals: [], codes: [] },
      pages: lines.map((_, page) => ({ material: 0, page, region: box })),
    },
    definition: deed,
  } as unknown as FoundDocument;
  return featureFindings([found], pages).length;
};

test('what stands beside a title is asked only where the title stands with the values', () => {
  expect(missingOn([['不动产权证书', '权利人']], 0)).toBe(1);
  expect(missingOn([['中华人民共和国 不动产权证书（电子证照）', '权利人']], 0)).toBe(1);
  expect(missingOn([['京(2024)不动产权第0012345号', '权利人']], 0)).toBe(0);
  expect(missingOn([['不动产权证书'], ['权利人']], 1)).toBe(0);
});
