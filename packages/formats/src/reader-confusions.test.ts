import { expect, test } from 'vitest';
import { differAsMisread, readerConfuses } from './reader-confusions';

test.each(['钤铃', '冼洗', '亓元', '十士', '末未', '玮伟', '己已', '陈阵', '静净', '明朋'])('%s', (pair) => {
  const [a = '', b = ''] = pair;
  expect(readerConfuses(a, b)).toBe(pair !== '静净');
  expect(readerConfuses(b, a)).toBe(pair !== '静净');
});

test('what sounds alike does not look alike, and digits are told apart', () => {
  expect(readerConfuses('张', '章')).toBe(false);
  expect(readerConfuses('1', '7')).toBe(false);
});

test('names that differ in a look-alike alone', () => {
  expect(differAsMisread('新余钤锋智能装备有限公司', '新余铃锋智能装备有限公司')).toBe(true);
  expect(differAsMisread('张伟', '张伟')).toBe(false);
  expect(differAsMisread('张伟', '章伟')).toBe(false);
  expect(differAsMisread('保定塑料制品有限公司', '保定建材销售有限公司')).toBe(false);
  expect(differAsMisread('产业园一期工程', '产业园二期工程')).toBe(false);
  expect(differAsMisread('陈玮', '陈玮明')).toBe(false);
});
