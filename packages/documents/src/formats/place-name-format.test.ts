import { expect, test } from 'vitest';
import { placeName } from './place-name-format';

test('regions are named with or without their level', () => {
  expect(placeName('：湖南省长沙市芙蓉区')?.value).toBe('湖南省长沙市芙蓉区');
  expect(placeName('浙江 杭州')?.value).toBe('浙江杭州');
  expect(placeName('广州路12号')).toBeUndefined();
});

test('a province with one character misread is the one that it can only be', () => {
  expect(placeName('安微省合肥市')?.value).toBe('安徽省合肥市');
  expect(placeName('河西省某市')?.value).toBe('河西省某市');
  expect(placeName('湖南省长沙市')?.value).toBe('湖南省长沙市');
});

test.each(['基本养老保险关系', '暂停参保', '我处'])('%s is no region', (raw) => {
  expect(placeName(raw)).toBeUndefined();
});
