import { expect, test } from 'vitest';
import { displayWidth, padColumns } from './display-width';

test.each([
  ['abc', 3],
  ['预审', 4],
  ['（甲方）', 8],
  ['✓ met', 5],
  ['\u001b[31m错\u001b[39m', 2],
  ['e\u0301', 1],
  ['𠮷', 2],
])('%s takes %i columns', (text, columns) => {
  expect(displayWidth(text)).toBe(columns);
});

test('padding counts columns, not characters', () => {
  expect(padColumns('预审', 6)).toBe('预审  ');
  expect(padColumns('预审材料', 6)).toBe('预审材料');
});
