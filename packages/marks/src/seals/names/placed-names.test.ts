import { expect, test } from 'vitest';
import { placedNames } from './placed-names';

/** A ring on which some letters left a clear trace, and a text explains the more the more of its letters are of a true name. */
const ring = (text: string, truth: string) => ({
  text,
  trace: (letter: string) => (truth.includes(letter) ? -0.5 : -11),
  likelihood: (name: string) =>
    -Math.abs(name.length - truth.length) - [...name].filter((l, i) => l !== truth[i]).length,
});
const [withCity, withDistrict] = placedNames;

test('a city of which letters were lost at the beginning', () => {
  const name = '长沙市安泰房地产开发有限公司';
  expect(withCity?.(ring('沙事安泰房地产开发有限公司', name))).toContain(name);
});

test('a bank says its city without 市', () => {
  expect(withCity?.(ring('圳春熙银行福田支行', '深圳春熙银行福田支行'))).toContain('深圳春熙银行福田支行');
});

test('only cities whose letters left a trace', () => {
  const names = withCity?.(ring('沙事安泰房地产开发有限公司', '长沙市安泰房地产开发有限公司')) ?? [];
  expect(names.length).toBeLessThan(5);
});

test('a city that was read is not asked about', () =>
  expect(withCity?.(ring('南昌市百顺医院', '南昌市百顺医院'))).toEqual([]));

test('a district of the city that was read, and of no other', () => {
  const name = '成都市武侯区文苑社区居民委员会';
  const names = withDistrict?.(ring('成都市式侯区文苑社区居民委员会', name)) ?? [];
  expect(names).toContain(name);
  expect(names.every((other) => !other.includes('姑苏区'))).toBe(true);
});

test.each(['某市市式侯区文苑社区居民委员会', '江苏和悦建设工程有限公司'])(
  'no district where no city was read: %s',
  (text) => expect(withDistrict?.(ring(text, text))).toEqual([]),
);
