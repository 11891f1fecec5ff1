import { boundsOf, type Line } from '@yushen/contract';
import type { Format, TableSpec } from '@yushen/documents';
import { expect, test } from 'vitest';
import { extractTable } from '../extract/extract-table';
import { runningText } from '../layout/running-text';
import { PageStore } from '../reading/page-store';
import { openedFile, placedPage, readPageOf, written } from '../testing/pages';
import { rereadingParts } from '../testing/parts';
import { completeTables } from './complete-tables';

const name: Format = (raw) => (/^\p{Script=Han}{2,}$/u.test(raw) ? { value: raw, valid: true } : undefined);
const number: Format = (raw) => (/^\d+$/u.test(raw) ? { value: raw, valid: true } : undefined);
const table: TableSpec = {
  columns: {
    name: { headings: ['项目名称'], format: name },
    quantity: { headings: ['数量'], format: number },
    price: { headings: ['单价'], format: number },
  },
  until: ['合计'],
};
const headings = [written('项目名称', [100, 100]), written('数量', [500, 100]), written('单价', [700, 100])];
const row = (top: number, first: string, second: string, left = 100): Line[] =>
  [written(first, [left, top]), written(second, [510, top]), written('60', [700, top])].filter(
    ({ text }) => text !== '',
  );

/** Reads the table, the places asked for again giving `texts` in order. */
async function completed(lines: readonly Line[], texts: readonly string[], confidence = 0.99) {
  const page = placedPage([...headings, ...lines], ['项目名称', '数量', '单价', '合计']);
  const extracted = extractTable(table, [page], runningText([page.layout]));
  if (extracted === undefined) throw new Error('no table');
  const { parts, asked: places } = rereadingParts(texts.map((text) => [text, confidence]));
  const images = new PageStore([openedFile(readPageOf([]))], undefined);
  const fields = { items: { reading: extracted.reading, table: extracted } };
  const { items } = await completeTables(fields, images, parts, undefined);
  const rows = items?.rows?.map((cells) => Object.values(cells).map(({ value }) => value));
  return { rows, places };
}

test('a cell that no detector saw is read where the other rows have theirs', async () => {
  const { rows, places } = await completed(
    [...row(150, '床位费', '8'), ...row(200, '诊察费', ''), ...row(250, '护理', '6')],
    ['7'],
  );
  expect(rows).toEqual([
    ['床位费', '8', '60'],
    ['诊察费', '7', '60'],
    ['护理', '6', '60'],
  ]);
  const [place] = places;
  expect(place && boundsOf(place)).toMatchObject({ left: 504, right: 536, top: 198, bottom: 222 });
});

test('so is a first cell, without which a row is not told', async () => {
  const lines = [...row(150, '床位费', '8'), ...row(200, '', '7'), ...row(250, '护理', '6')];
  expect((await completed(lines, ['诊察费'])).rows?.[1]).toEqual(['诊察费', '7', '60']);
});

test('a first character that was not seen is read again with the rest, which must stay the same', async () => {
  const lines = [
    ...row(150, '床位费', '8'),
    ...row(200, '次性针头', '7', 118),
    ...row(250, '护理', '6'),
    ...row(300, '静脉输液', '6'),
    ...row(350, '诊察费', '6'),
  ];
  expect((await completed(lines, ['一次性针头'])).rows?.[1]).toEqual(['一次性针头', '7', '60']);
  expect((await completed(lines, ['一次性针尖'])).rows).toBeUndefined();
});

test('what is read with doubt, or is no such value, is left out', async () => {
  const lines = [...row(150, '床位费', '8'), ...row(200, '诊察费', ''), ...row(250, '护理', '6')];
  expect((await completed(lines, ['7'], 0.5)).rows).toBeUndefined();
  expect((await completed(lines, ['七'])).rows).toBeUndefined();
});

test('nothing is read again of a whole table', async () => {
  expect((await completed([...row(150, '床位费', '8'), ...row(200, '护理', '6')], [])).places).toEqual([]);
});
