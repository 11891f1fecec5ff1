import { describe, expect, test } from 'vitest';
import { knownOffices } from './known-offices';

describe('knownOffices', () => {
  test('a district of which one letter was misread', () =>
    expect(knownOffices('长沙市英蓉区民武局')).toContain('长沙市芙蓉区民政局'));

  test('a city whose letters are gone', () => expect(knownOffices('电思明民政局')).toContain('厦门市思明区民政局'));

  test('a county-level city', () => expect(knownOffices('义鸟市市场监督管理局')).toContain('义乌市市场监督管理局'));

  test('a branch of the police', () => expect(knownOffices('青岛市公安局市男分局')).toContain('青岛市公安局市南分局'));

  test('the taxes of a district', () =>
    expect(knownOffices('国家税务总局长沙市英蓉区税务局')).toContain('国家税务总局长沙市芙蓉区税务局'));

  test('few of the country’s three thousand places', () =>
    expect(knownOffices('西安市雁培区民政局').length).toBeLessThanOrEqual(40));

  test.each(['江西小满建设工程有限公司', '市自然资源和规划局', ''])('nothing for %j', (reading) =>
    expect(knownOffices(reading)).toEqual([]),
  );
});
