import { allDocuments } from '@yushen/documents';
import { expect, test } from 'vitest';
import { pageRegion, written } from '../testing/pages';
import { placeDocument } from './document-pages';
import { extractFields } from './extract-fields';

const definitionOf = (type: string) => allDocuments.find((one) => one.type === type)!;
const valuesOf = (type: string, ...lines: readonly ReturnType<typeof written>[]) => {
  const definition = definitionOf(type);
  const fields = extractFields(definition, placeDocument([pageRegion(lines)], definition));
  return Object.fromEntries(Object.entries(fields).map(([name, { reading }]) => [name, reading.value]));
};

test('a slip of the reader makes no label of one field out of another’s', () => {
  const found = valuesOf(
    'pension-transfer-application',
    written('基本养老保险关系转移接续申请表', [300, 60]),
    written('转出地', [100, 200]),
    written('参保地区', [300, 200]),
    written('上海市浦东新区', [500, 200]),
    written('转入地', [100, 300]),
    written('参保地区', [300, 300]),
    written('湖南省长沙市', [500, 300]),
  );
  expect(found).toMatchObject({ fromRegion: '上海市浦东新区', toRegion: '湖南省长沙市' });
});

test('a label’s word within a name does not cut it', () => {
  const found = valuesOf(
    'deregistration-application',
    written('公司注销登记申请书', [300, 60]),
    written('企业名称', [100, 200]),
    written('贵阳黔韵民族工艺品有限公司', [400, 200]),
  );
  expect(found.companyName).toBe('贵阳黔韵民族工艺品有限公司');
});

test('marks beside labels, a page’s unit, a unit below a label', () => {
  const form = (...lines: readonly ReturnType<typeof written>[]) =>
    valuesOf('construction-permit-application', written('建筑工程施工许可证申请表', [300, 60]), ...lines);
  expect(form(written('*合同价款', [100, 200]), written('3200万元', [400, 200])).price).toBe('32000000.00');
  expect(
    form(written('金额单位：万元', [700, 120]), written('合同价款', [100, 200]), written('4732.363028', [400, 200]))
      .price,
  ).toBe('47323630.28');
  expect(
    form(written('合同价格', [100, 200]), written('（万元）', [100, 228]), written('337.708277', [400, 214])).price,
  ).toBe('3377082.77');
});

test('persons in rows of one part are one value; whoever acts for them is none of them', () => {
  const part = (...rest: readonly ReturnType<typeof written>[]) =>
    valuesOf(
      'house-sale-contract',
      written('房屋买卖合同', [300, 60]),
      written('出卖人', [100, 150]),
      written('姓名', [100, 200]),
      written('柯志明', [300, 200]),
      ...rest,
    ).sellers;
  expect(part(written('姓名', [100, 260]), written('聂红梅', [300, 260]))).toBe('柯志明、聂红梅');
  expect(
    part(written('委托代理人', [100, 260]), written('姓名', [100, 320]), written('聂红梅', [300, 320])),
  ).not.toContain('聂红梅');
});
