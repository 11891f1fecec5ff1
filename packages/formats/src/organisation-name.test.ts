import { expect, test } from 'vitest';
import { isOrganisation, parseOrganisationName, sameOrganisation, sameSealName } from './organisation-name';

test.each([
  ['深圳市南山区晓梅便利店', '深圳市南山区晓梅便利店'],
  ['云帆(深圳) 科技有限公司（盖章）', '云帆（深圳）科技有限公司'],
  ['深圳市南山区粤海街道科技园社区居民委员会', '深圳市南山区粤海街道科技园社区居民委员会'],
  ['云帆咖啡馆（个体工商户）', '云帆咖啡馆（个体工商户）'],
])('%s → %s', (text, value) => {
  expect(parseOrganisationName(text)).toEqual({ ok: true, value });
});

test.each([
  ['', 'empty'],
  ['公司', 'length'],
  ['李晓梅的名字', 'structure'],
  ['深圳市□帆科技有限公司', 'characters'],
  ['深圳市**科技有限公司', 'masked'],
])('%s: %s', (text, reason) => {
  expect(parseOrganisationName(text)).toMatchObject({ ok: false, reason });
});

test.each([
  ['云帆科技有限公司', true],
  ['南山区人民医院', true],
  ['海门市实验中学', true],
  ['海门市滨江小学', true],
  ['李晓梅', false],
  ['欧阳明月', false],
  ['广东省深圳市南山区科苑路15号', false],
])('%s is an organisation: %s', (text, is) => {
  expect(isOrganisation(text)).toBe(is);
});

test.each([
  ['云帆(深圳)科技有限公司', '云帆（深圳）科技有限公司', 'same'],
  ['深圳市云帆科技有限公司', '深圳市云帆科技有限公司（公章）', 'same'],
  ['广东省深圳市云帆科技有限公司', '深圳市云帆科技有限公司', 'prefix-missing'],
  ['深圳市云帆科技有限公司', '云帆科技有限公司', 'prefix-missing'],
  ['深圳市未来科技有限公司', '深圳市末来科技有限公司', 'look-alike'],
  ['深圳市雲帆科技有限公司', '深圳市云帆科技有限公司', 'look-alike'],
  ['深圳市云帆科技有限公司', '深圳市云帆科技有限公司南山分公司', 'different'],
  ['深圳市云帆科技有限公司', '广州市云帆科技有限公司', 'different'],
  ['深圳市云帆科技有限公司', '深圳市远航科技有限公司', 'different'],
  ['云帆科技有限公司', '蓝天云帆科技有限公司', 'different'],
  ['', '', 'different'],
])('%s and %s are %s', (left, right, verdict) => {
  expect(sameOrganisation(left, right)).toBe(verdict);
  expect(sameOrganisation(right, left)).toBe(verdict);
});

test.each([
  ['深圳市云帆科技有限公司', 'same'],
  ['云帆科技有限公司深圳市', 'same'],
  ['深圳市云帆科技有限公司 4403040012345', 'same'],
  ['深圳市云帆科技有限公司★合同专用章', 'same'],
  ['云帆深圳市科技公司有限', 'look-alike'],
  ['深圳市云帆科枝有限公司', 'look-alike'],
  ['深圳市云帆科有限公司', 'look-alike'],
  ['深圳市远航科技有限公司', 'look-alike'],
  ['深圳市宏图建材有限公司', 'different'],
  ['广州市远航贸易有限公司', 'different'],
  ['', 'different'],
])('a seal read as %s is %s', (seal, verdict) => {
  expect(sameSealName(seal, '深圳市云帆科技有限公司')).toBe(verdict);
});

test.each([
  ['南砚山兴筑建筑工程有限责任公司', '云南砚山兴筑建筑工程有限责任公司', 'same'],
  ['东霖泽厨房电器有限公司', '广东霖泽厨房电器有限公司', 'same'],
  ['州云帆商贸有限公司', '苏州云帆商贸有限公司', 'look-alike'],
  ['广西林银丰药材仓储有限公司', '广西玉林银丰药材仓储有限公司', 'same'],
  ['工程有限责任公司178800西桂江宏业建筑', '广西桂江宏业建筑工程有限责任公司', 'same'],
  ['工程有限责任公司178800西桂江宏亚建筑', '广西桂江宏业建筑工程有限责任公司', 'look-alike'],
  ['云南砚山筑建筑工程有限责任公司', '云南砚山兴筑建筑工程有限责任公司', 'look-alike'],
  ['砚山兴筑建筑工程有限责任公司', '云南砚山兴筑建筑工程有限责任公司', 'look-alike'],
  ['京新华书店有限公司', '北京新华书店有限公司', 'look-alike'],
])('a seal read as %s on a document of %s: %s', (seal, name, verdict) => {
  expect(sameSealName(seal, name)).toBe(verdict);
});
