import type { Line } from '@yushen/contract';
import { allDocuments } from '@yushen/documents';
import { describe, expect, test } from 'vitest';
import { pageRegion, written } from '../testing/pages';
import { joinPages } from './join-pages';
import { type Segment, splitPage } from './split-page';

const page = (material: number, number: number, texts: readonly string[]): Segment => {
  const lines = texts.map((text, index): Line => written(text, [100, 100 + index * 60]));
  const [segment] = splitPage(allDocuments, pageRegion(lines, material, number));
  if (segment === undefined) throw new Error('a page without a segment');
  return segment;
};

const first = ['房屋租赁合同', '出租方：张三', '承租方：李四', '租赁期限一年', '月租金1000元'];
const middle = ['第五条 租金逾期的，承租人应付违约金', '第八条 未经出租人同意不得转租', '押金于租期届满时退还'];
const last = ['第十二条 本合同一式两份', '出租方签字：', '承租方签字：', '租赁合同自签字之日起生效'];
const card = ['姓名李晓梅', '性别女民族汉', '出生1991年9月8日', '住址成都市', '公民身份号码510107199109081162'];

const withFooter = (texts: readonly string[], footer: string) => [...texts, footer];

const shapeOf = (segments: readonly Segment[]) =>
  joinPages(segments).map((document) => ({
    type: document.definition?.type ?? 'unknown',
    pages: document.segments.map(({ material, page: number }) => `${material}.${number}`),
    missing: document.missingPages,
  }));

