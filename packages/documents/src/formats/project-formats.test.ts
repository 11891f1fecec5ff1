import { expect, test } from 'vitest';
import { buildingSize, projectCode, projectName } from './project-formats';

test('a project code is put in its groups', () => {
  expect(projectCode('2411—610113—04—01—673519')).toMatchObject({ value: '2411-610113-04-01-673519', valid: true });
  expect(projectCode('2411-610113-04-01-67351')?.valid).toBe(false);
  expect(projectCode('无')).toBeUndefined();
});

test('a project is named, not told about', () => {
  expect(projectName('：精密模具车间项目。')?.value).toBe('精密模具车间项目');
  expect(projectName('经审核，本工程符合规划')).toBeUndefined();
  expect(projectName('四川涪江精密装备有限公司的智能制造基地一期1号、2号厂房')?.value).toBe(
    '智能制造基地一期1号、2号厂房',
  );
  expect(projectName('你方于2026年3月20日所递交的家电生产基地二期(4#厂房、5#宿舍楼)')?.value).toBe(
    '家电生产基地二期(4#厂房、5#宿舍楼)',
  );
  expect(projectName('48362.75平方米')).toBeUndefined();
});

test('floor space is found among the words on size', () => {
  expect(buildingSize('建筑面积16636.63平方米，地上6层')?.value).toBe('16636.63');
  expect(buildingSize('地上6层，钢筋混凝土框架结构')).toBeUndefined();
});
