import { expect, test } from 'vitest';
import { differentPlace, placesOf } from './places';

test.each([
  ['福建省厦门市湖里区枋湖南路158号', { province: '福建省', city: '厦门市', county: '湖里区' }],
  ['长沙市自然资源和规划局', { city: '长沙市' }],
  ['平江县市场监督管理局', { county: '平江县' }],
  [
    '潍坊市潍城区北关街道北宫社区居民委员会',
    { city: '潍坊市', county: '潍城区', street: '北关街道', community: '北宫社区' },
  ],
  ['海棠市不动产登记中心', {}],
])('%s: %o', (text, expected) => {
  expect(placesOf(text)).toMatchObject(expected);
});

test.each([
  ['厦门市不动产登记中心', '漳州市不动产登记中心', 'city'],
  ['厦门市不动产登记中心', '福建省厦门市湖里区枋湖南路158号', undefined],
  ['长沙市自然资源和规划局', '长沙县自然资源局', undefined],
  ['南昌县市场监督管理局', '南昌市东湖区市场监督管理局', 'county'],
  ['潍坊市潍城区北关街道北宫社区', '潍坊市潍城区南关街道北宫社区', 'street'],
  ['青岛市即墨区蓝村街道', '青岛市即墨区蓝村镇', undefined],
  ['北京市朝阳区', '河北省石家庄市', 'province'],
])('%s and %s differ in their %s', (left, right, level) => {
  expect(differentPlace(placesOf(left), placesOf(right))).toBe(level);
});
