import { expect, test } from 'vitest';
import { clearanceNumber } from './clearance-number-format';

test.each([
  ['西雁税税企清〔2026）09775号', '西雁税税企清〔2026〕09775号'],
  ['编号：深福税 税企清[2026]74980号', '深福税税企清〔2026〕74980号'],
  ['特此证明', undefined],
])('the number in %s', (raw, value) => {
  expect(clearanceNumber(raw)?.value).toBe(value);
});
