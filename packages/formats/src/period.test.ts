import { expect, test } from 'vitest';
import { parsePeriod } from './period';

test.each([
  '2013.03.05-2023.03.05',
  '2013.03.05—2023.03.05',
  '2013.03.05–2023.03.05',
  '2013.03.05－2023.03.05',
  '2013.03.05~2023.03.05',
  '2013.03.05 - 2023.03.05',
  '2013.03.05一2023.03.05',
  '2013.03.052023.03.05',
  '2013-3-5-2023-3-5',
  '2013-03-05至2023-03-05',
  '20130305-20230305',
  '自2013年3月5日起至2023年3月5日止',
  '自2013年3月5日至2023年3月5日',
  '从 2013 年 3 月 5 日 到 2023 年 3 月 5 日 止。',
  '2013年3月5日起，至2023年3月5日止',
  '二〇一三年三月五日至二〇二三年三月五日',
])('%s', (text) => {
  expect(parsePeriod(text)).toEqual({
    ok: true,
    value: '2013-03-05/2023-03-05',
    from: '2013-03-05',
    until: '2023-03-05',
  });
});

test.each([
  '2013.03.05-长期',
  '2013.03.05长期',
  '2013年3月5日至长期',
  '自2013年3月5日起至无固定期限',
  '2013.03.05—长 期',
])('%s', (text) => {
  expect(parsePeriod(text)).toMatchObject({ ok: true, from: '2013-03-05', until: 'long-term' });
});

test('dates in Han numerals that hold 一', () => {
  expect(parsePeriod('二〇一一年一月一日至二〇二一年十一月十一日')).toMatchObject({
    from: '2011-01-01',
    until: '2021-11-11',
  });
});

test('a last day without its year', () => {
  expect(parsePeriod('2024年3月1日至4月20日')).toMatchObject({ from: '2024-03-01', until: '2024-04-20' });
});

test.each([
  ['', 'empty'],
  ['2023.03.05-2013.03.05', 'date'],
  ['2013.03.05', 'structure'],
  ['长期', 'structure'],
  ['2013.02.30-2023.03.05', 'structure'],
  ['自 年 月 日起至 年 月 日止', 'structure'],
])('%s: %s', (text, reason) => {
  expect(parsePeriod(text)).toMatchObject({ ok: false, reason });
});
