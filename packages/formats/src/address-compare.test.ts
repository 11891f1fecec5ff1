import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareAddresses } from './address-compare';

const whole = '广东省深圳市南山区粤海街道科技园社区科苑路15号科兴科学园A栋3单元1201室';
const flat = '深圳市南山区科苑路15号3栋1201室';

test.each([
  [whole, whole],
  [whole, '广东省深圳市南山区粤海街道科技园社区科苑路１５号 科兴科学园Ａ座三单元1201房'],
  [flat, '深圳市南山区科苑路15号3幢1201室'],
  [flat, '深圳市南山区科苑路15号3号楼1201房'],
  [flat, '深圳市南山区科苑路15号三栋一二〇一室'],
  [flat, '中国深圳市南山区科苑路15号3栋12层1201室'],
  ['上海市浦东新区张江路665弄12号102室', '上海市上海市浦东新区张江路665弄12号102室'],
  ['深圳市南山区科苑路15号3-1201', '深圳市南山区科苑路15号3—1201'],
  ['北京市朝阳区建国路甲92号院3号楼2单元501室', '北京市朝阳区建国路甲92号3栋2单元501室'],
  ['湖南省长沙县青山铺镇天华村第三组12号', '湖南省长沙县青山铺镇天华村民委员会3组12号'],
  ['赣州市章贡区红旗大道86号1栋104室', '江西省赣州市章贡(区)解放街赣州市章贡区红旗大道86号1栋104室'],
])('the same: %s = %s', (left, right) => {
  expect(compareAddresses(left, right)).toEqual({ verdict: 'same', differs: [] });
});

test('a region said again is no second address where it is another one', () => {
  const other = '江西省赣州市南康区解放街赣州市章贡区红旗大道86号1栋104室';
  expect(compareAddresses('赣州市章贡区红旗大道86号1栋104室', other).verdict).not.toBe('same');
});

test.each([
  [flat, `广东省${flat}`, ['province']],
  [flat, '南山区科苑路15号3栋1201室', ['city']],
  [flat, '深圳市南山区粤海街道科苑路15号3栋1201室', ['town']],
  [flat, '深圳市南山区科苑路15号3栋1201', ['room']],
  [flat, '深圳市南山区科苑路15号3-1201', ['building', 'room']],
  [flat, '深圳市南山区科苑路15号3栋2单元1201室', ['unit']],
  [flat, '深圳市南山区科苑路15号3栋', ['room']],
  [flat, '深圳市南山区科苑路15号科兴科学园3栋1201室', ['estate']],
  [flat, '深圳市南山区科苑路15号3栋11层1201室', ['floor']],
  [whole, '广东深圳南山区粤海街道科技园社区科苑路15号科兴科学园A栋3单元1201室', ['city', 'district']],
  ['江苏省苏州市昆山市花安路177号', '昆山市花安路177号', ['province', 'city']],
  ['杭州市西湖区文三路90号东部软件园1号楼', '杭州市西湖区文三路90号软件园1号楼', ['estate']],
])('a part is missing: %s ≈ %s (%j)', (left, right, differs) => {
  expect(compareAddresses(left, right)).toEqual({ verdict: 'part-missing', differs });
  expect(compareAddresses(right, left)).toEqual({ verdict: 'part-missing', differs });
});

test.each([
  [flat, '深圳市南山区科宛路15号3栋1201室', ['road']],
  ['杭州市西湖区未来路9号', '杭州市西湖区末来路9号', ['road']],
  ['杭州市西湖区文□路9号', '杭州市西湖区文三路9号', ['road']],
  ['深圳市南山区粤海街道科苑路15号', '深圳市南山区南头街道科苑路15号', ['town']],
  ['深圳市南山区科苑路15号科兴科学园', '深圳市南山区科苑路15号云帆大厦', ['estate']],
])('a person must look: %s ? %s (%j)', (left, right, differs) => {
  expect(compareAddresses(left, right)).toEqual({ verdict: 'doubtful', differs });
  expect(compareAddresses(right, left)).toEqual({ verdict: 'doubtful', differs });
});

