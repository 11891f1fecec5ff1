import { lineAt } from '@yushen/contract/testing';
import { expect, test } from 'vitest';
import type { Stretch } from './claims';
import { isAddedTo, judgeStretch } from './judge-claim';

const stretch = (text: string, from = 0, to = Array.from(text).length): Stretch => ({
  line: { ...lineAt(text, [0, 0, 400, 20], 1), source: 'text-layer' },
  from,
  to,
});
const reading = (text: string, of: 'line' | 'stretch' = 'stretch') => ({ line: lineAt(text, [0, 0, 400, 20]), of });
const judge = (stated: string, ...seen: string[]) =>
  judgeStretch(
    stretch(stated),
    seen.map((text) => reading(text)),
  );

test('what any reading shows is seen, whatever its marks, spaces and widths', () => {
  expect(judge('2027年2月17日', '2027年2月17日')).toBe('seen');
  expect(judge('￥ 7,600.00 元', '¥7，600.00元')).toBe('seen');
  expect(judge('91440300MA5F0001X8', '9144O3OOMA5F0001X8')).toBe('seen');
  expect(judge('2027年2月17日', '2021年2月17日', '2027年2月11日')).toBe('seen');
});

test('a unit is seen whatever a reader makes of its power, a digit before it only as it stands', () => {
  for (const seen of ['89.50m', '89.50m2', '89.50m²', '89.50㎡']) expect(judge('89.50㎡', seen, seen)).toBe('seen');
  for (const seen of ['m', 'm2', '㎡']) expect(judge('㎡', seen)).toBe('seen');
  expect(judge('89.50㎡', '89.52m', '89.52m')).toBe('differs');
  expect(judge('91440300MA5F0001M2', '91440300MA5F0001M3')).toBe('differs');
});

test.each([
  ['another digit', '2027年2月17日', '2026年2月17日'],
  ['a digit more', '200,000', '2,000,000'],
  ['a digit less', '15000', '1500'],
  ['another numeral', '柒仟陆佰元整', '贰仟陆佰元整'],
  ['other words', '深圳市南山区', '广州市天河区'],
])('%s on the page differs', (_what, stated, seen) => {
  expect(judge(stated, seen, seen)).toBe('differs');
});

test('a letter that no reading shows may be a slip of the reader, or another name: it is unclear', () => {
  expect(judge('杨永康', '杨永唐', '杨永唐')).toBe('unclear');
  expect(judge('刘玥婳', '刘玥')).toBe('unclear');
  expect(judge('宿州市埇桥区', '宿州市桶桥区')).toBe('unclear');
});

test('a page that shows nothing is blank', () => {
  expect(judge('2027年2月17日', '', '')).toBe('blank');
});

test('of a whole line only the stretch is judged', () => {
  const [line, other] = ['租期至2027年2月17日止', '租期至2026年2月17日止'];
  expect(judgeStretch(stretch(line, 3, 13), [reading(line, 'line')])).toBe('seen');
  expect(judgeStretch(stretch(line, 3, 13), [reading(other, 'line')])).toBe('differs');
  expect(judgeStretch(stretch(line, 0, 3), [reading(other, 'line')])).toBe('seen');
});

test('a letter that the page shows before or behind a value adds to it; a box to tick does not', () => {
  const added = (stated: string, seen: string) => isAddedTo(stretch(stated), lineAt(seen, [0, 0, 400, 20]));
  expect(added('5,600', '5,6007')).toBe(true);
  expect(added('5,600', '15,600')).toBe(true);
  expect(added('杨永', '杨永康')).toBe(true);
  expect(added('5,600', '5,600')).toBe(false);
  expect(added('杨永康', '杨永康口')).toBe(false);
  // What is read otherwise altogether is judged as such.
  expect(added('杨永康', '杨丞康某')).toBe(false);
});

test('一 that a reader takes for a dash is seen', () => {
  expect(judge('禾一信息', '禾-信息')).toBe('seen');
});

test('a digit that a reading of the line shows right behind a value makes it unclear', () => {
  const [line, more] = ['月租金为11,100元整', '月租金为11,1007元整'];
  expect(judgeStretch(stretch(line, 4, 10), [reading(more, 'line')])).toBe('unclear');
  expect(judgeStretch(stretch(line, 0, 3), [reading(more, 'line')])).toBe('seen');
});

test('a digit that one reading of many shows is not seen', () => {
  expect(judge('11,100', '11,10|', '11,10]', '11,100')).toBe('differs');
  expect(judge('11,100', '11,10|', '11,100', '11,100')).toBe('seen');
});
