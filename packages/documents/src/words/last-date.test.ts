import { expect, test } from 'vitest';
import { LAST_DATE } from './last-date';

test.each([
  ['甲方:乙方:2024年3月5日', '2024年3月5日'],
  ['签字:二〇二四年三月五日', '二〇二四年三月五日'],
  ['2024年3月5日借款期限从2024年3月5日起至2034年3月5日止', '2024年3月5日'],
  ['签署时间:2024-03-0510:55:42打印日期:2024-03-09', '2024-03-05'],
  ['2024年3月5日乙方应于2024年4月1日前付清', '2024年3月5日'],
])('in %s the document was signed on %s', (text, day) => {
  expect(LAST_DATE.exec(text)?.groups?.value).toBe(day);
});
