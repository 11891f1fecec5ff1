import { expect, test } from 'vitest';
import { relation } from './relation-format';

test.each(['户主', '妻', '长子', '外孙女', '女儿', '户主之弟媳'])('%s is a relation', (word) => {
  expect(relation(`：${word}`)?.value).toBe(word);
});

test.each(['儿', '1', '户主或与户主关系', '一丨', '汉'])('%s is none', (word) => {
  expect(relation(word)).toBeUndefined();
});
