import { expect, test } from 'vitest';
import { sealPurpose } from './seal-purposes';

test.each([
  ['合同专用章', '合同专用章'],
  ['台合同专用章行', '合同专用章'],
  ['合同专月章', '合同专用章'],
  ['诊断证明专用章', '诊断证明专用章'],
  ['样品封存专用章', '样品封存专用章'],
])('%s says %s', (reading, purpose) => {
  expect(sealPurpose(reading, 0.95)).toBe(purpose);
});

test.each(['', '登记中心', '专用', 'x月章'])('%s says nothing', (reading) => {
  expect(sealPurpose(reading, 0.95)).toBe('');
});

test('an unlisted wording that was not read surely says nothing', () => {
  expect(sealPurpose('含司专用章', 0.8)).toBe('');
});
