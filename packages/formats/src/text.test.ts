import { expect, test } from 'vitest';
import { foldForComparing, normaliseText, unifyDashes, withoutSpaces } from './text';

test.each([
  ['ＡＢ１２－３', 'AB12-3'],
  ['　李　 晓梅\n', '李 晓梅'],
  ['甲方：张三，（签字）；', '甲方：张三，（签字）；'],
  ['￥５０', '¥50'],
  ['⽂⼭', '文山'],
  ['科\u200b苑\ufeff路', '科苑路'],
  ['89.5㎡', '89.5㎡'],
])('%j → %j', (text, normal) => {
  expect(normaliseText(text)).toBe(normal);
});

test('without blanks', () => {
  expect(withoutSpaces('粤 （２０２３） 深圳市')).toBe('粤（2023）深圳市');
});

test('dashes, but not the numeral one', () => {
  expect(unifyDashes('1—2–3－4−5')).toBe('1-2-3-4-5');
  expect(unifyDashes('一')).toBe('一');
});

test('folded for comparison, marks and case do not count', () => {
  expect(foldForComparing('深圳市 ＡＢＣ（科技）有限公司。')).toBe(foldForComparing('深圳市abc(科技)有限公司'));
  expect(foldForComparing('一号')).not.toBe(foldForComparing('二号'));
});
