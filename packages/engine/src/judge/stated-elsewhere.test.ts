import type { Document } from '@yushen/contract';
import { expect, test } from 'vitest';
import { statedElsewhere } from './stated-elsewhere';

const documentOf = (id: string, fields: Record<string, string>): Document =>
  ({ id, fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }])) }) as never;

test('of the values of the form and of the other documents, those printed on a document are told', () => {
  const lease = { document: documentOf('d1', { lessee: '张三' }), lines: ['承租方：张三', '联系人：李晓', '梅'] };
  const title = {
    document: documentOf('d2', { owner: '张三', area: '1420.00' }),
    lines: ['权利人：张三', '1,420平方米'],
  };
  expect(statedElsewhere([lease, title], { operator: { name: '李晓梅' }, rent: '420.00' })).toEqual({
    d1: ['张三', '李晓梅'],
    d2: ['张三'],
  });
});

test.each([
  ['1420.00', '共计1,420元', true],
  ['420.00', '共计1,420元', false],
  ['2026-03-05', '2026年3月5日', true],
  ['2026-03-05', '2026.03.05', true],
  ['110101199003070011', '公民身份号码 110101199003070011', true],
  ['11010119900307001', '公民身份号码 110101199003070011', false],
  ['甲', '甲方', false],
])('%s is printed in “%s”: %s', (value, line, printed) => {
  const found = statedElsewhere([{ document: documentOf('d1', {}), lines: [line] }], { value });
  expect(found).toEqual(printed ? { d1: [value] } : {});
});
