import { quadFromBounds, type Signature } from '@yushen/contract';
import { expect, test } from 'vitest';
import { mayBeSignedBy, mayBeSignedBySomebodyIn, namesRead } from './who-signed';

const signed = (...words: readonly string[]): Signature => ({
  zone: 'lessee',
  state: 'signed',
  words: [...words],
  material: 0,
  page: 0,
  box: quadFromBounds({ left: 0, top: 0, right: 1, bottom: 1 }),
});

test.each([
  ['the name', ['邱立新'], true],
  ['the name with a letter misread', ['邱立斩'], true],
  ['the part of it that lies in the place', ['立新'], true],
  ['nothing that could be read', [], true],
  ["another's name", ['周大勇'], false],
  ["another's name beside the own, of the row above", ['邱立新', '周大勇'], true],
  ["another's name beside a part of it", ['周大勇', '王芳'], false],
  ['a word that is no name', ['同意'], false],
  ['the name of one of the same family', ['邱淑芬'], false],
] as const)('what is written in a place to sign: %s', (_, words, may) => {
  expect(mayBeSignedBy(signed(...words), ['邱立新'])).toBe(may);
});

test('a name of several parts may be read in parts, and who acts for somebody may sign', () => {
  expect(mayBeSignedBy(signed('叶尔兰', '哈德'), ['叶尔兰·哈德尔'])).toBe(true);
  expect(mayBeSignedBy(signed('王芳'), ['邱立新'], ['王芳'])).toBe(true);
  expect(mayBeSignedBy(signed('邱立新', '周大勇'), ['邱立新', '蒋淑芬'])).toBe(false);
});

test('where nobody knows who signs, somebody whom the case names is enough', () => {
  const texts = ['刘二平)现向登记机关申请巴彦淖尔市某某有限公司', '15000.00'];
  expect(mayBeSignedBySomebodyIn(signed('苏雅拉', '刘二平'), texts)).toBe(true);
  expect(mayBeSignedBySomebodyIn(signed('周大勇'), texts)).toBe(false);
  expect(mayBeSignedBySomebodyIn(signed(), texts)).toBe(true);
});

test('each of two names that are alike needs a word of its own', () => {
  const names = ['卢启贤', '卢启明'];
  expect(namesRead(signed('卢启贤'), names)).toBe(1);
  expect(namesRead(signed('卢启贤', '卢启明'), names)).toBe(2);
  expect(namesRead(signed(), names)).toBe(0);
});
