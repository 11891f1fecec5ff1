import { expect, test } from 'vitest';
import { written } from '../testing/pages';
import { runningText } from './running-text';
import { layOut } from './upright';

/** Clauses of two columns, 480 pixels wide each, a title over both and a table's head below them. */
const LEFT = [
  '第一条依据公司法由全体股东共同出资设立公司',
  '特制定本章程，本章程对公司及股东均有约束力',
  '第二条公司住所：青年市河东区光明街道向阳西',
  '路12号锦程大厦3幢501室。',
  '第三条公司经营范围为农副产品的销售及其服务',
];
const RIGHT = [
  '第四条公司法定代表人由执行事务的董事担任其',
  '产生和变更均按照本章程的规定办理登记并公示',
  '第五条公司设监事一人，由股东会选举产生任期',
  '三年，可以连选连任，不得由董事和经理来兼任',
  '第六条公司营业期限为长期，自成立之日起计算',
];
const column = (texts: readonly string[], x: number) => texts.map((text, row) => written(text, [x, 300 + 40 * row]));
const interleaved = LEFT.flatMap((_, row) => [column(LEFT, 100)[row]!, column(RIGHT, 640)[row]!]);

test('two columns of running text are read one after the other', () => {
  const layout = layOut([
    written('青年市锦程贸易有限公司章程', [400, 200]),
    ...interleaved,
    written('全体股东签字：', [300, 700]),
  ]);
  const { text } = runningText([layout]);
  expect(text).toContain('光明街道向阳西路12号锦程大厦3幢501室。第三条');
  expect(text.indexOf('第四条')).toBeGreaterThan(text.indexOf('第三条'));
  expect(text.endsWith('全体股东签字:')).toBe(true);
  const [, own] = layout.lines.filter(({ column: one }) => one !== undefined);
  expect(layout.toPage([own!.left, own!.middleLeft])[0]).toBeCloseTo(own!.line.box[0][0], 0);
});

test('what stands in the right column, or below both, is found on the page where it is', () => {
  const layout = layOut([...interleaved, written('全体股东签字：', [300, 700])]);
  for (const { left, middleLeft, height, line } of layout.lines) {
    const [x, y] = layout.toPage([left, middleLeft - height / 2]);
    expect(x).toBeCloseTo(line.box[0][0], 0);
    expect(y).toBeCloseTo(line.box[0][1], 0);
  }
});

test('labels and values side by side are no columns of running text', () => {
  const rows = ['法定代表人', '统一社会信用代码', '注册资本', '经营范围', '住所', '成立日期'];
  const lines = rows.flatMap((label, row) => [
    written(label, [100, 300 + 40 * row]),
    written('青年市河东区光明街道向阳西路12号锦程大厦3幢501室', [640, 300 + 40 * row]),
  ]);
  expect(layOut(lines).lines.every(({ column: one }) => one === undefined)).toBe(true);
});
