import { expect, test } from 'vitest';
import { parseAddress } from './address';
import type { AddressParts } from './address-levels';

const shenzhen = { city: '深圳市', district: '南山区' };
const beijing = { province: '北京', city: '北京市' };

test.each<[string, AddressParts]>([
  [
    '广东省深圳市南山区粤海街道科技园社区科苑路15号科兴科学园A栋3单元1201室',
    {
      province: '广东',
      ...shenzhen,
      town: '粤海街道',
      community: '科技园社区',
      road: '科苑路',
      number: '15',
      estate: '科兴科学园',
      building: 'A',
      unit: '3',
      room: '1201',
    },
  ],
  [
    '杭州市西湖区文三路90号东部软件园1号楼5层501-2',
    {
      city: '杭州市',
      district: '西湖区',
      road: '文三路',
      number: '90',
      estate: '东部软件园',
      building: '1',
      floor: '5',
      room: '501-2',
    },
  ],
  [
    '上海市浦东新区张江路665弄12号102室',
    { province: '上海', city: '上海市', district: '浦东新区', road: '张江路', lane: '665', number: '12', room: '102' },
  ],
  [
    '湖南省长沙县青山铺镇天华村第三组12号',
    { province: '湖南', district: '长沙县', town: '青山铺镇', community: '天华村', group: '3', number: '12' },
  ],
  [
    '长沙市岳麓区桃花岭村李家组8号',
    { city: '长沙市', district: '岳麓区', community: '桃花岭村', group: '李家', number: '8' },
  ],
  [
    '上海市上海市市辖区静安区南京西路1266号',
    { province: '上海', city: '上海市', district: '静安区', road: '南京西路', number: '1266' },
  ],
  [
    '北京市朝阳区建国路甲92号院3号楼2单元501',
    { ...beijing, district: '朝阳区', road: '建国路', number: '甲92', building: '3', unit: '2', room: '501' },
  ],
  [
    '北京市海淀区中关村大街27号1101-08室',
    { ...beijing, district: '海淀区', road: '中关村大街', number: '27', room: '1101-08' },
  ],
  [
    '江苏省苏州市昆山市花桥镇花安路177号3幢1201',
    {
      province: '江苏',
      city: '苏州市',
      district: '昆山市',
      town: '花桥镇',
      road: '花安路',
      number: '177',
      building: '3',
      room: '1201',
    },
  ],
  [
    '广州市越秀区中山二路18号之一首层',
    { city: '广州市', district: '越秀区', road: '中山二路', number: '18-1', floor: '1' },
  ],
  ['成都市锦江区红星路三段1号附3号', { city: '成都市', district: '锦江区', road: '红星路三段', number: '1附3' }],
  ['吉林市船营区吉林大街10号', { city: '吉林市', district: '船营区', road: '吉林大街', number: '10' }],
  [
    '吉林省吉林市船营区吉林大街10号',
    { province: '吉林', city: '吉林市', district: '船营区', road: '吉林大街', number: '10' },
  ],
  ['上海市广东路15号', { province: '上海', city: '上海市', road: '广东路', number: '15' }],
  [
    '河南省新乡市红旗区平原路12号',
    { province: '河南', city: '新乡市', district: '红旗区', road: '平原路', number: '12' },
  ],
  [
    '江苏省镇江市京口区中山东路301号',
    { province: '江苏', city: '镇江市', district: '京口区', road: '中山东路', number: '301' },
  ],
  [
    '台州市路桥区路南街道银安街679号',
    { city: '台州市', district: '路桥区', town: '路南街道', road: '银安街', number: '679' },
  ],
  [
    '四川省成都市双流区107国道12号',
    { province: '四川', city: '成都市', district: '双流区', road: '107国道', number: '12' },
  ],
  [
    '内蒙古自治区锡林郭勒盟锡林浩特市团结大街5号',
    { province: '内蒙古', city: '锡林郭勒盟', district: '锡林浩特市', road: '团结大街', number: '5' },
  ],
  [
    '新疆维吾尔自治区巴音郭楞蒙古自治州库尔勒市人民东路12号',
    { province: '新疆', city: '巴音郭楞蒙古自治州', district: '库尔勒市', road: '人民东路', number: '12' },
  ],
  ['深圳市南山区阳光小区3栋502', { ...shenzhen, estate: '阳光小区', building: '3', room: '502' }],
  [
    '天津市和平区南京路189号1门501号',
    { province: '天津', city: '天津市', district: '和平区', road: '南京路', number: '189', unit: '1', room: '501' },
  ],
  ['三栋一单元五〇一室', { building: '3', unit: '1', room: '501' }],
  ['（自主申报）深圳市南山区科苑路１５号', { ...shenzhen, road: '科苑路', number: '15', rest: '自主申报' }],
  ['科苑路15号地下一层B12铺', { road: '科苑路', number: '15', floor: '-1', room: 'B12' }],
  ['', {}],
])('%s', (text, parts) => {
  expect(parseAddress(text).parts).toEqual(parts);
});

test('the value keeps the wording; bare numbers are named', () => {
  const address = parseAddress('深圳市 南山区科苑路１５号 3－1201');
  expect(address.value).toBe('深圳市南山区科苑路15号3-1201');
  expect(address.bare).toEqual(['building', 'room']);
});
