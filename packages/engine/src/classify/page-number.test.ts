import { describe, expect, test } from 'vitest';
import { layOut } from '../layout/upright';
import { written } from '../testing/pages';
import { readPageNumber } from './page-number';

const numberOf = (...texts: string[]) =>
  readPageNumber(layOut(texts.map((text, index) => written(text, [0, index * 40]))));

describe('readPageNumber', () => {
  test.each([
    ['第2页共3页', 2, 3],
    ['第 2 页 / 共 3 页', 2, 3],
    ['第２页，共３页', 2, 3],
    ['第2页（共3页）', 2, 3],
    ['共3页 第2页', 2, 3],
    ['共3页，第2页', 2, 3],
    ['第12页共120页', 12, 120],
    ['页码：1/2', 1, 2],
    ['2/2', 2, 2],
    ['— 1 / 3 —', 1, 3],
  ])('reads %s', (text, page, of) => {
    expect(numberOf('租赁合同', text)).toEqual({ page, of });
  });

  test('reads a number without a total, the last on the page', () => {
    expect(numberOf('见第1页', '第4页')).toEqual({ page: 4 });
  });

  test('refuses numbers that cannot be, and what is no page number', () => {
    expect(numberOf('第5页共3页')).toEqual({ page: 5 });
    expect(numberOf('第0页共3页')).toBeUndefined();
    expect(numberOf('第二条 共3人', '附件共2页')).toBeUndefined();
  });
});
