import { expect, test } from 'vitest';
import { knownOffices } from './known-offices';

const PLACES = [
  { city: '长沙市', district: '芙蓉区' },
  { city: '', district: '义乌市' },
  { city: '青岛市', district: '市南区' },
];

test.each([
  ['长沙市英蓉区民武局', '长沙市芙蓉区民政局'],
  ['义鸟市市场监督管理局', '义乌市市场监督管理局'],
  ['青岛市公安局市男分局', '青岛市公安局市南分局'],
  ['国家税务总局长沙市英蓉区税务局', '国家税务总局长沙市芙蓉区税务局'],
])('%s may be %s', (reading, name) => expect(knownOffices(reading, PLACES)).toContain(name));

test('only offices that may end as the reading does', () =>
  expect(knownOffices('长沙市英蓉区不动产登己中心', PLACES)).toEqual(
    PLACES.map(({ city, district }) => `${city}${district}不动产登记中心`),
  ));

test.each(['江西小满建设工程有限公司', ''])('nothing for %j', (reading) =>
  expect(knownOffices(reading, PLACES)).toEqual([]),
);
