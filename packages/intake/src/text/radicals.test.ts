import { expect, test } from 'vitest';
import { withoutRadicals } from './radicals';

test('radicals become the ideographs that look like them, Kangxi radicals and the others', () => {
  expect(withoutRadicals('⻓沙市⽅圆⻩⾦⻰⻔⻢⻋⻛⻝⺠⺟')).toBe('长沙市方圆黄金龙门马车风食民母');
  expect(withoutRadicals('\u2e81\u2ef3\u2f00\u2fd5')).toBe('厂龟一龠');
});

test('all else stays as it is', () => {
  expect(withoutRadicals('长沙 2027-01-01 ﹙Ａ﹚\u2e80\u2e9a')).toBe('长沙 2027-01-01 ﹙Ａ﹚\u2e80\u2e9a');
});
