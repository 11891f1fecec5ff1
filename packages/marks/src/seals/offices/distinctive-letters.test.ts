import { expect, test } from 'vitest';
import { distinctiveLetters, isOffice } from './distinctive-letters';

const own = (name: string): string => {
  const telling = distinctiveLetters(name);
  return [...name].filter((_, index) => telling[index]).join('');
};

test.each([
  ['苏州市晨禾科技有限公司', '晨禾'],
  ['湖南春熙建设工程有限公司', '湖南春熙'],
  ['西安市百顺福临餐饮管理有限公司', '百顺福临'],
  ['合肥市庐阳区文苑社区居民委员会', '文苑'],
  ['深圳市龟甲养殖有限公司', '龟甲养殖'],
  ['国家税务总局长沙市芙蓉区税务局', ''],
  ['青岛市不动产登记中心', ''],
])('%s: %s', (name, letters) => expect(own(name)).toBe(letters));

test('offices end like offices', () => {
  expect(isOffice('长沙市公安局芙蓉分局')).toBe(true);
  expect(isOffice('合肥市庐阳区文苑社区居民委员会')).toBe(false);
  expect(isOffice('深圳市南山医院')).toBe(false);
});
