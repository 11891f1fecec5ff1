import type { Line } from '@yushen/contract';
import type { Format, TableSpec } from '@yushen/documents';
import { describe, expect, test } from 'vitest';
import { runningText } from '../layout/running-text';
import { layOut } from '../layout/upright';
import { placedPage, written } from '../testing/pages';
import { extractTable } from './extract-table';

const name: Format = (raw) => (/^\p{Script=Han}{2,4}$/u.test(raw) ? { value: raw, valid: true } : undefined);
const number: Format = (raw) => (/^\d+$/u.test(raw) ? { value: raw, valid: raw.length === 6 } : undefined);

const table: TableSpec = {
  after: ['家庭成员'],
  columns: { name: { headings: ['姓名'], format: name }, idNumber: { headings: ['证件号码'], format: number } },
  row: /姓名:(?<name>\p{Script=Han}{2,4}?)证件号码:(?<idNumber>\d+)/u,
  until: ['委托代理人'],
};
const VOCABULARY = ['家庭成员', '姓名', '证件号码', '委托代理人'];

function rowsOf(...pages: readonly (readonly Line[])[]) {
  const placed = pages.map((lines, index) => placedPage(lines, VOCABULARY, index));
  const reading = extractTable(table, placed, runningText(placed.map(({ layout }) => layout)))?.reading;
  const rows = reading?.rows?.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, { value }]) => [key, value])),
  );
  return { reading, rows };
}

const heading = written('参加经营的家庭成员', [300, 100]);
const headings = [written('姓名', [150, 150]), written('证件号码', [600, 150])];
const row = (top: number, first: string, second: string) => [
  written(first, [140, top]),
  written(second, [560, top + 2]),
];

