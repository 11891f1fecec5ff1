import { type Line, quadFromBounds, type Seal } from '@yushen/contract';
import { fakeReader } from '@yushen/contract/testing';
import type { DocumentDefinition, Format } from '@yushen/documents';
import { expect, test } from 'vitest';
import { extractFields } from '../extract/extract-fields';
import { PageStore } from '../reading/page-store';
import { openedFile, placedPage, readPageOf, written } from '../testing/pages';
import { fakeParts } from '../testing/parts';
import { readUnderSeals } from './read-under-seals';

const format: Format = (raw) => (/^\d{4}年\d{1,2}月\d{1,2}日$/u.test(raw) ? { value: raw, valid: true } : undefined);
const definition = {
  fields: { issuedOn: { labels: ['出具日期'], format }, queriedOn: { labels: ['查询日期'], format } },
  titles: [],
  stops: [],
  signatures: [],
} as unknown as DocumentDefinition;

const lines = [
  written('出具日期', [100, 300]),
  written('2026年', [220, 300]),
  written('查询日期', [100, 100]),
  written('2026年2月1日', [220, 100]),
];
const seal: Seal = {
  text: '',
  confidence: 0.9,
  colour: 'red',
  shape: 'round',
  material: 0,
  page: 0,
  box: quadFromBounds({ left: 250, top: 240, right: 400, bottom: 390 }),
};

async function under(read: readonly Line[], colour: Seal['colour'] = 'red') {
  const page = placedPage(lines, ['出具日期', '查询日期']);
  const found = Object.fromEntries(
    Object.entries(extractFields(definition, [page])).map(([name, { reading }]) => [name, reading]),
  );
  const parts = fakeParts([]);
  return readUnderSeals(
    definition,
    found,
    [page],
    [{ ...seal, colour }],
    new PageStore([openedFile(readPageOf(lines))], undefined),
    {
      ...parts,
      reader: fakeReader(() => read),
      marks: { ...parts.marks, withoutSeal: async (image) => ({ image, top: 222 }) },
    },
    undefined,
  );
}

test('a value hidden by a seal is read without its ink, at its place on the page', async () => {
  const { issuedOn, queriedOn } = await under([written('2026年2月20日', [220, 78])]);
  expect(issuedOn).toMatchObject({ value: '2026年2月20日' });
  expect(issuedOn?.box[0]).toEqual([220, 300]);
  expect(queriedOn).toBeUndefined();
});

test('nothing is found where nothing legible lies below, or where ink and print are one', async () => {
  expect(await under([written('社会保险', [260, 100])])).toEqual({});
  expect(await under([written('2026年2月20日', [220, 78])], 'grey')).toEqual({});
});