describe('joinPages', () => {
  test('joins the pages of one file in order', () => {
    expect(
      shapeOf([
        page(0, 0, withFooter(first, '第1页共3页')),
        page(0, 1, withFooter(middle, '第2页共3页')),
        page(0, 2, withFooter(last, '第3页共3页')),
      ]),
    ).toEqual([{ type: 'lease-contract', pages: ['0.0', '0.1', '0.2'], missing: [] }]);
  });

  test('sheet 2 of 2 behind sheet 1 of 2 is one document’s, whatever heads it', () => {
    const oath = ['承诺书', '本人承诺提交的材料真实有效', '承诺人签字：', '承诺日期：2026年3月1日'];
    const pages = (foot: string) => [page(0, 0, withFooter(first, '1/2')), page(0, 1, withFooter(oath, foot))];
    expect(shapeOf(pages('2/2'))).toEqual([{ type: 'lease-contract', pages: ['0.0', '0.1'], missing: [] }]);
    expect(shapeOf(pages('1/1')).map(({ type }) => type)).toContain('lease-contract');
    expect(shapeOf(pages('1/1'))).toHaveLength(2);
  });

  test('a page under its document’s title as a running head goes on with it', () => {
    const head = (texts: readonly string[]) => ['房屋租赁合同', '出租方与承租方', ...texts];
    expect(
      shapeOf([
        page(0, 0, [...first, '第四条 租金按月支付', '甲方（签字）：']),
        page(0, 1, head(middle)),
        page(0, 2, head([...last, '3'])),
      ]),
    ).toEqual([
      { type: 'lease-contract', pages: ['0.0', '0.1'], missing: [] },
      { type: 'lease-contract', pages: ['0.2'], missing: [] },
    ]);
    expect(
      shapeOf([page(0, 0, [...first, '1']), page(0, 1, [...head(middle), '2']), page(0, 2, [...head(last), '3'])]),
    ).toEqual([{ type: 'lease-contract', pages: ['0.0', '0.1', '0.2'], missing: [] }]);
  });

  test('a page under its document’s title right behind it is its end, where somebody signs there alone', () => {
    const head = (texts: readonly string[]) => ['房屋租赁合同', '出租方与承租方', ...texts];
    const pages = [page(0, 0, first), page(0, 1, head(last))];
    expect(shapeOf(pages)).toEqual([{ type: 'lease-contract', pages: ['0.0', '0.1'], missing: [] }]);
    const two = [page(0, 0, [...first, '甲方（签字）：']), page(0, 1, head(last))];
    expect(shapeOf(two)).toHaveLength(2);
  });

  test('a part of a form that says so behind its title is a page of it', () => {
    const part = ['房屋租赁合同（表二）', '出租方：张三', '承租方：李四', '租赁期限一年', '月租金1000元'];
    expect(shapeOf([page(0, 0, [...first, '甲方（签字）：']), page(0, 1, part)])).toHaveLength(1);
    expect(shapeOf([page(0, 0, [...first, '甲方（签字）：']), page(0, 1, first)])).toHaveLength(2);
  });

  test('takes the notes of a form for no form of its own', () => {
    const notes = [
      '房屋租赁合同填写说明',
      '1.本合同文本供出租人与承租人签订合同时参照使用，不作为登记材料。',
      '2.出租人应当出示房屋权属证明，承租人应当出示身份证明。',
      '3.合同中的空格由双方填写，不填的划去。',
    ];
    expect(shapeOf([page(0, 0, first), page(0, 1, notes)])).toEqual([
      { type: 'lease-contract', pages: ['0.0', '0.1'], missing: [] },
    ]);
  });

  test('joins the signed end of a document that was submitted apart, where one document alone lacks it', () => {
    const end = ['第十二条 本合同一式两份', '出租方签字：', '承租方签字：'];
    expect(shapeOf([page(0, 0, first), page(1, 0, card), page(2, 0, end)])).toContainEqual({
      type: 'lease-contract',
      pages: ['0.0', '2.0'],
      missing: [],
    });
    const others = [page(0, 0, first), page(1, 0, first), page(2, 0, end)];
    expect(shapeOf(others).map(({ pages }) => pages)).toContainEqual(['2.0']);
  });

  test('joins pages that are shuffled over several uploads, with other documents between', () => {
    expect(
      shapeOf([
        page(0, 0, withFooter(last, '第3页共3页')),
        page(1, 0, card),
        page(2, 0, withFooter(first, '第1页共3页')),
        page(3, 0, withFooter(middle, '第2页共3页')),
      ]),
    ).toEqual([
      { type: 'lease-contract', pages: ['2.0', '3.0', '0.0'], missing: [] },
      { type: 'id-card-front', pages: ['1.0'], missing: [] },
    ]);
  });

  test('a cover with the same title belongs to the document behind it', () => {
    const cover = ['合同编号：2024-12', '房屋租赁合同', '出租方：张三', '承租方：李四', '二〇二四年制'];
    expect(shapeOf([page(0, 0, cover), page(0, 1, withFooter(first.concat('双方约定如下。'), '第1页共1页'))])).toEqual([
      { type: 'lease-contract', pages: ['0.0', '0.1'], missing: [] },
    ]);
    const two = [page(0, 0, cover), page(0, 1, cover)];
    expect(shapeOf(two).length).toBe(2);
  });

  test('names the printed pages that are missing', () => {
    const pages = [page(0, 0, withFooter(first, '第1页共4页')), page(0, 1, withFooter(last, '第4页共4页'))];
    expect(shapeOf(pages)).toEqual([{ type: 'lease-contract', pages: ['0.0', '0.1'], missing: [2, 3] }]);
  });

  const list = (rows: readonly string[], footer: string) =>
    withFooter(['住院费用明细清单', '姓名：李晓梅 住院号：30721', '项目名称 数量 单价 金额', ...rows], footer);

  test('joins later pages that repeat the title, by their numbers', () => {
    const pages = [
      page(0, 0, list(['床位费 3 40.00 120.00', '本页合计 120.00'], '第1页共2页')),
      page(0, 1, list(['护理费 3 20.00 60.00', '总计 180.00'], '第2页共2页')),
    ];
    expect(shapeOf(pages)).toEqual([{ type: 'medical-fee-list', pages: ['0.0', '0.1'], missing: [] }]);
    const short = [
      page(0, 0, list(['床位费 3 40.00 120.00'], '页:1')),
      page(0, 1, list(['护理费 3 20.00 60.00'], '页:2')),
    ];
    expect(shapeOf(short)).toHaveLength(1);
  });

  test('joins a later page that repeats the title and carries a sum forward', () => {
    const pages = [
      page(0, 0, list(['床位费 3 40.00 120.00'], '过次页 120.00')),
      page(0, 1, list(['承前页 120.00', '护理费 3 20.00 60.00'], '总计 180.00')),
    ];
    expect(shapeOf(pages)).toHaveLength(1);
  });

  test('joins an annex whose title is that of its document', () => {
    const permit = [
      '建设工程规划许可证',
      '建字第330106202500212号',
      '建设单位 某某置业有限公司',
      '建设位置 江边路8号',
      '建设规模 3000平方米',
    ];
    const annex = ['建设工程规划许可证附件', '建设单位：某某置业有限公司', '单体名称 层数 建筑面积', '1#楼 11 3000'];
    expect(shapeOf([page(0, 0, permit), page(0, 1, annex)])).toHaveLength(1);
  });

  test('leaves two lists apart that both begin', () => {
    const pages = [
      page(0, 0, list(['床位费 3 40.00 120.00'], '第1页共1页')),
      page(0, 1, list(['护理费 3 20.00 60.00'], '第1页共1页')),
    ];
    expect(shapeOf(pages)).toHaveLength(2);
  });

  test('leaves a later page of another upload alone that counts to another number', () => {
    const pages = [
      page(0, 0, list(['床位费 3 40.00 120.00'], '第1页共3页')),
      page(1, 0, list(['护理费 3 20.00 60.00'], '第2页共2页')),
    ];
    expect(shapeOf(pages)).toHaveLength(2);
  });

  test('says nothing of missing pages where enough pages bear no number', () => {
    const pages = [page(0, 0, withFooter(first, '第1页共2页')), page(0, 1, last)];
    expect(shapeOf(pages)).toEqual([{ type: 'lease-contract', pages: ['0.0', '0.1'], missing: [] }]);
  });

  test('keeps two leases apart', () => {
    expect(
      shapeOf([
        page(0, 0, withFooter(first, '第1页共2页')),
        page(0, 1, withFooter(last, '第2页共2页')),
        page(1, 0, withFooter(first, '第1页共2页')),
        page(1, 1, withFooter(last, '第2页共2页')),
      ]),
    ).toEqual([
      { type: 'lease-contract', pages: ['0.0', '0.1'], missing: [] },
      { type: 'lease-contract', pages: ['1.0', '1.1'], missing: [] },
    ]);
  });

  test('joins a page without title and number to the document before it in the same file', () => {
    expect(shapeOf([page(0, 0, first), page(0, 1, middle)])).toEqual([
      { type: 'lease-contract', pages: ['0.0', '0.1'], missing: [] },
    ]);
  });

  test('joins an invoice and the lists of items behind it, in the order of their own numbers', () => {
    const invoice = [
      '增值税电子普通发票',
      '发票代码050001700111',
      '发票号码12235358',
      '开票日期2020年8月5日',
      '价税合计',
    ];
    const list = (number: number) => [
      '销售货物或者提供应税劳务、服务清单',
      '所属增值税电子普通发票代码050001700111',
      `共2页第${number}页`,
      '税率税额开票日期2020年8月5日',
    ];
    expect(shapeOf([page(0, 0, invoice), page(0, 1, list(1)), page(0, 2, list(2)), page(0, 3, invoice)])).toEqual([
      { type: 'vat-invoice', pages: ['0.0', '0.1', '0.2'], missing: [] },
      { type: 'vat-invoice', pages: ['0.3'], missing: [] },
    ]);
    expect(shapeOf([page(0, 0, list(1))])[0]?.type).toBe('unknown');
  });

  test('leaves unknown pages alone', () => {
    expect(shapeOf([page(0, 0, ['欢迎光临']), page(0, 1, ['本店特价']), page(1, 0, card)])).toEqual([
      { type: 'unknown', pages: ['0.0'], missing: [] },
      { type: 'unknown', pages: ['0.1'], missing: [] },
      { type: 'id-card-front', pages: ['1.0'], missing: [] },
    ]);
  });

  test('never joins two cards', () => {
    expect(shapeOf([page(0, 0, card), page(0, 1, card)]).map(({ pages }) => pages)).toEqual([['0.0'], ['0.1']]);
  });
});

test('where somebody signs is no leaf of a document that has its own end: it stays alone', () => {
  const signed = ['出租方签字', '张三'];
  expect(shapeOf([page(0, 0, [...first, '出租方签字：', '承租方签字：']), page(1, 0, signed)])).toContainEqual({
    type: 'unknown',
    pages: ['1.0'],
    missing: [],
  });
});