describe('a table with headings', () => {
  test('is not ended by a label of the list beside it', () => {
    const lines = [
      heading,
      ...headings,
      ...row(200, '张三', '440301'),
      ...row(250, '李晓梅', '440302'),
      written('委托代理人', [-300, 220]),
      written('王建国', [-120, 222]),
    ];
    expect(rowsOf(lines).rows?.map(({ name: own }) => own)).toEqual(['张三', '李晓梅']);
  });

  test('two halves side by side, each with its headings, are one table', () => {
    const half = (left: number) => [written('姓名', [left + 40, 150]), written('证件号码', [left + 200, 150])];
    const cells = (left: number, top: number, name: string, number: string) => [
      written(name, [left, top]),
      written(number, [left + 190, top]),
    ];
    const { rows } = rowsOf([
      heading,
      ...half(40),
      ...half(520),
      ...cells(40, 190, '张文博', '110101'),
      ...cells(490, 190, '李四', '110103'),
      ...cells(40, 230, '王秀英', '110102'),
      ...cells(490, 230, '欧阳修远', '110104'),
    ]);
    expect(rows?.map(({ name, idNumber }) => `${name} ${idNumber}`)).toEqual([
      '张文博 110101',
      '王秀英 110102',
      '李四 110103',
      '欧阳修远 110104',
    ]);
  });

  test('what stands between two rulings is one row, however many lines its cells have', () => {
    const ruling = (y: number) =>
      [
        [100, y],
        [900, y],
      ] as const;
    const side = (x: number) =>
      [
        [x, 130],
        [x, 420],
      ] as const;
    const rulings = [...[130, 180, 270, 350, 420].map(ruling), ...[100, 500, 740, 900].map(side)];
    const lines = [
      heading,
      written('姓名', [150, 145]),
      written('证件号码', [600, 145]),
      written('所在单位', [760, 145]),
      written('深圳嘉木商', [750, 195]),
      written('张文博', [140, 216]),
      written('110101', [590, 210]),
      written('贸有限公司', [750, 230]),
      written('广州云锦', [750, 280]),
      written('王秀英', [140, 306]),
      written('110102', [590, 294]),
      written('纺织公司', [750, 316]),
    ];
    const [page] = [placedPage(lines, VOCABULARY)].map((placed) => ({
      ...placed,
      layout: layOut(lines, rulings),
      hits: placed.hits,
    }));
    const spec: TableSpec = { ...table, row: [] };
    const found = extractTable(spec, [page!], runningText([page!.layout]));
    expect(found?.reading.rows?.map(({ name, idNumber }) => `${name?.value} ${idNumber?.value}`)).toEqual([
      '张文博 110101',
      '王秀英 110102',
    ]);
  });

  test('a heading of two lines stands half a line above the others, and tilts no row', () => {
    const { rows } = rowsOf([
      heading,
      written('姓名', [150, 150]),
      written('证件号码', [600, 135]),
      written('（必填）', [600, 165]),
      ...row(220, '张文博', '123456'),
      ...row(262, '李秀英', '654321'),
    ]);
    expect(rows).toEqual([
      { name: '张文博', idNumber: '123456' },
      { name: '李秀英', idNumber: '654321' },
    ]);
  });

  test('a short name at the left of a wide column is that column’s', () => {
    const wide = [written('编号', [40, 150]), written('姓名', [200, 150]), written('证件号码', [600, 150])];
    const cells = (top: number, first: string, name: string, number: string) => [
      written(first, [50, top]),
      written(name, [110, top]),
      written(number, [600, top]),
    ];
    const { rows } = rowsOf([
      heading,
      ...wide,
      ...cells(190, '1', '欧阳修远', '110101'),
      ...cells(230, '2', '司马长空', '110102'),
      ...cells(270, '3', '上官婉儿', '110103'),
      ...cells(310, '4', '李四', '110104'),
    ]);
    expect(rows?.map(({ name }) => name)).toEqual(['欧阳修远', '司马长空', '上官婉儿', '李四']);
  });

  test('leaves out the cells of columns that are not asked for', () => {
    const { rows } = rowsOf([
      heading,
      ...headings,
      written('性别', [380, 150]),
      ...row(200, '张文博', '123456'),
      written('男', [390, 200]),
    ]);
    expect(rows).toEqual([{ name: '张文博', idNumber: '123456' }]);
  });

  test('gives its rows from top to bottom, with the boxes and values of each cell', () => {
    const { reading, rows } = rowsOf([
      heading,
      ...headings,
      ...row(200, '张文博', '123456'),
      ...row(250, '任桂英', '654321'),
    ]);
    expect(rows).toEqual([
      { name: '张文博', idNumber: '123456' },
      { name: '任桂英', idNumber: '654321' },
    ]);
    expect(reading?.value).toBe('张文博、任桂英');
    expect(reading?.rows?.[1]?.idNumber?.box[0]).toEqual([560, 252]);
  });

  test('takes a heading of its own before the same words within another heading', () => {
    const { rows } = rowsOf([
      heading,
      written('姓名', [150, 150]),
      written('原证件号码类别', [350, 150]),
      written('证件号码', [700, 150]),
      written('张文博', [140, 200]),
      written('999999', [380, 200]),
      written('123456', [700, 200]),
    ]);
    expect(rows).toEqual([{ name: '张文博', idNumber: '123456' }]);
  });

  test('keeps a row together below a heading in two lines', () => {
    const fees: TableSpec = {
      columns: {
        name: { headings: ['项目'], format: name },
        count: { headings: ['数量'], format: number },
        sum: { headings: ['总额'], format: number },
      },
      until: [],
    };
    const lines = [
      written('项目', [150, 150]),
      written('数量', [700, 150]),
      written('明细费用', [1180, 140]),
      written('总额', [1200, 164]),
      ...[230, 275].flatMap((top) => [
        written('护理', [150, top]),
        written('111111', [680, top]),
        written('222222', [1180, top]),
      ]),
    ];
    const page = placedPage(lines, ['项目', '数量', '总额']);
    const rows = extractTable(fees, [page], runningText([page.layout]))?.reading?.rows;
    expect(rows?.map((cells) => Object.values(cells).map(({ value }) => value))).toEqual([
      ['护理', '111111', '222222'],
      ['护理', '111111', '222222'],
    ]);
  });

  test('gives both columns that share a heading its cell', () => {
    const span: TableSpec = {
      columns: {
        from: { headings: ['起止'], format: (raw) => ({ value: raw.split('-')[0] ?? '', valid: true }) },
        to: { headings: ['起止'], format: (raw) => ({ value: raw.split('-')[1] ?? '', valid: true }) },
      },
      until: [],
    };
    const page = placedPage([written('起止', [150, 150]), written('201503-201608', [120, 200])], ['起止']);
    const reading = extractTable(span, [page], runningText([page.layout]))?.reading;
    expect(reading?.rows?.map(({ from, to }) => [from?.value, to?.value])).toEqual([['201503', '201608']]);
  });

  test('ends where the next part of the form begins', () => {
    const agent = [written('委托代理人', [300, 250]), ...row(300, '黄佳慧', '111111')];
    expect(rowsOf([heading, ...headings, ...row(200, '张文博', '123456'), ...agent]).rows).toEqual([
      { name: '张文博', idNumber: '123456' },
    ]);
  });

  test('keeps a refused number, and a row without one', () => {
    const { reading, rows } = rowsOf([
      heading,
      ...headings,
      ...row(200, '张文博', '12'),
      written('任桂英', [140, 250]),
    ]);
    expect(rows).toEqual([{ name: '张文博', idNumber: '12' }, { name: '任桂英' }]);
    expect(reading?.rows?.[0]?.idNumber?.valid).toBe(false);
  });

  test('is found on a later page', () => {
    const { reading } = rowsOf(
      [written('第1页', [500, 1300])],
      [heading, ...headings, ...row(200, '张文博', '123456')],
    );
    expect(reading?.page).toBe(1);
  });

  test('is absent without its heading, without rows, and where the same headings stand above it', () => {
    expect(rowsOf([...headings, ...row(200, '张文博', '123456')]).reading).toBeUndefined();
    expect(rowsOf([heading, ...headings, written('委托代理人', [300, 250])]).reading).toBeUndefined();
    const above = [written('姓名', [150, 20]), written('证件号码', [600, 20]), ...row(50, '潘永康', '222222')];
    expect(rowsOf([...above, heading]).reading).toBeUndefined();
  });
});

describe('rows written out', () => {
  const written1 = written('姓名：张文博证件号码：123456', [100, 150]);
  const written2 = [written('姓名：任桂英', [100, 200]), written('证件号码：654321', [400, 200])];

  test('are read one after the other, over lines', () => {
    const { rows, reading } = rowsOf([heading, written1, ...written2]);
    expect(rows).toEqual([
      { name: '张文博', idNumber: '123456' },
      { name: '任桂英', idNumber: '654321' },
    ]);
    expect(reading?.box[0]).toEqual([160, 150]);
  });

  test('are read only behind the table’s heading', () => {
    expect(rowsOf([written1]).reading).toBeUndefined();
    expect(rowsOf([written('姓名：潘永康证件号码：222222', [100, 50]), heading, written1]).rows).toEqual([
      { name: '张文博', idNumber: '123456' },
    ]);
  });
});
