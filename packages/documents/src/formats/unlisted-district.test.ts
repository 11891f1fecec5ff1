import { expect, test } from 'vitest';
import { unlistedDistrict } from './unlisted-district';

test.each([
  ['安徽省宿州市埔桥区沱河街道东昌路8号', { read: '埔', other: '埇' }],
  ['河南省信阳市师河区浉河港镇郝家冲村', { read: '师', other: '浉' }],
])('%s names a district that its city does not have', (address, letter) => {
  expect(unlistedDistrict(address)).toMatchObject(letter);
});

test.each([
  '安徽省宿州市埇桥区沱河街道东昌路8号',
  '山东省枣庄市市中区光明路3号',
  '青年市河东区光明街道12号',
  '广东省深圳市南山区科苑路15号',
  // Counties become districts; which of two neighbours is meant nobody can tell.
  '江西省南昌市新建县长堎镇',
  '湖北省襄阳市襄阳区航空路5号',
])('%s does not', (address) => {
  expect(unlistedDistrict(address)).toBeUndefined();
});
