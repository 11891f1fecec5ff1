import { expect, test } from 'vitest';
import { search } from './forgiving-search';

test('one misread letter is forgiven, what no reader takes a letter for is none', () => {
  expect(search('原参保地域：', '原参保地区')).toEqual([{ start: 0, end: 5, edits: 1 }]);
  expect(search('原参保地(转出地)', '原参保地区')).toEqual([{ start: 0, end: 4, edits: 1 }]);
  expect(search('实际经营地:', '实际经营地址')).toEqual([{ start: 0, end: 5, edits: 1 }]);
});
