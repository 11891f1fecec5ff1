import { expect, test } from 'vitest';
import { PLANNING_AUTHORITY, planningAuthority } from './planning-authority';

test('an office without a label stands behind the last words of the permit', () => {
  expect(PLANNING_AUTHORITY.exec('颁发此证。苏州市自然资源和规划局2024年')?.groups?.value).toBe(
    '苏州市自然资源和规划局',
  );
  expect(PLANNING_AUTHORITY.test('苏州市人民政府')).toBe(false);
});

test('what a seal adds behind the office is left out', () => {
  expect(planningAuthority('深圳市自然资源和规划局用')?.value).toBe('深圳市自然资源和规划局');
});