test.each([
  [flat, '深圳市南山区科苑路16号3栋1201室', ['number']],
  [flat, '深圳市南山区科苑路15号5栋1201室', ['building']],
  [flat, '深圳市南山区科苑路15号3栋1202室', ['room']],
  [flat, '深圳市南山区科苑路15号5-1201', ['building']],
  [flat, '深圳市南山区深南大道15号3栋1201室', ['road']],
  [flat, '深圳市福田区科苑路15号3栋1201室', ['district']],
  [flat, '广州市南山区科苑路15号3栋1201室', ['city']],
  [flat, '湖南省深圳市南山区科苑路51号3栋1201室', ['number']],
  [whole, whole.replace('3单元', '2单元'), ['unit']],
  [whole, whole.replace('A栋', 'B栋'), ['building']],
  ['上海市浦东新区张江路665弄12号102室', '上海市浦东新区张江路656弄12号102室', ['lane']],
  ['长沙县青山铺镇天华村3组12号', '长沙县青山铺镇天华村4组12号', ['group']],
  ['长沙县青山铺镇天华村3组12号', '长沙县青山铺镇金井村3组12号', ['community']],
  ['深圳市南山区阳光花园3栋502室', '深圳市南山区海岸花园3栋502室', ['estate']],
  ['杭州市西湖区文三路90号', '杭州市西湖区文二路90号', ['road']],
  ['杭州市西湖区文三路90号', '杭州市西湖区文三西路90号', ['road']],
  ['科苑路15号之一', '科苑路15号之二', ['number']],
  ['科苑路15号1号楼501-2', '科苑路15号1号楼501-3', ['room']],
  ['科苑路15号地下一层101室', '科苑路15号一层101室', ['floor']],
])('different: %s ≠ %s (%j)', (left, right, differs) => {
  expect(compareAddresses(left, right)).toEqual({ verdict: 'different', differs });
  expect(compareAddresses(right, left)).toEqual({ verdict: 'different', differs });
});

test('any address agrees with itself, and order does not matter', () => {
  const piece = fc.constantFrom(
    ...[
      '广东省',
      '深圳',
      '市',
      '南山区',
      '县',
      '镇',
      '村',
      '社区',
      '路',
      '街',
      '巷',
      '号',
      '栋',
      '单元',
      '层',
      '室',
      '-',
      '3',
      '12',
      '十二',
      'A',
      '之',
      '附',
      '花园',
      '（',
      '）',
      '组',
      '□',
      '#',
    ],
  );
  const address = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(address, address, (left, right) => {
      expect(compareAddresses(left, left).verdict).toBe('same');
      expect(compareAddresses(left, right)).toEqual(compareAddresses(right, left));
    }),
    { numRuns: 500 },
  );
});

test('one other digit in a number is never the same address', () => {
  const place = fc.record({
    number: fc.integer({ min: 1, max: 999 }),
    building: fc.integer({ min: 1, max: 40 }),
    room: fc.integer({ min: 101, max: 3399 }),
  });
  const write = (p: { number: number; building: number; room: number }) =>
    `深圳市南山区科苑路${p.number}号${p.building}栋${p.room}室`;
  const writeShort = (p: { number: number; building: number; room: number }) =>
    `深圳市南山区科苑路${p.number}号${p.building}-${p.room}`;
  fc.assert(
    fc.property(place, place, (one, other) => {
      const equal = one.number === other.number && one.building === other.building && one.room === other.room;
      expect(compareAddresses(write(one), write(other)).verdict).toBe(equal ? 'same' : 'different');
      expect(compareAddresses(write(one), writeShort(one)).verdict).toBe('part-missing');
      if (!equal) expect(compareAddresses(write(one), writeShort(other)).verdict).toBe('different');
    }),
  );
});
