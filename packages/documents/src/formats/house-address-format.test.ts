import { expect, test } from 'vitest';
import { houseAddress } from './house-address-format';

const place = '浙江省杭州市西湖区文三路90号2栋301室';

test.each([
  place,
  `于${place}的房屋`,
  `为：${place}的住房，建筑面积`,
  `${place}的房子租给`,
  `【楼房】${place}(以下简称该房屋)`,
  `${place}，建筑面积88平方米`,
  `${place}建筑面`,
  `${place}浙（2020）杭州市不动产权第0012345号`,
  `☑${place}`,
  `${place}。该商品房的用途`,
  `${place}房屋（`,
  `${place}的自有住宅`,
  `${place}省市(县)乡村号`,
  `${place}省（市/自治区）市（地区/盟/自治州）县（区）乡（镇）`,
  `${place}一间(约38平方米)`,
  `${place}拟从事小吃`,
  `${place}本次转入`,
  `${place}村号`,
])('%s is the place alone', (text) => {
  expect(houseAddress(text)?.value).toBe(place);
});

test('a number behind a number is the place’s', () => {
  expect(houseAddress('广州市天河区车陂路185号之三1807房')?.value).toBe('广州市天河区车陂路185号之三1807房');
});

test('an annex, a front or a floor behind the number is the place’s', () => {
  for (const end of ['附属楼', '门面2号', '一层', '现代广场3层', '均安大厦2楼', '三户村9号'])
    expect(houseAddress(`广州市天河区车陂路185号${end}`)?.value).toBe(`广州市天河区车陂路185号${end}`);
});

test('the land that a developer has got is no house', () => {
  expect(houseAddress('于长沙市岳麓区学士街道学士路899号地块的建设用地使用权')).toBeUndefined();
  expect(houseAddress('为长沙市岳麓区学士路899号地块上的6栋1单元2203室')?.value).toContain('2203室');
});

test('a place in brackets stays, a district alone is no house', () => {
  expect(houseAddress('成都市武侯区天府大道(北段)12号')?.value).toBe('成都市武侯区天府大道(北段)12号');
  expect(houseAddress('杭州市西湖区地块的建设用地')).toBeUndefined();
});
