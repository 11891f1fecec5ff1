import { describe, expect, test } from 'vitest';
import { readPageOf, written } from '../testing/pages';
import { screenWindows } from './screen-windows';

const shown = (...texts: string[]): boolean =>
  screenWindows([readPageOf(texts.map((text, index) => written(text, [40, 20 + index * 40])))]).length === 1;

describe('a program’s window around a document', () => {
  test.each([
    [
      'an address',
      ['https://zwfw.example.gov.cn/licence/view?id=12', '营业执照', '统一社会信用代码 91330106MA2B0X7N4R'],
    ],
    ['an address without its scheme', ['← → C  mp.example.com/s/Q2xv8', '房屋租赁合同']],
    ['a file on the disk', ['file:///C:/Users/a/lease.pdf', '房屋租赁合同']],
    ['a viewer’s title', ['租赁合同.pdf - Adobe Acrobat Reader', '房屋租赁合同']],
    ['a browser’s title', ['新标签页', '电子证照 - Google Chrome', '营业执照']],
    ['a menu', ['文件(F)', '编辑(E)', '视图(V)', '帮助(H)', '房屋租赁合同']],
    ['a menu in one line', ['文件 编辑 查看 收藏夹', '房屋租赁合同']],
  ])('is known by %s', (_, texts) => {
    expect(shown(...texts)).toBe(true);
  });
});

describe('no window is', () => {
  test.each([
    ['a letterhead with a site', ['www.example.gov.cn', '深圳市市场监督管理局', '核准通知书']],
    [
      'a site that a form names below',
      ['申请书', '申请人', '名称', '住所', '电话', '邮编', '查询网址 https://www.gsxt.gov.cn/index.html'],
    ],
    ['words of a form', ['帮助', '文件', '房屋租赁合同', '本合同一式两份']],
    ['a sentence with a file’s name', ['请将 申请书.doc 打印后签名', '申请书']],
  ])('%s', (_, texts) => {
    expect(shown(...texts)).toBe(false);
  });

  test('a text layer, which has no window', () => {
    const page = readPageOf([written('https://zwfw.example.gov.cn/licence/1', [40, 20])]);
    expect(screenWindows([{ ...page, reading: { ...page.reading, source: 'text-layer' } }])).toEqual([]);
  });
});
