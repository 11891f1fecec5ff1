import type { Format, TableSpec } from '@yushen/documents';
import { expect, test } from 'vitest';
import { extractTable } from '../extract/extract-table';
import { runningText } from '../layout/running-text';
import { PageStore } from '../reading/page-store';
import { openedFile, placedPage, readPageOf, written } from '../testing/pages';
import { rereadingParts } from '../testing/parts';
import { withMarks } from './reread-marks';

const name: Format = (raw) => (/\p{Script=Han}/u.test(raw) ? { value: raw, valid: true } : undefined);
const table: TableSpec = {
  columns: { name: { headings: ['项目名称'], format: name, marked: /^\*[^*]+\*./u } },
  until: ['合计'],
};

/** The first column after the places asked for again gave `texts` in order. */
async function marked(first: string, ...texts: readonly string[]) {
  const page = placedPage([written('项目名称', [100, 100]), written(first, [100, 150])], ['项目名称', '合计']);
  const [part] = extractTable(table, [page], runningText([page.layout]))?.parts ?? [];
  if (part === undefined) throw new Error('no table');
  const { parts, asked } = rereadingParts(texts.map((text) => [text, 0.9]));
  const images = new PageStore([openedFile(readPageOf([]))], undefined);
  const { cells } = await withMarks(part, images, parts, undefined);
  return { value: cells[0]?.name?.value, asked: asked.length };
}

test('marks that two crops agree on are taken', async () => {
  expect(await marked('家具办公桌', '*家具*办公桌', '家具办公桌', '*家具*办公桌')).toEqual({
    value: '*家具*办公桌',
    asked: 4,
  });
});

test('one crop alone, other letters, or no marks change nothing', async () => {
  expect((await marked('家具办公桌', '*家具*办公桌')).value).toBe('家具办公桌');
  expect((await marked('家具办公桌', '*家具*办公椅', '*家具*办公椅')).value).toBe('家具办公桌');
  expect((await marked('家具办公桌', '家具办公桌', '家具办公桌')).value).toBe('家具办公桌');
});

test('a cell that has its marks is not read again', async () => {
  expect(await marked('*家具*办公桌')).toEqual({ value: '*家具*办公桌', asked: 0 });
});
