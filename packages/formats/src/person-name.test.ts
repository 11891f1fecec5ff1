import { expect, test } from 'vitest';
import { normalisePersonName, parsePersonName, sameName, splitNames } from './person-name';

test.each([
  ['李晓梅', '李晓梅'],
  ['张　三', '张三'],
  ['姓名：李 晓 梅', '李晓梅'],
  ['姓名李晓梅', '李晓梅'],
  ['李晓梅（签字）', '李晓梅'],
  ['出租人（甲方）：王建国', '王建国'],
  ['阿依古丽•买买提', '阿依古丽·买买提'],
  ['阿依古丽．买买提', '阿依古丽·买买提'],
  ['迪丽娜尔 · 艾合买提', '迪丽娜尔·艾合买提'],
  ['JOHN  SMITH', 'JOHN SMITH'],
  ['王〇一', '王〇一'],
  ['𬭸小明', '𬭸小明'],
])('%s → %s', (text, value) => {
  expect(parsePersonName(text)).toEqual({ ok: true, value });
});

test.each([
  ['', 'empty'],
  ['姓名', 'structure'],
  ['（签字）', 'empty'],
  ['李', 'length'],
  ['李晓梅李晓梅李晓梅', 'length'],
  ['李□梅', 'characters'],
  ['李晓梅3', 'characters'],
  ['李*梅', 'masked'],
  ['李某', 'masked'],
])('%s: %s', (text, reason) => {
  expect(parsePersonName(text)).toMatchObject({ ok: false, reason });
});

test('what cannot be a name is still tidied for display', () => {
  expect(normalisePersonName('姓名：李 □ 梅')).toBe('李□梅');
});

test.each([
  ['李晓梅、王建国', ['李晓梅', '王建国']],
  ['李晓梅，王建国；赵丽', ['李晓梅', '王建国', '赵丽']],
  ['李晓梅/王建国', ['李晓梅', '王建国']],
  ['李晓梅 王建国', ['李晓梅', '王建国']],
  ['张 三', ['张三']],
  ['张 小 三', ['张小三']],
  ['李晓梅 王 五', ['李晓梅', '王五']],
  ['欧阳 明月 李晓梅', ['欧阳明月', '李晓梅']],
  ['权利人：李晓梅（50%）、王建国（50%）', ['李晓梅', '王建国']],
  ['JOHN SMITH, MARY BROWN', ['JOHN SMITH', 'MARY BROWN']],
  ['', []],
  ['、', []],
])('%s holds %j', (text, names) => {
  expect(splitNames(text)).toEqual(names);
});

test.each([
  ['李晓梅', '李 晓 梅', 'same'],
  ['John Smith', 'JOHN SMITH', 'same'],
  ['阿依古丽•买买提', '阿依古丽·买买提', 'same'],
  ['王未', '王末', 'look-alike'],
  ['张國華', '张国华', 'look-alike'],
  ['陳末', '陈未', 'look-alike'],
  ['李□梅', '李晓梅', 'look-alike'],
  ['李？梅', '李晓梅', 'look-alike'],
  ['李晓梅', '李小梅', 'different'],
  ['李晓梅', '李晓', 'different'],
  ['李晓梅', '王建国', 'different'],
  ['', '', 'different'],
])('%s and %s are %s', (left, right, verdict) => {
  expect(sameName(left, right)).toBe(verdict);
  expect(sameName(right, left)).toBe(verdict);
});
