import { expect, test } from 'vitest';
import { isLongTerm, parseDate, parseValidUntil } from './date';

test.each([
  '2024年3月15日',
  '2024年03月15日',
  '2024 年 3 月 15 日',
  '２０２４年３月１５日',
  '2024.03.15',
  '2024．3．15',
  '2024-3-15',
  '2024—03—15',
  '2024/3/15',
  '20240315',
  '2024 03 15',
  '2O24.O3.15',
  '2024年○3月15日',
  '二〇二四年三月十五日',
  '二○二四年三月十五日',
  '二零二四年三月一十五日',
  '贰零贰肆年叁月壹拾伍日',
  '贰零贰肆年零叁月壹拾伍日',
  '2024年三月15日',
  '2024-03-15 10:30:22',
  '2024年3月15日 9:05',
  '2024-03-1510:30:22',
  '2024-03-15。',
  '2024年3月15',
])('%s', (text) => {
  expect(parseDate(text)).toEqual({ ok: true, value: '2024-03-15' });
});

test.each([
  ['二〇二四年十月二十日', '2024-10-20'],
  ['二〇二四年十月廿五日', '2024-10-25'],
  ['二〇二四年十二月卅一日', '2024-12-31'],
  ['二〇二四年十二月卅日', '2024-12-30'],
  ['贰零贰肆年零壹拾月零贰拾日', '2024-10-20'],
  ['1949年10月1日', '1949-10-01'],
  ['2024.10.10', '2024-10-10'],
  ['2000-10-01', '2000-10-01'],
])('%s is %s', (text, value) => {
  expect(parseDate(text)).toEqual({ ok: true, value });
});

test.each([
  ['', 'empty'],
  ['2023年2月29日', 'date'],
  ['2024.13.01', 'date'],
  ['2024-04-31', 'date'],
  ['20240230', 'date'],
  ['2024年3月', 'structure'],
  ['2024.03-15', 'structure'],
  ['202403151', 'structure'],
  ['年月日', 'structure'],
  ['24.3.15', 'structure'],
  ['长期', 'structure'],
  ['二〇二四年十十月三日', 'structure'],
])('%s: %s', (text, reason) => {
  expect(parseDate(text)).toMatchObject({ ok: false, reason });
});

test('a year of two digits needs the day of judgement', () => {
  expect(parseDate('24.3.15', { on: '2026-03-15' })).toEqual({ ok: true, value: '2024-03-15' });
  expect(parseDate('27年3月15日', { on: '2026-03-15' })).toEqual({ ok: true, value: '2027-03-15' });
  expect(parseDate('49.3.15', { on: '2026-03-15' })).toMatchObject({ ok: false, reason: 'structure' });
});

test.each(['长期', '长 期', '长期有效', '永久', '无固定期限'])('%s is for ever', (text) => {
  expect(isLongTerm(text)).toBe(true);
  expect(parseValidUntil(text)).toEqual({ ok: true, value: 'long-term' });
});

test('a last day of validity may be a date', () => {
  expect(parseValidUntil('2033.03.05')).toEqual({ ok: true, value: '2033-03-05' });
  expect(parseValidUntil('短期')).toMatchObject({ ok: false });
  expect(isLongTerm('2033.03.05')).toBe(false);
});
