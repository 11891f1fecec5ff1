import { expect, test } from 'vitest';
import { STAY, stayEnd, stayStart } from './stay-format';

test('a period gives both days, a single day gives itself', () => {
  expect(stayStart('2026-01-05至2026-01-14')?.value).toBe('2026-01-05');
  expect(stayEnd('2026-01-05至2026-01-14')?.value).toBe('2026-01-14');
  expect(stayEnd('2026年1月14日')?.value).toBe('2026-01-14');
});

test('a stay that ends before it begins is refused', () => {
  expect(stayEnd('2026-01-14至2026-01-05')).toMatchObject({ valid: false });
});

test.each(['住院时间:2026-01-05至2026-01-14', '住院起止日期:2026年1月5日-2026年1月14日'])('%s is a stay', (text) => {
  expect(STAY.exec(text)?.groups?.value).toMatch(/2026.*2026/u);
});

test('an admission alone is no stay', () => {
  expect(STAY.test('住院时间:2026-01-05住院科别:普外科')).toBe(false);
});
