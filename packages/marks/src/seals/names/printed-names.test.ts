import { expect, test } from 'vitest';
import { printedNames } from './printed-names';

test('names are found behind labels, in sentences and before brackets', () => {
  const names = printedNames(['招标人：云川市锦程制造有限公司（盖章）', '经云川市第一医院诊断', '2026年3月1日']);
  expect(names).toContain('云川市锦程制造有限公司');
  expect(names).toContain('云川市第一医院');
  expect(names.some((name) => name.includes('盖章'))).toBe(false);
});

test('brackets are given in half width, as they stand in names', () => {
  expect(printedNames(['云川（东湖）科技有限公司'])).toContain('云川(东湖)科技有限公司');
});
