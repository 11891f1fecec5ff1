import { expect, test } from 'vitest';
import { printedOffices } from './printed-offices';

test('offices of the places in an address', () => {
  expect(printedOffices(['住址：湖南省长沙市芙蓉区春晖路264号'])).toEqual(
    expect.arrayContaining(['湖南省公安厅', '长沙市芙蓉区民政局', '长沙市公安局芙蓉分局', '长沙市不动产登记中心']),
  );
});

test('an autonomous region has its whole name', () => {
  expect(printedOffices(['住址：广西壮族自治区南宁市青秀区文昌路3号'])).toContain('广西壮族自治区公安厅');
});

test('no place, no office', () => expect(printedOffices(['经营者：李晓梅', '食品经营'])).toEqual([]));
