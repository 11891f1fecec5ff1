import {
  type Alteration,
  type Document,
  type PageImage,
  type Quad,
  quadFromBounds,
  YushenError,
} from '@yushen/contract';
import { allDocuments } from '@yushen/documents';
import { expect, test } from 'vitest';
import type { Parts } from '../parts';
import { PageStore } from '../reading/page-store';
import type { ReadPage } from '../reading/read';
import { openedFile, readPageOf, written } from '../testing/pages';
import { alteredValues } from './altered-values';

const definition = allDocuments.find(({ type }) => type === 'lease-contract')!;
const line = written('租期至2027年1月31日止', [100, 300]);
const value = quadFromBounds({ left: 160, top: 300, right: 340, bottom: 320 });
const field = { value: '2027-01-31', raw: '2027年1月31日', confidence: 1, material: 0, page: 0, box: value } as const;

const leaseWith = (source: 'ocr' | 'text-layer'): Document => ({
  id: 'd1',
  type: 'lease-contract',
  confidence: 1,
  pages: [{ material: 0, page: 0, region: value }],
  fields: { termEnd: { ...field, source } },
  marks: { seals: [], signatures: [], codes: [] },
});

const imagesOf = (page: ReadPage) => new PageStore([openedFile(page)], undefined);

/** Asks with a mark reader that knows one answer; what it was asked about. */
async function ask(document: Document, page: ReadPage, answer: Alteration, isKnown = true) {
  const asked: Quad[][] = [];
  const findAlterations = async (_: PageImage, values: readonly Quad[]) => {
    asked.push([...values]);
    return values.map(() => answer);
  };
  const parts = { marks: { findAlterations } } as unknown as Parts;
  const found = { document, missingPages: [], lines: [], ...(isKnown && { definition }) };
  return { signals: await alteredValues(found, [page], imagesOf(page), parts, {}, () => {}), asked };
}

test('a value that somebody went over is named, with its place', async () => {
  const { signals } = await ask(leaseWith('ocr'), readPageOf([line]), 'struck');
  expect(signals).toMatchObject([
    {
      code: 'document.altered',
      detail: { sign: 'struck-value' },
      document: 'd1',
      field: 'termEnd',
      material: 0,
      page: 0,
    },
  ]);
  expect((await ask(leaseWith('ocr'), readPageOf([line]), 'none')).signals).toEqual([]);
});

test('only the value’s own letters on its line are looked at', async () => {
  const { asked } = await ask(leaseWith('ocr'), readPageOf([line, written('其他', [600, 300])]), 'none');
  expect(asked).toHaveLength(1);
  expect(asked[0]).toHaveLength(1);
  const [[left], [right]] = asked[0]![0]!;
  expect([Math.round(left), Math.round(right)]).toEqual([160, 340]);
});

test('pages without a value read from their picture are not looked at', async () => {
  expect((await ask(leaseWith('text-layer'), readPageOf([line]), 'struck')).asked).toEqual([]);
  expect((await ask(leaseWith('ocr'), readPageOf([line]), 'struck', false)).asked).toEqual([]);
  expect((await ask(leaseWith('ocr'), readPageOf([line], 1), 'struck')).asked).toEqual([]);
});

test('a page that could not be looked at is told as ours', async () => {
  const failures: unknown[] = [];
  const findAlterations = async () => {
    throw new YushenError('reader-failed', 'gone');
  };
  const parts = { marks: { findAlterations } } as unknown as Parts;
  const found = { document: leaseWith('ocr'), definition, missingPages: [], lines: [] };
  const page = readPageOf([line]);
  const signals = await alteredValues(found, [page], imagesOf(page), parts, {}, (one) => failures.push(one));
  expect(signals).toEqual([]);
  expect(failures).toMatchObject([{ material: 0, page: 0 }]);
});
