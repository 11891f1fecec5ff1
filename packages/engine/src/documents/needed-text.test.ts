import type { Line, TextReader } from '@yushen/contract';
import { lineAt } from '@yushen/contract/testing';
import { describe, expect, test } from 'vitest';
import { cacheReadings } from '../cache/cache-readings';
import { inspect } from '../inspect';
import { fakeParts } from '../testing/parts';

/** Regions as detectors give them: 1.6 times as high as the print. */
const page = (...texts: readonly string[]): readonly Line[] =>
  texts.map((text, index) => {
    const top = 60 + index * 36;
    return lineAt(text, [60, top, 60 + Array.from(text).length * 18, top + 29]);
  });

const HEAD = ['房屋租赁合同', '出租方（甲方）：李晓梅', '身份证号码：510107199109081168', '承租方（乙方）：王建国'];
const TENANT = '身份证号码：440304198511223020';
const PREMISES =
  '一、甲方将坐落于四川省成都市武侯区长青街118号4幢108室的房屋出租给乙方，建筑面积80.50平方米，用途为商业。';
const TERM = '二、租赁期限自2026年1月1日起至2027年12月31日止，租金为每月人民币5000元整，按月支付，乙方应当按时付清。';
const REST = [
  '三、乙方应当按照约定的用途使用房屋，不得擅自改变房屋的结构，因使用不当造成损坏的应当负责修复。',
  '四、乙方不得擅自将房屋转租给第三人，否则甲方有权解除本合同并且收回房屋，所交的押金不予退还。',
  '五、甲方应当保证房屋的安全，房屋及其附属设施自然损坏的，由甲方负责维修并且承担维修的费用。',
  '六、任何一方违反本合同约定的，应当向守约的一方支付违约金，造成损失的还应当赔偿全部的损失。',
  '七、本合同履行中发生的争议由双方协商解决，协商不成的可以向房屋所在地的人民法院提起诉讼。',
  '八、本合同未尽的事宜由双方另行签订补充协议，补充协议与本合同具有同等的法律效力，共同遵守。',
  '九、本合同一式两份，甲乙双方各自执有一份，自双方签字之日起生效，涂改之处须经双方签字确认。',
];
const SIGNED = ['甲方（签字）：', '乙方（签字）：', '签订日期：2025年12月20日'];
const LEASE = page(...HEAD, TENANT, PREMISES, TERM, ...REST, ...SIGNED);

/** A file of these pages, and all that was recognised of it. */
function upload(...pages: readonly (readonly Line[])[]) {
  const file = { name: 'upload.jpg', bytes: new Uint8Array(0) };
  const parts = fakeParts([{ name: file.name, pages }]);
  const recognised: string[] = [];
  const reader: TextReader = {
    ...parts.reader,
    recognise: async (...asked) => {
      const lines = await parts.reader.recognise(...asked);
      recognised.push(...lines.map(({ text }) => text));
      return lines;
    },
  };
  return { file, parts: { ...parts, reader }, recognised };
}

const valuesOf = ({ documents }: Awaited<ReturnType<typeof inspect>>) =>
  documents.map(({ type, fields }) => [
    type,
    Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value])),
  ]);

describe('reading only what is needed', () => {
  test('running text behind the last field is left, and every field is as in the whole', async () => {
    const whole = await inspect(upload(LEASE).file, upload(LEASE).parts);
    const { file, parts, recognised } = upload(LEASE);
    const needed = await inspect(file, parts, { text: 'needed' });
    expect(valuesOf(needed)).toEqual(valuesOf(whole));
    expect(Object.keys(whole.documents[0]!.fields)).toHaveLength(11);
    expect(recognised).toEqual(expect.arrayContaining([...HEAD, PREMISES, TERM, ...SIGNED]));
    expect(recognised).not.toContain(REST.at(-1));
    const left = LEASE.length - recognised.length;
    expect(left).toBeGreaterThan(0);
    expect(needed.unread).toEqual([{ page: 0, lines: left }]);
    expect(whole.unread).toBeUndefined();
  });

  test('the lines below a value, on which it may go on, are read', async () => {
    const [first, second] = [
      '湖南省长沙市芙蓉区长青街道嘉木社区文化创意产业园区',
      '长青街155号东区第四幢一单元一百二十二室（临街的商铺）',
    ];
    const at = (text: string, left: number, row: number) =>
      lineAt(text, [left, 60 + row * 36, left + Array.from(text).length * 18, 89 + row * 36]);
    const commitment = [
      at('住所（经营场所）使用承诺书', 300, 0),
      at('承诺人：罗诗涵', 60, 2),
      at('房屋产权人：魏家豪', 60, 3),
      at('经营场所地址：', 60, 4),
      at(first, 200, 4),
      at(second, 200, 5),
      at('房屋用途：商业服务', 60, 6),
      ...REST.slice(0, 3).map((text, index) => at(text, 60, 8 + index)),
      at('日期：2026年3月12日', 60, 12),
    ];
    const { file, parts, recognised } = upload(commitment);
    const { unread } = await inspect(file, parts, { text: 'needed' });
    expect(recognised).toContain(second);
    expect(unread).toEqual([{ page: 0, lines: 2 }]);
    expect(recognised).not.toContain(REST[1]);
  });

  test('a page that is not known is read whole', async () => {
    const { file, parts, recognised } = upload(page(...REST));
    const { documents, unread } = await inspect(file, parts, { text: 'needed' });
    expect(documents).toMatchObject([{ type: 'unknown' }]);
    expect(recognised).toEqual(REST);
    expect(unread).toBeUndefined();
  });

  test('what was left is all that is read when the whole is asked for', async () => {
    const { file, parts, recognised } = upload(LEASE);
    const caching = { ...parts, ...cacheReadings(parts, { pages: 8, milliseconds: 1000 }, () => 0) };
    const { unread } = await inspect(file, caching, { text: 'needed' });
    const before = recognised.length;
    const { unread: none } = await inspect(file, caching);
    expect(none).toBeUndefined();
    expect(recognised.length - before).toBe(unread![0]!.lines);
    expect(recognised).toHaveLength(LEASE.length);
    expect(new Set(recognised)).toEqual(new Set(LEASE.map(({ text }) => text)));
  });
});
