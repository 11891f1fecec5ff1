import { describe, expect, test } from 'vitest';
import { knownOffices } from './known-offices';
import { PLACES } from './places';

const officesLike = (reading: string) => knownOffices(reading, PLACES);

describe('knownOffices', () => {
  test('a district of which one letter was misread', () =>
    expect(officesLike('长沙市英蓉区民武局')).toContain('长沙市芙蓉区民政局'));

  test('a city whose letters are gone', () => expect(officesLike('电思明民政局')).toContain('厦门市思明区民政局'));

  test('a county-level city', () => expect(officesLike('义鸟市市场监督管理局')).toContain('义乌市市场监督管理局'));

  test('a branch of the police', () => expect(officesLike('青岛市公安局市男分局')).toContain('青岛市公安局市南分局'));

  test('the taxes of a district', () =>
    expect(officesLike('国家税务总局长沙市英蓉区税务局')).toContain('国家税务总局长沙市芙蓉区税务局'));

  test.each(['江西小满建设工程有限公司', ''])('nothing for %j', (reading) => expect(officesLike(reading)).toEqual([]));
});
